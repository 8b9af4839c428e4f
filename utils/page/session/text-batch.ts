import { isSkipped } from '../text/skip-rules.ts';

/** UTF-16 units and texts that the filter gets at a time, after which the clock is looked at. */
const mostUnits = 8_192;
const mostTexts = 256;
/** UTF-16 units at the end of a batch that are read again with the next one, for phrases that begin there. */
const carriedUnits = 200;

/** The number of the first of the texts that has a word of the filter, or -1. */
export type TextLook = (texts: readonly string[]) => number;

/** Texts of a page that the filter reads together. */
export class TextBatch {
  readonly #texts: string[] = [];
  readonly #nodes: Text[] = [];
  #units = 0;

  get isFull(): boolean {
    return this.#units >= mostUnits || this.#texts.length >= mostTexts;
  }

  /** Adds a text that is in this node, and perhaps in those before. */
  add(text: string, node: Text): void {
    this.#texts.push(text);
    this.#nodes.push(node);
    this.#units += text.length;
  }

  /** Whether a text of the batch that the page shows has a word. */
  isHit(look: TextLook): boolean {
    let from = 0;
    for (;;) {
      const at = look(from === 0 ? this.#texts : this.#texts.slice(from));
      if (at < 0) return false;
      if (!isSkipped(this.#nodes[from + at]!)) return true;
      from += at + 1;
    }
  }

  /** A batch that begins with the last texts of this one. */
  next(): TextBatch {
    const batch = new TextBatch();
    let from = this.#texts.length;
    for (let left = carriedUnits; from > 0 && left > 0; left -= this.#texts[from]!.length) from -= 1;
    for (; from < this.#texts.length; from += 1)
      batch.add(this.#texts[from]!.slice(-carriedUnits), this.#nodes[from]!);
    return batch;
  }
}
