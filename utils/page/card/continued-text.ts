import { mostCarried } from '../../domain/claims/carried-topic.ts';
import { paragraphBreak } from '../../domain/claims/sentences.ts';
import { nativeCall, nativeGet, parentOf, siblingOf, tagOf } from '../dom/element-access.ts';
import { figureText } from '../text/figure-text.ts';
import { partsOf, type TextBlock } from '../text/text-block.ts';
import { blocksBelow } from '../text/text-walker.ts';
import type { BlockCoins } from './mention-blocks.ts';

/** The paragraph or heading that a text stands in, and what ends a section. */
const paragraph = 'p,h1,h2,h3,h4,h5,h6';
const sectionEnds = /^H/;

/**
 * The text of a block, and behind it the paragraphs that name no coin, up to the next coin, heading or rule: "It" of a short
 * paragraph is the coin of the one before. Reads a bounded number of blocks, and pauses every few dozen nodes.
 */
export function* continuedText(block: TextBlock, coinsOf: BlockCoins): Generator<undefined, string> {
  let text = figureText(block);
  const { node } = partsOf(block).at(-1)!;
  const parent = parentOf(node);
  let element = parent && nativeCall(Element, 'closest', parent, paragraph);
  // More lines of the paragraph may stand behind the block, with coins of their own.
  let last: Node | null = element;
  while (last && last !== node) last = nativeGet(Node, 'lastChild', last);
  if (!last) return text;
  for (let blocks = 0; element && blocks < mostCarried;) {
    element = siblingOf(element, 'nextElementSibling');
    if (!element || sectionEnds.test(tagOf(element))) break;
    for (const next of blocksBelow(element)) {
      if (!next) {
        yield;
        continue;
      }
      blocks += 1;
      if (blocks > mostCarried || coinsOf.in(next).length > 0) return text;
      if (tagOf(element) === 'P') text += paragraphBreak + figureText(next);
    }
  }
  return text;
}
