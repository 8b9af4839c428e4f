import { hashStep } from './char-class.ts';

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

/** One step of the rolling hash over the characters of a word. */
export function mix(hash: number, step: number): number {
  return (Math.imul(hash, 31) + step) | 0;
}

/**
 * Numbers by the hash of a word. Adding costs a few writes and keeps nothing of the word; what has the same
 * hash is kept in the order in which it came, and whoever asks compares the letters.
 */
export class WordIndex {
  /** 0 for a free slot, else the number of an entry plus one. */
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #items: number[][] = [];

  /** `size` is how many different words there may be at most. */
  constructor(size: number) {
    const slots = 1 << Math.ceil(Math.log2(size * 3));
    this.#slots = new Int32Array(slots);
    this.#hashes = new Int32Array(size);
  }

  add(hash: number, item: number): void {
    const slot = this.#slotOf(hash);
    const entry = this.#slots[slot]! - 1;
    if (entry >= 0) {
      this.#items[entry]!.push(item);
      return;
    }
    this.#hashes[this.#items.length] = hash;
    this.#items.push([item]);
    this.#slots[slot] = this.#items.length;
  }

  /** The number of the entry with this hash, or -1. */
  find(hash: number): number {
    return this.#slots[this.#slotOf(hash)]! - 1;
  }

  /** What was added under the entry's hash. */
  items(entry: number): readonly number[] {
    return this.#items[entry]!;
  }

  #slotOf(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const entry = slots[slot]! - 1;
      if (entry < 0 || this.#hashes[entry] === hash) return slot;
      slot = (slot + 1) & mask;
    }
  }
}
