import { bucketBits, bucketOf, firstCount, keptBits, keyOf } from './filter-format.ts';

/** Bits of a key by which most words are rejected with one look-up. */
const glanceBits = 17;

/** The filter as the content script uses it. */
export class PageFilter {
  /** By the upper bits of a key: a bit where any entry has them. */
  readonly #glance = new Uint8Array(1 << (glanceBits - 3));
  /** By bucket: its first entry; one more at the end. */
  readonly #starts = new Uint16Array((1 << bucketBits) + 1);
  readonly #kept: Uint16Array;
  readonly #stems = new Uint8Array(1 << 12);

  /** @param data as `packFilter` writes it */
  constructor(data: string) {
    const [counts = '', entries = '', stems = ''] = data.split(' ');
    const bytes = atob(entries);
    const kept = new Uint16Array(bytes.length >> 1);
    const starts = this.#starts;
    const glance = this.#glance;
    const restBits = glanceBits - bucketBits;
    let at = 0;
    for (let bucket = 0; bucket < counts.length; bucket += 1) {
      starts[bucket] = at;
      for (const end = at + counts.charCodeAt(bucket) - firstCount; at < end; at += 1) {
        const bits = bytes.charCodeAt(2 * at) | (bytes.charCodeAt(2 * at + 1) << 8);
        kept[at] = bits;
        const seen = (bucket << restBits) | (bits >>> (16 - restBits));
        glance[seen >>> 3]! |= 1 << (seen & 7);
      }
    }
    starts.fill(at, counts.length);
    this.#kept = kept;
    for (let stem = 0; stem < stems.length; stem += 3) {
      const key = Number.parseInt(stems.slice(stem, stem + 3), 36);
      this.#stems[key >>> 3]! |= 1 << (key & 7);
    }
  }

  /** The kinds of the entries with this hash, as bits; mostly 0. */
  kindsOf(hash: number): number {
    const key = keyOf(hash);
    const seen = key >>> (32 - glanceBits);
    return ((this.#glance[seen >>> 3]! >>> (seen & 7)) & 1) === 0 ? 0 : this.#lookUp(key);
  }

  /** Whether words whose first four letters have this key are looked at for endings. */
  hasStem(key: number): boolean {
    return ((this.#stems[key >>> 3]! >>> (key & 7)) & 1) !== 0;
  }

  #lookUp(key: number): number {
    const bucket = bucketOf(key);
    const wanted = keptBits(key, 0);
    let kinds = 0;
    for (let at = this.#starts[bucket]!; at < this.#starts[bucket + 1]!; at += 1) {
      const bits = this.#kept[at]!;
      if ((bits & ~7) === wanted) kinds |= 1 << (bits & 7);
    }
    return kinds;
  }
}
