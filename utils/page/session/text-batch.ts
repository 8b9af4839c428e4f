import { isSkipped } from '../text/skip-rules.ts';

/** UTF-16 units at the end of a batch that are read again with the next one, for phrases that begin there. */
const carriedUnits = 200;

/** The number of the first of the texts that has a word of the filter, or -1. */
export type TextLook = (texts: readonly string[]) => number;

/** Texts of a page that the filter reads together, and the nodes in which they end. */
export interface TextBatch {
  readonly texts: string[];
  readonly nodes: Text[];
}

/** Whether a text of the batch that the page shows has a word. */
export function isHit({ texts, nodes }: TextBatch, look: TextLook): boolean {
  let from = 0;
  for (;;) {
    const at = look(from === 0 ? texts : texts.slice(from));
    if (at < 0) return false;
    if (!isSkipped(nodes[from + at]!)) return true;
    from += at + 1;
  }
}

/** A batch that begins with the end of this one. */
export function nextBatch({ texts, nodes }: TextBatch): TextBatch {
  let from = texts.length;
  for (let left = carriedUnits; from > 0 && left > 0; left -= texts[from]!.length) from -= 1;
  return { texts: texts.slice(from).map((text) => text.slice(-carriedUnits)), nodes: nodes.slice(from) };
}
