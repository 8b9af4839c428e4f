import {
  beginningBit,
  beginningBits,
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

/** A word or the beginning of one, by its hash. */
export interface FilterEntry {
  readonly hash: number;
  /** One of `Kind`. */
  readonly kind: number;
}

/** What a filter is made of. */
export interface FilterParts {
  readonly entries: Iterable<FilterEntry>;
  /** Hashes of the words with which phrases begin. */
  readonly beginnings: Iterable<number>;
  /** Keys of the beginnings of words that may have endings. */
  readonly stems: readonly number[];
  /** As `latinPattern` and `nativeBeginnings` make them. */
  readonly latin: string;
  readonly native: readonly string[];
}

/**
 * The filter as lines for `PageFilter`, which reads them as they are: how many entries each bucket has, the entries in three
 * letters each, the bits of the beginnings of phrases as letters of four bits, the keys of stems, and the patterns.
 */
export function packFilter({ entries, beginnings, stems, latin, native }: FilterParts): string {
  const buckets = Array.from({ length: 1 << bucketBits }, () => new Set<number>());
  for (const { hash, kind } of entries) {
    const key = keyOf(hash);
    buckets[bucketOf(key)]!.add(keptBits(key, kind));
  }
  let kept = '';
  for (const bucket of buckets)
    for (const bits of [...bucket].toSorted((one, other) => one - other))
      for (let letter = lettersPerEntry - 1; letter >= 0; letter -= 1)
        kept += String.fromCharCode(entryLetter + ((bits >>> (6 * letter)) & 63));
  const counts = buckets.map(({ size }) => String.fromCharCode(firstCount + size)).join('');
  const keys = stems.map(stemLetters).join('');
  const digits = new Uint8Array(beginningBits / bitsPerLetter);
  for (const hash of beginnings) {
    const bit = beginningBit(hash);
    digits[Math.floor(bit / bitsPerLetter)]! |= 1 << (bit % bitsPerLetter);
  }
  const bits = String.fromCharCode(...digits.map((digit) => firstLetter + digit));
  return [counts, kept, bits, keys, latin, ...native].join('\n');
}
