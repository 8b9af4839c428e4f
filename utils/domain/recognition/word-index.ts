import { hashStep } from './characters.ts';
import { stemKey } from './stem-key.ts';

/**
 * The hash of the word characters of `text` from `start` on, ASCII capitals folded; 0 for none. `readWords` repeats this
 * formula inline (times 31, plus the character's step), since a call would be slow there.
 */
export function firstWordHash(text: string, start = 0): number {
  let hash = 0;
  for (let at = start; at < text.length; at += 1) {
    const step = hashStep[text.charCodeAt(at)]!;
    if (step === 0) break;
    hash = ((hash << 5) - hash + step) | 0;
  }
  return hash;
}

/** The hash of a word with `code`, which must be part of a word, added at its end. */
export function hashOn(hash: number, code: number): number {
  return ((hash << 5) - hash + hashStep[code]!) | 0;
}

/**
 * A hash table from the hash of a word to numbers ("items"). Adding an item takes a few writes and stores no text;
 * items with the same hash are chained in the order in which they were added, and the caller compares the letters.
 */
export interface WordIndex {
  /** 0 for a free slot, else the number of an entry plus one. */
  readonly slots: Int32Array;
  /** By entry. */
  readonly hashes: Int32Array;
  /** By entry: its first and last item. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** By entry: 1 where the word may be in lower case throughout. */
  readonly small: Uint8Array;
  /** By item: the next one of the same entry plus one, or 0. */
  readonly next: Int32Array;
  /**
   * A filter: for every hash in the index, bit `mixed & 7` of byte `mixed >>> 3` is set, with
   * `mixed = hash ^ (hash >>> 16)`.
   */
  readonly bits: Uint8Array;
  /** The same filter for the words that may be in lower case. */
  readonly smallBits: Uint8Array;
  /** A filter of the first four letters of names that are often inflected: bit `stemKey`. */
  readonly stemBits: Uint8Array;
  entries: number;
}

/** An empty index for at most `size` items. */
export function makeWordIndex(size: number): WordIndex {
  return {
    slots: new Int32Array(1 << Math.ceil(Math.log2(size * 2))),
    hashes: new Int32Array(size),
    first: new Int32Array(size),
    last: new Int32Array(size),
    small: new Uint8Array(size),
    next: new Int32Array(size),
    bits: new Uint8Array(bitsLength),
    smallBits: new Uint8Array(smallBitsLength),
    stemBits: new Uint8Array(1 << 12),
    entries: 0,
  };
}

/** Sizes of the filters in bytes: small enough for the L1 cache, large enough to reject 95 of 100 words. */
export const bitsLength = 1 << 14;
export const smallBitsLength = 1 << 11;

/** Lets words that begin like `stem` be read as its inflected forms. */
export function addStem({ stemBits }: WordIndex, stem: string): void {
  const key = stemKey(stem.charCodeAt(0), stem.charCodeAt(1), stem.charCodeAt(2), stem.charCodeAt(3));
  stemBits[key >>> 3]! |= 1 << (key & 7);
}

function setBit(bits: Uint8Array, hash: number): void {
  const mixed = hash ^ (hash >>> 16);
  bits[(mixed >>> 3) & (bits.length - 1)]! |= 1 << (mixed & 7);
}

/** The number of the entry with this hash, or -1. */
export function findEntry(slots: Int32Array, hashes: Int32Array, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const entry = slots[slot]! - 1;
    if (entry < 0 || hashes[entry] === hash) return entry;
  }
}

/** Adds `item` under `hash`. `isSmall`: the word may be in lower case throughout. */
export function addItem(index: WordIndex, hash: number, item: number, isSmall: boolean): void {
  setBit(index.bits, hash);
  if (isSmall) setBit(index.smallBits, hash);
  const { slots, hashes, first, last, next, small } = index;
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (slots[slot] !== 0 && hashes[slots[slot]! - 1] !== hash) slot = (slot + 1) & mask;
  let entry = slots[slot]! - 1;
  if (entry < 0) {
    entry = index.entries;
    index.entries = entry + 1;
    slots[slot] = entry + 1;
    hashes[entry] = hash;
    first[entry] = item;
  } else next[last[entry]!] = item + 1;
  last[entry] = item;
  if (isSmall) small[entry] = 1;
}

/** The items of an entry, in the order in which they were added. */
export function itemsOf(index: WordIndex, entry: number): number[] {
  const items: number[] = [];
  for (let item = index.first[entry]! + 1; item > 0; item = index.next[item - 1]!) items.push(item - 1);
  return items;
}
