import { mostCarried } from '../../domain/claims/carried-topic.ts';
import { paragraphBreak } from '../../domain/claims/sentences.ts';
import { nativeGet, parentOf, siblingOf, tagOf } from '../dom/element-access.ts';
import { figureText } from '../text/figure-text.ts';
import { partsOf, type TextBlock } from '../text/text-block.ts';
import { blocksBelow } from '../text/text-walker.ts';
import type { BlockCoins } from './mention-blocks.ts';

/** The most elements between a text and its paragraph, and the most blocks that are read behind that. */
const mostSteps = 8;
const mostBlocks = 12;

const headings = /^H[1-6R]$/;

/**
 * The text of a block, and behind it the paragraphs that name no coin, up to the next coin, heading or rule: "It" of a short
 * paragraph is the coin of the one before. Reads a bounded number of blocks, and pauses every few dozen nodes.
 */
export function* continuedText(block: TextBlock, coinsOf: BlockCoins): Generator<undefined, string> {
  let text = figureText(block);
  let carried = 0;
  let blocks = 0;
  let element = paragraphEndingIn(block);
  while (element && carried < mostCarried) {
    element = siblingOf(element, 'nextElementSibling');
    if (!element || headings.test(tagOf(element))) break;
    for (const next of blocksBelow(element)) {
      if (!next) {
        yield;
        continue;
      }
      blocks += 1;
      if (blocks > mostBlocks || coinsOf.in(next).length > 0) return text;
      if (tagOf(element) !== 'P') continue;
      text += paragraphBreak + figureText(next);
      carried += 1;
    }
  }
  return text;
}

/** The paragraph or heading whose last text a block is; null where more stands behind it, as in one of many lines. */
function paragraphEndingIn(block: TextBlock): Element | null {
  const { node, from, start } = partsOf(block).at(-1)!;
  if (from + block.text.length - start < node.length) return null;
  let inner: Node = node;
  let element = parentOf(node);
  for (let step = 0; element && step < mostSteps; step += 1) {
    for (let next = nextOf(inner); next; next = nextOf(next))
      if (!(next instanceof Text) || next.data.trim() !== '') return null;
    const tag = tagOf(element);
    if (tag === 'P' || headings.test(tag)) return element;
    inner = element;
    element = parentOf(element);
  }
  return null;
}

function nextOf(node: Node): Node | null {
  return nativeGet(Node, 'nextSibling', node);
}
