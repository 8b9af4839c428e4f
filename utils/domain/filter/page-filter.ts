import {
  beginningBit,
  bitsPerLetter,
  bucketBits,
  bucketOf,
  entryLetter,
  firstCount,
  firstLetter,
  keptBits,
  keyOf,
  lettersPerEntry,
  stemLetters,
} from './filter-format.ts';
import { nativePattern, nativeScripts } from './native-scripts.ts';

/** The filter as the content script uses it: little is decoded, since most pages look few words up. */
export class PageFilter {
  /** Finds what may be a word of the filter in Latin script, at its last letter that was compared. */
  readonly latin: RegExp;
  readonly #native: (string | RegExp)[];
  /** By bucket: its first entry; one more at the end. */
  readonly #starts = new Uint16Array((1 << bucketBits) + 1);
  readonly #kept: string;
  /** Four bits in each letter. */
  readonly #beginnings: string;
  readonly #stems: string;

  /** @param data as `packFilter` writes it */
  constructor(data: string) {
    const [counts = '', kept = '', beginnings = '', stems = '', latin = '', ...native] = data.split('\n');
    this.latin = new RegExp(latin, 'g');
    this.#native = native;
    this.#kept = kept;
    this.#beginnings = beginnings;
    this.#stems = stems;
    const starts = this.#starts;
    let at = 0;
    for (let bucket = 0; bucket < counts.length; bucket += 1)
      starts[bucket + 1] = at += counts.charCodeAt(bucket) - firstCount;
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
    const kept = this.#kept;
    const end = this.#starts[bucket + 1]! * lettersPerEntry;
    let kinds = 0;
    for (let at = this.#starts[bucket]! * lettersPerEntry; at < end; at += lettersPerEntry) {
      const bits =
        ((kept.charCodeAt(at) - entryLetter) << 12) |
        ((kept.charCodeAt(at + 1) - entryLetter) << 6) |
        (kept.charCodeAt(at + 2) - entryLetter);
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

  /** Whether words whose first four letters have this key are looked at for endings; a few others are, too. */
  hasStem(key: number): boolean {
    return this.#stems.includes(stemLetters(key));
  }
}
