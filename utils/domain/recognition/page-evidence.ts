import type { Candidate, ScanResult } from './candidate.ts';
import type { PageMemory } from './page-memory.ts';
import { sharedWeight } from './relevance-limits.ts';

/** Paragraphs on either side that count as near. */
const near = 3;

/** Words of a usual post; the evidence of a longer paragraph is thinner. */
const postLength = 40;

/** The weight of an accepted mention: more where it is clear without the page. */
function weightOf(candidate: Candidate): number {
  return candidate.accepted ? (candidate.localScore >= 2 ? 1 : 0.7) : 0;
}

/** Fills `sums`, one longer than `values`, with the sum of the values before each index. */
function addUp(values: ArrayLike<number>, sums: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = sums[at]! + values[at]!;
}

/** How much a page is about crypto, as a whole and around each paragraph. */
export class PageEvidence {
  readonly #paragraphs: number;
  readonly #memory: PageMemory;
  /** By paragraph: the weight of its clear topic words. */
  readonly #topics: Float64Array;
  readonly #talk: Float64Array;
  /** Prefix sums by paragraph: clear weight, shared weight, words. */
  readonly #clear: Float64Array;
  readonly #shared: Float64Array;
  readonly #words: Float64Array;

  constructor({ topics, talk, words }: Pick<ScanResult, 'topics' | 'talk' | 'words'>, memory: PageMemory) {
    this.#talk = talk;
    const { length } = words;
    this.#paragraphs = length;
    this.#memory = memory;
    this.#topics = new Float64Array(length);
    this.#clear = new Float64Array(length + 1);
    this.#shared = new Float64Array(length + 1);
    this.#words = new Float64Array(length + 1);
    const shared = new Float64Array(length);
    for (const { phrase, paragraph } of topics) {
      if (phrase.weight > sharedWeight) this.#topics[paragraph]! += phrase.weight;
      else shared[paragraph]! += phrase.weight;
    }
    addUp(shared, this.#shared);
    addUp(words, this.#words);
  }

  /** Replaces the accepted mentions that are counted. */
  count(candidates: readonly Candidate[]): void {
    const clear = this.#topics.slice();
    for (const candidate of candidates) clear[candidate.paragraph]! += weightOf(candidate);
    addUp(clear, this.#clear);
  }

  /** Log odds for a candidate from the text around it, without its own weight. */
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

  /**
   * The weight of the words in the candidate's own paragraph that posts about coins use, as if it had at most
   * `postLength` words. A neighbour counts for a little: posts have more than one paragraph.
   */
  talk({ paragraph }: Candidate): number {
    const beside = Math.max(this.#talkAt(paragraph - 1), this.#talkAt(paragraph + 1));
    return this.#talkAt(paragraph) + 0.3 * Math.min(1, beside);
  }

  #talkAt(paragraph: number): number {
    const weight = this.#talk[paragraph] ?? 0;
    if (weight === 0) return 0;
    return (weight * postLength) / Math.max(postLength, this.#wordsIn(paragraph, paragraph + 1));
  }

  /** The page as a whole, earlier parts included. */
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
 * Weight per hundred words on a logarithmic scale. Callers add a constant to `words`, so that a short text is weak
 * evidence. Shared topic words count for little more than the clear weight in the same text.
 */
function density(clear: number, shared: number, words: number): number {
  const weight = clear + Math.min(shared, clear + 0.5);
  return weight < 0.01 ? 0 : Math.min(3.4, 1.3 * Math.log2(1 + (100 * weight) / words));
}
