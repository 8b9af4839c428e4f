import type { MarkedMention } from './marked-mention.ts';

/** Mentions as they follow each other on the page. */
export function inReadingOrder(mentions: Iterable<MarkedMention>): MarkedMention[] {
  return [...mentions].toSorted(({ place: a }, { place: b }) => {
    if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
    const follows =
      a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
    return follows ? -1 : 1;
  });
}
