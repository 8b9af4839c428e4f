import { parentOf } from '../text/element-access.ts';
import { BlockCoins, type CoinInBlock } from './block-coins.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import { figureText } from '../text/figure-text.ts';
import { partsOf } from '../text/text-block.ts';
import { blocksBelow } from '../text/text-walker.ts';

/** The paragraph that a mention stands in, with all coins in it, in their order. */
export interface MentionInBlock {
  /** See `figureText`. */
  readonly text: string;
  readonly coins: readonly CoinInBlock[];
  /** Which of the coins the mention is. */
  readonly mention: number;
}

/** How far up a paragraph may be from its words, in elements. */
const mostSteps = 8;

/**
 * Reads the paragraph around a mention anew: to keep all of them would cost the page's text a second time. Pauses
 * every few dozen nodes, as an element may hold thousands of lines.
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
      // A very long node makes several blocks.
      const coins = coinsOf.in(block);
      const mention = coins.findIndex((each) => each.marked === marked);
      if (mention >= 0) return { text: figureText(block), coins, mention };
    }
  }
  return null;
}

/** The nearest element around a text that is no part of a line. */
function elementAround(node: Node): Element | null {
  let element: Element | null = node.parentElement;
  for (let step = 0; element && step < mostSteps; step += 1) {
    if (!getComputedStyle(element).display.startsWith('inline')) return element;
    element = parentOf(element);
  }
  return null;
}
