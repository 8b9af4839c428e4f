import { sharedWeight } from './cues.ts';
import type { Candidate, Finds } from './hit.ts';

/** Paragraphs on either side that count as near. */
const near = 3;

/** How much a page speaks of crypto, as a whole and around each paragraph. */
export class PageEvidence {
  readonly #words: readonly number[];
  /** Clear and shared weight by paragraph, with a running sum for windows. */
  readonly #clear: Float64Array;
  readonly #shared: Float64Array;
  readonly #clearSum: Float64Array;
  readonly #sharedSum: Float64Array;
  readonly #wordSum: Float64Array;

  /** `accepted` are the mentions that are held to be true so far. */
  constructor(finds: Finds, accepted: readonly Candidate[]) {
    const { length } = finds.words;
    this.#words = finds.words;
    this.#clear = new Float64Array(length);
    this.#shared = new Float64Array(length);
    for (const { cue, paragraph } of finds.signs) {
      if (!cue) continue;
      if (cue.weight > sharedWeight) this.#clear[paragraph]! += cue.weight;
      else this.#shared[paragraph]! += cue.weight;
    }
    for (const candidate of accepted) this.#clear[candidate.paragraph]! += weightOf(candidate);
    this.#clearSum = running(this.#clear);
    this.#sharedSum = running(this.#shared);
    this.#wordSum = running(this.#words);
  }

  /** Log odds for a candidate from the text around it, itself left out. */
  around(candidate: Candidate, counted: boolean): number {
    const self = counted ? weightOf(candidate) : 0;
    const at = candidate.paragraph;
    const page = this.#density(0, this.#words.length, self, 80);
    const window = this.#density(
      Math.max(0, at - near),
      Math.min(this.#words.length, at + near + 1),
      self,
      50,
    );
    const strong = Math.max(page, window);
    const weak = Math.min(page, window);
    const here = this.#clear[at]! - self + this.#shared[at]!;
    return 0.7 * strong + 0.3 * weak + (here > 2.4 ? 1 : here > 0.9 ? 0.6 : 0);
  }

  #density(from: number, to: number, self: number, smoothing: number): number {
    const clear = this.#clearSum[to]! - this.#clearSum[from]! - self;
    const shared = this.#sharedSum[to]! - this.#sharedSum[from]!;
    const words = this.#wordSum[to]! - this.#wordSum[from]!;
    const weight = clear + Math.min(shared, clear + 0.5);
    return Math.min(3.4, 1.3 * Math.log2(1 + (100 * Math.max(0, weight)) / (words + smoothing)));
  }
}

/** What an accepted mention adds to the page: much where it is clear by itself. */
function weightOf(candidate: Candidate): number {
  return candidate.own >= 2 ? 1 : 0.7;
}

function running(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = sums[at]! + values[at]!;
  return sums;
}
