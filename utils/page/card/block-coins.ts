import type { PlacedCoin } from '../../domain/since/article-figure.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import { partsOf, type TextBlock } from '../text/text-block.ts';

/** A coin's place in a block of text, with its mark on the page. */
export interface CoinInBlock extends PlacedCoin {
  readonly marked: MarkedMention;
}

/**
 * Tells which coins stand in blocks of text. Keeps the mentions of the last text node in order: a very long node makes
 * many blocks, each of which holds a few of its mentions.
 */
export class BlockCoins {
  readonly #index: MentionIndex;
  #node: Text | null = null;
  #marks: readonly MarkedMention[] = [];

  constructor(index: MentionIndex) {
    this.#index = index;
  }

  /** The coins whose names begin in the block, in their order. */
  in(block: TextBlock): CoinInBlock[] {
    const coins: CoinInBlock[] = [];
    const parts = partsOf(block);
    for (const [at, { node, start, from }] of parts.entries()) {
      const to = from + (parts[at + 1]?.start ?? block.text.length) - start;
      const marks = this.#startingIn(node);
      for (let next = firstFrom(marks, from); next < marks.length; next += 1) {
        const marked = marks[next]!;
        const { mention, place } = marked;
        if (place.startOffset >= to) break;
        const begin = start + place.startOffset - from;
        coins.push({ marked, start: begin, end: begin + mention.end - mention.start, coin: mention.coin });
      }
    }
    return coins;
  }

  #startingIn(node: Text): readonly MarkedMention[] {
    if (node !== this.#node) {
      this.#node = node;
      this.#marks = this.#index
        .ofNode(node)
        .filter(({ place }) => place.startContainer === node)
        .toSorted((a, b) => a.place.startOffset - b.place.startOffset);
    }
    return this.#marks;
  }
}

/** Index of the first mark at this offset of its node or behind it. */
function firstFrom(marks: readonly MarkedMention[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.place.startOffset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
