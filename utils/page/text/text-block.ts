/** A run of text that reads as one: a paragraph, a heading, a cell. */
export interface TextBlock {
  readonly text: string;
  /** The first of the text nodes that make it up. */
  readonly node: Text;
  /** All of them, in document order; null where `node` is the only one, and read from its beginning. */
  readonly parts: readonly TextPart[] | null;
}

export interface TextPart {
  readonly node: Text;
  /** Offset in the block's text. */
  readonly start: number;
  /** Offset in the node's text: not 0 where a very long node is read in several blocks. */
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
