import type { PlacedCoin } from '../domain/since/article-figure.ts';
import type { MarkedMention } from './marked-mention.ts';
import type { MentionIndex } from './mention-index.ts';
import { inReadingOrder } from './reading-order.ts';
import { partsOf, type TextBlock } from './text-block.ts';
import { readText } from './text-walker.ts';

/** The paragraph that a mention stands in, with all coins in it, in their order. */
export interface MentionInBlock {
  readonly text: string;
  readonly coins: readonly PlacedCoin[];
  /** Which of the coins the mention is. */
  readonly mention: number;
}

/** How far up a paragraph may be from its words, in elements. */
const mostSteps = 8;

/** Reads the paragraph around a mention anew: to keep all of them would cost the page's text a second time. */
export function blockAround(marked: MarkedMention, index: MentionIndex): MentionInBlock | null {
  const block = findBlock(marked.place.startContainer);
  if (!block) return null;
  const all = partsOf(block).flatMap(({ node, start }) =>
    inReadingOrder(index.ofNode(node))
      .filter(({ place }) => place.startContainer === node)
      .map((each) => {
        const from = start + each.place.startOffset;
        const length = each.mention.end - each.mention.start;
        return { each, start: from, end: from + length, coin: each.mention.coin };
      }),
  );
  const mention = all.findIndex(({ each }) => each === marked);
  return mention < 0 ? null : { text: block.text, coins: all, mention };
}

/** The run of text that holds a node, from the nearest element around it that is no part of a line. */
function findBlock(node: Node): TextBlock | null {
  let root = node.parentElement;
  for (let step = 0; root && step < mostSteps; step += 1) {
    if (!getComputedStyle(root).display.startsWith('inline')) {
      return readText(root).find((block) => partsOf(block).some((part) => part.node === node)) ?? null;
    }
    root = root.parentElement;
  }
  return null;
}
