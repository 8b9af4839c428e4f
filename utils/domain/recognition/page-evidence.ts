import { sharedWeight } from './cues.ts';
import type { Candidate, Sign } from './hit.ts';
import type { PageMemory } from './memory.ts';

/** Paragraphs on either side that count as near. */
const near = 3;

/** What a mention adds that is held to be true: much where it is clear by itself. */
function weightOf(candidate: Candidate): number {
  return candidate.held ? (candidate.own >= 2 ? 1 : 0.7) : 0;
}

function running(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = sums[at]! + values[at]!;
  return sums;
}

/** How much a page speaks of crypto, as a whole and around each paragraph. */
export class PageEvidence {
  readonly #paragraphs: number;
  /** Sums up to each paragraph: clear weight, shared weight, words. */
  readonly #clear: Float64Array;
  readonly #shared: Float64Array;
  readonly #words: Float64Array;
  readonly #memory: PageMemory;

  /** Counts the cues and the mentions that are held to be true now. */
  constructor(
    signs: readonly Sign[],
    candidates: readonly Candidate[],
    words: readonly number[],
    memory: PageMemory,
  ) {
    this.#memory = memory;
    const { length } = words;
    this.#paragraphs = length;
    const clear = new Float64Array(length);
    const shared = new Float64Array(length);
    for (const { cue, paragraph } of signs) {
      if (cue.weight > sharedWeight) clear[paragraph]! += cue.weight;
      else shared[paragraph]! += cue.weight;
    }
    for (const candidate of candidates) clear[candidate.paragraph]! += weightOf(candidate);
    this.#clear = running(clear);
    this.#shared = running(shared);
    this.#words = running(words);
  }

  /** Log odds for a candidate from the text around it, itself left out. */
  around(candidate: Candidate): number {
    const self = weightOf(candidate);
    const at = candidate.paragraph;
    const from = Math.max(0, at - near);
    const to = Math.min(this.#paragraphs, at + near + 1);
    const window = density(
      this.#clearIn(from, to) - self,
      this.#sharedIn(from, to),
      this.#wordsIn(from, to) + 50,
    );
    const { clear, shared, words } = this.sums();
    const page = density(clear - self, shared, words + 80);
    const here = this.#clearIn(at, at + 1) - self + this.#sharedIn(at, at + 1);
    return (
      0.7 * Math.max(page, window) + 0.3 * Math.min(page, window) + (here > 2.4 ? 1 : here > 0.9 ? 0.6 : 0)
    );
  }

  /** The page as a whole, with what was read of it before. */
  sums(): { clear: number; shared: number; words: number } {
    const { clear, shared, words } = this.#memory;
    return {
      clear: clear + this.#clearIn(0, this.#paragraphs),
      shared: shared + this.#sharedIn(0, this.#paragraphs),
      words: words + this.#wordsIn(0, this.#paragraphs),
    };
  }

  #clearIn(from: number, to: number): number {
    return this.#clear[to]! - this.#clear[from]!;
  }

  #sharedIn(from: number, to: number): number {
    return this.#shared[to]! - this.#shared[from]!;
  }

  #wordsIn(from: number, to: number): number {
    return this.#words[to]! - this.#words[from]!;
  }
}

/**
 * Weight per hundred words on a logarithmic scale. `words` has a few more than there are, so that a short text
 * proves little; shared signs count for no more than the clear ones beside them.
 */
function density(clear: number, shared: number, words: number): number {
  const weight = clear + Math.min(shared, clear + 0.5);
  return weight < 0.01 ? 0 : Math.min(3.4, 1.3 * Math.log2(1 + (100 * weight) / words));
}
