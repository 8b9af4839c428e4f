import { isWordUnit } from '../../domain/filter/letters.ts';

/** Text that reads as one: a paragraph, a heading, a table cell. */
export interface TextBlock {
  readonly text: string;
  /** Its first text node. */
  readonly node: Text;
  /** All its text nodes, in document order; null where `node` is the only one, read from its start. */
  readonly parts: readonly TextPart[] | null;
}

export interface TextPart {
  readonly node: Text;
  /** Offset in the block's text. */
  readonly start: number;
  /** Offset in the node's text; above 0 where a very long node is split into several blocks. */
  readonly from: number;
}

export function partsOf({ node, parts }: TextBlock): readonly TextPart[] {
  return parts ?? [{ node, start: 0, from: 0 }];
}

/** The part that holds the character at this offset of the block's text. */
export function partAt(block: TextBlock, offset: number): TextPart {
  const parts = partsOf(block);
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return parts[low]!;
}

/** The longest block, in UTF-16 code units, so that no text keeps the page waiting. */
const longestBlock = 16_384;

/** Joins consecutive text nodes into blocks. */
export class BlockBuilder {
  text = '';
  /** Tested on each node's own text: testing the joined text makes the browser flatten the string each time. */
  #hasLetters = false;
  #node: Text | null = null;
  /** All parts; only for blocks of several nodes. */
  #parts: TextPart[] | null = null;

  /** The last text node of the block. */
  get last(): Text | null {
    return this.#parts?.at(-1)?.node ?? this.#node;
  }

  /** True where a letter or digit would follow another one without anything between. */
  joinsWord(data: string): boolean {
    return (
      this.text !== '' &&
      isWordUnit(data.charCodeAt(0)) &&
      isWordUnit(this.text.charCodeAt(this.text.length - 1))
    );
  }

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

  /** Appends the text to the blocks, where it has letters, and starts a new one. */
  endInto(blocks: TextBlock[]): void {
    if (this.#hasLetters) blocks.push({ text: this.text, node: this.#node!, parts: this.#parts });
    this.clear();
  }

  /** Cuts blocks off a long text, between words; the rest stays. */
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

/** Spaces, line breaks and other characters up to U+0020, as markup has them between elements. */
export function isMarkupSpace(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}

/** Nearly every text begins with a letter after its spaces, and then no more than that is looked at. */
function hasLetters(text: string): boolean {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  const first = text.charCodeAt(at) | 0x20;
  return (first >= 0x61 && first <= 0x7a) || /[\p{L}$]/u.test(text);
}
