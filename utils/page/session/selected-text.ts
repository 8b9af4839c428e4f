import type { CoinId } from '../../domain/coin/coin.ts';
import { walk } from '../dom/element-access.ts';
import type { MarkedMention, TextPlace } from '../marks/marked-mention.ts';

/** The most text nodes that are looked at: a selection of a whole page is no word. */
const mostNodes = 500;

const lookedUp = { code: 'looked-up' } as const;

/**
 * The text that the reader has selected, as a mention of a coin that the reader looked up; null where nothing is selected, or
 * where the selection is in no text of the page.
 */
export function selectedMention(coin: CoinId): MarkedMention | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const place = placeOf(selection.getRangeAt(0));
  if (!place) return null;
  const mention = {
    paragraph: 0,
    start: 0,
    end: 0,
    coin,
    minSensitivity: 'careful',
    reasons: [lookedUp],
  } as const;
  return { mention, place, element: place.startContainer.parentElement };
}

/** From the first selected letter to the last. A double or triple click ends a selection outside of the text. */
function placeOf(range: Range): TextPlace | null {
  const places = textsIn(range).flatMap((node) => {
    const startOffset = node === range.startContainer ? range.startOffset : 0;
    const endOffset = node === range.endContainer ? range.endOffset : node.length;
    const isEmpty = node.data.slice(startOffset, endOffset).trim() === '';
    return isEmpty ? [] : [{ startContainer: node, startOffset, endContainer: node, endOffset }];
  });
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return null;
  return { ...first, endContainer: last.endContainer, endOffset: last.endOffset };
}

function textsIn(range: Range): Text[] {
  const { commonAncestorContainer: root } = range;
  if (root instanceof Text) return [root];
  const texts: Text[] = [];
  const walker = walk(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && texts.length < mostNodes) {
    const node = walker.currentNode;
    if (node instanceof Text && range.intersectsNode(node)) texts.push(node);
    else if (texts.length > 0) break;
  }
  return texts;
}
