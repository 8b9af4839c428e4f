import { mostCarried } from '../../domain/claims/carried-topic.ts';
import { paragraphBreak } from '../../domain/claims/sentences.ts';
import { parentOf, siblingOf, tagOf } from '../dom/element-access.ts';
import { figureText } from '../text/figure-text.ts';
import type { TextBlock } from '../text/text-block.ts';
import { blocksBelow } from '../text/text-walker.ts';
import type { BlockCoins } from './mention-blocks.ts';

/** The most elements between a text and its paragraph, and the most blocks that are read behind that. */
const mostSteps = 8;
const mostBlocks = 12;

const heading = /^H[1-6R]$/;

/**
 * The text of a block, and behind it the paragraphs that name no coin, up to the next coin or heading: "It" of a short
 * paragraph is the coin of the one before. Pauses every few dozen nodes.
 */
export function* continuedText(block: TextBlock, coinsOf: BlockCoins): Generator<undefined, string> {
  let text = figureText(block);
  let element = paragraphOf(block.node);
  let carried = 0;
  let blocks = 0;
  let isBehind = false;
  for (; element && carried < mostCarried; element = siblingOf(element, 'nextElementSibling')) {
    if (isBehind && heading.test(tagOf(element))) break;
    for (const next of blocksBelow(element)) {
      if (!next) {
        yield;
        continue;
      }
      if (next.node === block.node) isBehind = true;
      else if (isBehind) {
        blocks += 1;
        if (blocks > mostBlocks || coinsOf.in(next).length > 0) return text;
        if (tagOf(element) !== 'P') continue;
        text += paragraphBreak + figureText(next);
        carried += 1;
      }
    }
  }
  return text;
}

function paragraphOf(node: Node): Element | null {
  let element = parentOf(node);
  for (let step = 0; element && step < mostSteps; step += 1) {
    const tag = tagOf(element);
    if (tag === 'P' || heading.test(tag)) return element;
    element = parentOf(element);
  }
  return null;
}
