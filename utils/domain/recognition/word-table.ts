import { fold } from './char-class.ts';

function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** One step of the rolling hash over the folded characters of a word. */
export function mix(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/**
 * A hash table from words (ASCII letters folded) to numbers, asked with a hash that the caller rolls while it
 * reads: a word of the page that is not in the table costs no allocation and no comparison.
 */
export class WordTable {
  readonly #words: string[] = [];
  readonly #hashes: number[] = [];
  #slots = new Int32Array(1 << 14);

  /** The number of `word`, which must be folded and made of word characters alone; new words get the next one. */
  add(word: string): number {
    let hash = 0;
    for (let at = 0; at < word.length; at += 1) hash = mix(hash, word.charCodeAt(at));
    const known = this.find(hash, word, 0, word.length);
    if (known >= 0) return known;
    this.#words.push(word);
    this.#hashes.push(hash);
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    else this.#place(this.#words.length - 1);
    return this.#words.length - 1;
  }

  /** The number of the word at `start` to `end` in `text`, whose folded hash is `hash`, or -1. */
  find(hash: number, text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot]! - 1;
      if (entry < 0) return -1;
      if (this.#hashes[entry] === hash && isFolded(this.#words[entry]!, text, start, end)) return entry;
    }
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    let slot = slotOf(this.#hashes[entry]!, mask);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry + 1;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let entry = 0; entry < this.#words.length; entry += 1) this.#place(entry);
  }
}

function isFolded(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (fold(text.charCodeAt(start + at)) !== word.charCodeAt(at)) return false;
  }
  return true;
}
