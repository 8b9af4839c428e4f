import type { CoinId } from '../../domain/coin/coin.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';

/**
 * The text that the reader has selected, as a mention of a coin that the reader looked up; null where nothing is selected, or
 * where the selection is in no text of the page.
 */
export function selectedMention(coin: CoinId): MarkedMention | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const { startContainer: start, startOffset, endContainer: end, endOffset, collapsed } = selection.getRangeAt(0);
  if (collapsed || !(start instanceof Text)) return null;
  // A double click may end the selection at the next element.
  const isInText = end instanceof Text;
  const place = {
    startContainer: start,
    startOffset,
    endContainer: isInText ? end : start,
    endOffset: isInText ? endOffset : start.length,
  };
  const mention = { paragraph: 0, start: 0, end: 0, coin, minSensitivity: 'careful', reasons: [lookedUp] } as const;
  return { mention, place, element: start.parentElement };
}

const lookedUp = { code: 'looked-up' } as const;
