import {
  beginningBit,
  bitsPerLetter,
  bucketBits,
  bucketOf,
  firstCount,
  firstLetter,
  keptBits,
  keyOf,
} from './filter-format.ts';
import { nativePattern, nativeScripts } from './native-scripts.ts';

/** The filter as the content script uses it. */
export class PageFilter {
  /** Finds what may be a word of the filter in Latin script, at its last letter that was compared. */
  readonly latin: RegExp;
  readonly #native: (string | RegExp)[];
  /** By bucket: its first entry; one more at the end. */
  readonly #starts = new Uint16Array((1 << bucketBits) + 1);
  /** Two bytes for each entry, as characters: few of them are ever read. */
  readonly #kept: string;
  /** Four bits in each letter. */
  readonly #beginnings: string;
  readonly #stems = new Set<number>();

  /** @param data as `packFilter` writes it */
  constructor(data: string) {
    const [counts = '', entries = '', beginnings = '', stems = '', latin = '', ...native] = data.split('\n');
    this.latin = new RegExp(latin, 'g');
    this.#native = native;
    this.#kept = atob(entries);
    this.#beginnings = beginnings;
    const starts = this.#starts;
    let at = 0;
    for (let bucket = 0; bucket < counts.length; bucket += 1)
      starts[bucket + 1] = at += counts.charCodeAt(bucket) - firstCount;
    for (let stem = 0; stem < stems.length; stem += 3)
      this.#stems.add(Number.parseInt(stems.slice(stem, stem + 3), 36));
  }

  /** The same for names in one of `nativeScripts`, with what stands before them. Made for the first text that has the script. */
  native(script: number): RegExp {
    let pattern = this.#native[script]!;
    if (typeof pattern === 'string')
      this.#native[script] = pattern = nativePattern(pattern, nativeScripts[script]!);
    return pattern;
  }

  /** The kinds of the entries with this hash, as bits; mostly 0. */
  kindsOf(hash: number): number {
    const key = keyOf(hash);
    const bucket = bucketOf(key);
    const wanted = keptBits(key, 0);
    let kinds = 0;
    for (let at = this.#starts[bucket]!; at < this.#starts[bucket + 1]!; at += 1) {
      const bits = this.#kept.charCodeAt(2 * at) | (this.#kept.charCodeAt(2 * at + 1) << 8);
      if ((bits & ~7) === wanted) kinds |= 1 << (bits & 7);
    }
    return kinds;
  }

  /** False where no phrase begins with the word of this hash. */
  mayBegin(hash: number): boolean {
    const bit = beginningBit(hash);
    const letter = this.#beginnings.charCodeAt(Math.floor(bit / bitsPerLetter)) - firstLetter;
    return ((letter >>> (bit % bitsPerLetter)) & 1) !== 0;
  }

  /** Whether words whose first four letters have this key are looked at for endings. */
  hasStem(key: number): boolean {
    return this.#stems.has(key);
  }
}
