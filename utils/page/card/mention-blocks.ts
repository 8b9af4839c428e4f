import type { PlacedCoin } from '../../domain/since/article-figure.ts';
import { isCertainMention } from '../../domain/since/claim-choice.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import { parentOf } from '../dom/element-access.ts';
import { continuedText } from './continued-text.ts';
import { figureText } from '../text/figure-text.ts';
import { partsOf, type TextBlock } from '../text/text-block.ts';
import { blocksBelow } from '../text/text-walker.ts';

/** A coin's place in a block of text, with its mention on the page. */
export interface CoinInBlock extends PlacedCoin {
  readonly marked: MarkedMention;
}

/**
 * Finds the coins in blocks of text. Caches the sorted mentions of the last text node: a very long node is split into many
 * blocks with a few mentions each.
 */
export class BlockCoins {
  readonly #index: MentionIndex;
  #node: Text | null = null;
  #marks: readonly MarkedMention[] = [];

  constructor(index: MentionIndex) {
    this.#index = index;
  }

  /** The coins whose mentions begin in the block, in order. */
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
        const { coin } = mention;
        const end = begin + mention.end - mention.start;
        coins.push({ marked, start: begin, end, coin, isCertain: isCertainMention(mention) });
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

/** The index of the first mention at or after this offset of its node. */
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

/** The paragraph around a mention, with all its coins, in order. */
export interface MentionInBlock {
  /** With raised digits set apart, see `figureText`. */
  readonly text: string;
  /** The same with the paragraphs behind it that name no coin, see `continuedText`. */
  readonly continued: string;
  readonly coins: readonly CoinInBlock[];
  /** The mention's index among the coins. */
  readonly mention: number;
}

/** The most elements between a text and its paragraph. */
const mostSteps = 8;

/**
 * Reads the paragraph around a mention again: keeping all of them would hold the page's text a second time. Pauses every
 * few dozen nodes, as an element may have thousands of lines.
 */
export function* blockAround(
  marked: MarkedMention,
  index: MentionIndex,
): Generator<undefined, MentionInBlock | null> {
  const root = elementAround(marked.place.startContainer);
  if (!root) return null;
  const coinsOf = new BlockCoins(index);
  for (const block of blocksBelow(root)) {
    if (!block) yield;
    else if (partsOf(block).some(({ node }) => node === marked.place.startContainer)) {
      // A very long node is split into several blocks.
      const coins = coinsOf.in(block);
      const mention = coins.findIndex((each) => each.marked === marked);
      if (mention >= 0)
        return {
          text: figureText(block),
          continued: yield* continuedText(block, coinsOf),
          coins,
          mention,
        };
    }
  }
  return null;
}

/** The nearest ancestor that is not displayed inline. */
function elementAround(node: Node): Element | null {
  let element: Element | null = node.parentElement;
  for (let step = 0; element && step < mostSteps; step += 1) {
    if (!getComputedStyle(element).display.startsWith('inline')) return element;
    element = parentOf(element);
  }
  return null;
}
