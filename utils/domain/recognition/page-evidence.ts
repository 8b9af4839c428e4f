import { sharedWeight } from './cues.ts';
import type { Candidate, Sign } from './hit.ts';
import type { PageMemory } from './memory.ts';

/** Paragraphs on either side that count as near. */
const near = 3;

/** What a mention adds that is held to be true: much where it is clear by itself. */
function weightOf(candidate: Candidate): number {
  return candidate.held ? (candidate.own >= 2 ? 1 : 0.7) : 0;
}

/** Fills `sums`, one longer than `values`, with what they add up to before each. */
function addUp(values: ArrayLike<number>, sums: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = sums[at]! + values[at]!;
}

/** How much a page speaks of crypto, as a whole and around each paragraph. */
export class PageEvidence {
  readonly #paragraphs: number;
  readonly #memory: PageMemory;
  /** By paragraph: what the clear signs weigh. */
  readonly #signs: Float64Array;
  /** Sums up to each paragraph: clear weight, shared weight, words. */
  readonly #clear: Float64Array;
  readonly #shared: Float64Array;
  readonly #words: Float64Array;

  constructor(signs: readonly Sign[], words: readonly number[], memory: PageMemory) {
    const { length } = words;
    this.#paragraphs = length;
    this.#memory = memory;
    this.#signs = new Float64Array(length);
    this.#clear = new Float64Array(length + 1);
    this.#shared = new Float64Array(length + 1);
    this.#words = new Float64Array(length + 1);
    const shared = new Float64Array(length);
    for (const { cue, paragraph } of signs) {
      if (cue.weight > sharedWeight) this.#signs[paragraph]! += cue.weight;
      else shared[paragraph]! += cue.weight;
    }
    addUp(shared, this.#shared);
    addUp(words, this.#words);
  }

  /** Counts the mentions that are held to be true now, in place of those that were. */
  count(candidates: readonly Candidate[]): void {
    const clear = this.#signs.slice();
    for (const candidate of candidates) clear[candidate.paragraph]! += weightOf(candidate);
    addUp(clear, this.#clear);
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
    const page = density(this.clear - self, this.shared, this.words + 80);
    const here = this.#clearIn(at, at + 1) - self + this.#sharedIn(at, at + 1);
    return (
      0.7 * Math.max(page, window) + 0.3 * Math.min(page, window) + (here > 2.4 ? 1 : here > 0.9 ? 0.6 : 0)
    );
  }

  /** The page as a whole, with what was read of it before. */
  get clear(): number {
    return this.#memory.clear + this.#clear[this.#paragraphs]!;
  }

  get shared(): number {
    return this.#memory.shared + this.#shared[this.#paragraphs]!;
  }

  get words(): number {
    return this.#memory.words + this.#words[this.#paragraphs]!;
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
