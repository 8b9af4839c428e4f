import { sharedWeight } from './cues.ts';
import type { Candidate, Finds } from './hit.ts';

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

  /** Counts the cues and the mentions that are held to be true now. */
  constructor(finds: Finds) {
    const { length } = finds.words;
    this.#paragraphs = length;
    const clear = new Float64Array(length);
    const shared = new Float64Array(length);
    for (const { cue, paragraph } of finds.signs) {
      if (cue.weight > sharedWeight) clear[paragraph]! += cue.weight;
      else shared[paragraph]! += cue.weight;
    }
    for (const candidate of finds.candidates) clear[candidate.paragraph]! += weightOf(candidate);
    this.#clear = running(clear);
    this.#shared = running(shared);
    this.#words = running(finds.words);
  }

  /** Log odds for a candidate from the text around it, itself left out. */
  around(candidate: Candidate): number {
    const self = weightOf(candidate);
    const at = candidate.paragraph;
    const page = this.#density(0, this.#paragraphs, self, 80);
    const window = this.#density(Math.max(0, at - near), Math.min(this.#paragraphs, at + near + 1), self, 50);
    const here = this.#clear[at + 1]! - this.#clear[at]! - self + this.#shared[at + 1]! - this.#shared[at]!;
    return (
      0.7 * Math.max(page, window) + 0.3 * Math.min(page, window) + (here > 2.4 ? 1 : here > 0.9 ? 0.6 : 0)
    );
  }

  /** Weight per hundred words on a logarithmic scale. `smoothing` words are added, so that a short text proves little. */
  #density(from: number, to: number, self: number, smoothing: number): number {
    const clear = this.#clear[to]! - this.#clear[from]! - self;
    const shared = this.#shared[to]! - this.#shared[from]!;
    const words = this.#words[to]! - this.#words[from]!;
    const weight = clear + Math.min(shared, clear + 0.5);
    if (weight < 0.01) return 0;
    return Math.min(3.4, 1.3 * Math.log2(1 + (100 * weight) / (words + smoothing)));
  }
}
