import { joinTexts } from '../../domain/filter/first-hit.ts';
import type { TextList } from '../../domain/filter/text-list.ts';
import { isSkipped } from '../text/skip-rules.ts';

/** UTF-16 units at the end of a batch that are read again with the next one, for phrases that begin there. */
const carriedUnits = 200;

/** The number of the first of joined texts that has a word of the filter, or -1. */
export type TextLook = (joined: string) => number;

/** Texts of a page that the filter reads together. */
export type TextBatch = TextList<Text>;

/**
 * Whether a text of the batch that the page shows has a word.
 * @param joined all of its texts
 */
export function isHit({ texts, nodes }: TextBatch, joined: string, look: TextLook): boolean {
  let from = 0;
  for (let at = look(joined); at >= 0; at = look(joinTexts(texts.slice(from)))) {
    const node = nodes[from + at];
    // A text with the separator in it shifts the numbers.
    if (!node || !isSkipped(node)) return true;
    from += at + 1;
  }
  return false;
}

/** A batch that begins with the end of this one. */
export function nextBatch({ texts, nodes }: TextBatch): TextBatch {
  let from = texts.length;
  for (let left = carriedUnits; from > 0 && left > 0; left -= texts[from]!.length) from -= 1;
  return { texts: texts.slice(from).map((text) => text.slice(-carriedUnits)), nodes: nodes.slice(from) };
}
