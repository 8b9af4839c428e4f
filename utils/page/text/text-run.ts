import { partsOf, type TextBlock, type TextPart } from './text-block.ts';

/** A block is not longer than this, so that no text keeps the page waiting. */
const longestBlock = 16_384;

/** Gathers the text nodes of one run. */
export class TextRun {
  text = '';
  /** Asked of each node's own text: of texts put together, the first look at a letter makes the browser copy them. */
  #hasLetters = false;
  #node: Text | null = null;
  /** All parts; made only for runs of several nodes. */
  #parts: TextPart[] | null = null;

  get isLong(): boolean {
    return this.text.length > longestBlock;
  }

  add(node: Text, data: string): void {
    this.#hasLetters ||= hasLetters(data);
    if (this.text === '') {
      this.#node = node;
      this.text = data;
      return;
    }
    this.#parts ??= [{ node: this.#node!, start: 0, from: 0 }];
    this.#parts.push({ node, start: this.text.length, from: 0 });
    this.text += data;
  }

  clear(): void {
    this.text = '';
    this.#parts = null;
    this.#hasLetters = false;
  }

  /** Appends the run to the blocks, if it has anything to read, and begins another. */
  endInto(blocks: TextBlock[]): void {
    if (this.#hasLetters) blocks.push({ text: this.text, node: this.#node!, parts: this.#parts });
    this.clear();
  }

  /** Cuts blocks off a long run, between words; what is left goes on. */
  cutInto(blocks: TextBlock[]): void {
    const { text } = this;
    const all = partsOf({ text, node: this.#node!, parts: this.#parts });
    let from = 0;
    while (text.length - from > longestBlock) {
      const gap = text.lastIndexOf(' ', from + longestBlock);
      const to = gap > from ? gap : from + longestBlock;
      const piece = text.slice(from, to);
      const parts = cut(all, from, to);
      if (hasLetters(piece)) blocks.push({ text: piece, node: parts[0]!.node, parts });
      from = to;
    }
    this.#parts = cut(all, from, text.length);
    this.#node = this.#parts[0]!.node;
    this.text = text.slice(from);
    this.#hasLetters = hasLetters(this.text);
  }
}

function cut(all: readonly TextPart[], from: number, to: number): TextPart[] {
  return all
    .filter(({ node, start, from: skipped }) => start < to && start + node.length - skipped > from)
    .map(({ node, start, from: skipped }) => ({
      node,
      start: Math.max(0, start - from),
      from: skipped + Math.max(0, from - start),
    }));
}

/** White space as markup has it between elements. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}

/** Nearly every text begins with a letter, white space left out, and then this looks at no more than that. */
function hasLetters(text: string): boolean {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  const first = text.charCodeAt(at) | 0x20;
  return (first >= 0x61 && first <= 0x7a) || /[\p{L}$]/u.test(text);
}
