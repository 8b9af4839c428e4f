import { hashStep } from './char-class.ts';

/** One step of the rolling hash over the characters of a word. */
export function mix(hash: number, step: number): number {
  return (Math.imul(hash, 31) + step) | 0;
}

/** The hash of the run of word characters at the beginning of `text`, ASCII capitals folded; 0 for none. */
export function firstWordHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    const step = hashStep[text.charCodeAt(at)]!;
    if (step === 0) break;
    hash = mix(hash, step);
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
  /** By item: the next one of the same entry plus one, or 0. */
  readonly next: Int32Array;
  /** The bit `mixed & 7` of the byte `mixed >>> 3`, where `mixed = hash ^ (hash >>> 16)`, is set for every hash there is. */
  readonly bits: Uint8Array;
  /** The same for words that begin with a small letter. */
  readonly smallBits: Uint8Array;
  entries: number;
}

/** An empty index for at most `size` items. */
export function makeWordIndex(size: number): WordIndex {
  const slots = 1 << Math.ceil(Math.log2(size * 2));
  const [hashes, first, last, next] = [0, 1, 2, 3].map(() => new Int32Array(size));
  return {
    ...{ slots: new Int32Array(slots), hashes: hashes!, first: first!, last: last!, next: next!, entries: 0 },
    ...{ bits: new Uint8Array(bitsLength), smallBits: new Uint8Array(bitsLength) },
  };
}

/** Bytes in the tables of bits: small enough to stay in the first cache, large enough to turn 95 of 100 words away. */
export const bitsLength = 1 << 14;

function setBit(bits: Uint8Array, hash: number): void {
  const mixed = hash ^ (hash >>> 16);
  bits[(mixed >>> 3) & (bitsLength - 1)]! |= 1 << (mixed & 7);
}

/** The number of the entry with this hash, or -1. */
export function findEntry(slots: Int32Array, hashes: Int32Array, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const entry = slots[slot]! - 1;
    if (entry < 0 || hashes[entry] === hash) return entry;
  }
}

/** Files `item` under `hash`; `small` where the word may stand in small letters. */
export function addItem(index: WordIndex, hash: number, item: number, small: boolean): void {
  setBit(index.bits, hash);
  if (small) setBit(index.smallBits, hash);
  const known = findEntry(index.slots, index.hashes, hash);
  if (known >= 0) {
    index.next[index.last[known]!] = item + 1;
    index.last[known] = item;
    return;
  }
  const mask = index.slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (index.slots[slot] !== 0) slot = (slot + 1) & mask;
  const entry = index.entries;
  index.entries = entry + 1;
  index.slots[slot] = entry + 1;
  index.hashes[entry] = hash;
  index.first[entry] = item;
  index.last[entry] = item;
}

/** What was filed under an entry, in the order in which it came. */
export function itemsOf(index: WordIndex, entry: number): number[] {
  const items: number[] = [];
  for (let item = index.first[entry]! + 1; item > 0; item = index.next[item - 1]!) items.push(item - 1);
  return items;
}
