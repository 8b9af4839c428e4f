import { bucketBits, bucketOf, firstCount, keptBits, keyOf } from './filter-format.ts';

/** The filter as the content script uses it. */
export class PageFilter {
  /** Finds what may be a word of the filter in Latin script, at its last letter that was compared. */
  readonly latin: RegExp;
  readonly #nativeSource: string;
  #native: RegExp | undefined;
  /** By bucket: its first entry; one more at the end. */
  readonly #starts = new Uint16Array((1 << bucketBits) + 1);
  /** Two bytes for each entry, as characters: few of them are ever read. */
  readonly #kept: string;
  readonly #stems = new Set<number>();

  /** @param data as `packFilter` writes it */
  constructor(data: string) {
    const [counts = '', entries = '', stems = '', latin = '', native = ''] = data.split('\n');
    this.latin = new RegExp(latin, 'g');
    this.#nativeSource = native;
    this.#kept = atob(entries);
    const starts = this.#starts;
    let at = 0;
    for (let bucket = 0; bucket < counts.length; bucket += 1)
      starts[bucket + 1] = at += counts.charCodeAt(bucket) - firstCount;
    for (let stem = 0; stem < stems.length; stem += 3)
      this.#stems.add(Number.parseInt(stems.slice(stem, stem + 3), 36));
  }

  /** The same for names in other scripts, at the last letter that was compared. Made for the first page that has one. */
  get native(): RegExp {
    return (this.#native ??= new RegExp(this.#nativeSource, 'g'));
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

  /** Whether words whose first four letters have this key are looked at for endings. */
  hasStem(key: number): boolean {
    return this.#stems.has(key);
  }
}
