import { hashStep } from './char-class.ts';

/**
 * The hash of the run of word characters at the beginning of `text`, ASCII capitals folded; 0 for none. `scan`
 * takes the same steps: times 31, written so that no call is needed, plus the character's.
 */
export function firstWordHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    const step = hashStep[text.charCodeAt(at)]!;
    if (step === 0) break;
    hash = ((hash << 5) - hash + step) | 0;
  }
  return hash;
}

/**
 * Numbers by the hash of a word. Adding costs a few writes and keeps nothing of the word; what has the same
 * hash is chained in the order in which it came, and whoever asks compares the letters.
 */
export interface WordIndex {
  /** 0 for a free slot, else the number of an entry plus one. */
  readonly slots: Int32Array;
  /** By entry. */
  readonly hashes: Int32Array;
  /** By entry: its first and last item. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** By entry: 1 where the word may begin with a small letter and have no capital at all. */
  readonly small: Uint8Array;
  /** By item: the next one of the same entry plus one, or 0. */
  readonly next: Int32Array;
  /** The bit `mixed & 7` of the byte `mixed >>> 3`, where `mixed = hash ^ (hash >>> 16)`, is set for every hash there is. */
  readonly bits: Uint8Array;
  /** The same for those that may be written in small letters alone. */
  readonly smallBits: Uint8Array;
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
    entries: 0,
  };
}

/** Bytes in the tables of bits: small enough to stay in the first cache, large enough to turn 95 of 100 words away. */
export const bitsLength = 1 << 14;
export const smallBitsLength = 1 << 11;

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

/** How a word may be written: with a capital, as `stETH` with capitals after a small letter, or in small letters. */
export type Casing = 'capital' | 'mixed' | 'small';

/** Files `item` under `hash`. */
export function addItem(index: WordIndex, hash: number, item: number, casing: Casing): void {
  setBit(index.bits, hash);
  if (casing === 'small') setBit(index.smallBits, hash);
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
  if (casing === 'small') small[entry] = 1;
}

/** What was filed under an entry, in the order in which it came. */
export function itemsOf(index: WordIndex, entry: number): number[] {
  const items: number[] = [];
  for (let item = index.first[entry]! + 1; item > 0; item = index.next[item - 1]!) items.push(item - 1);
  return items;
}
