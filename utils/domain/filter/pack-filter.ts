import { bucketBits, bucketOf, firstCount, keptBits, keyOf } from './filter-format.ts';

/** A word or the beginning of one, by its hash. */
export interface FilterEntry {
  readonly hash: number;
  /** One of `Kind`. */
  readonly kind: number;
}

/**
 * The filter as a string for `PageFilter`: how many entries each bucket has, the entries in base64, and the keys of stems as
 * three digits of base 36 each.
 */
export function packFilter(entries: Iterable<FilterEntry>, stems: readonly number[]): string {
  const buckets = Array.from({ length: 1 << bucketBits }, () => new Set<number>());
  for (const { hash, kind } of entries) {
    const key = keyOf(hash);
    buckets[bucketOf(key)]!.add(keptBits(key, kind));
  }
  let bytes = '';
  for (const bucket of buckets)
    for (const bits of [...bucket].toSorted((one, other) => one - other))
      bytes += String.fromCharCode(bits & 0xff, bits >>> 8);
  const counts = buckets.map(({ size }) => String.fromCharCode(firstCount + size)).join('');
  return [counts, btoa(bytes), stems.map((stem) => stem.toString(36).padStart(3, '0')).join('')].join(' ');
}
