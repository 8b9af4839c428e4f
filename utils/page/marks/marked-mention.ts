import type { Mention } from '../../domain/recognition/mention.ts';
import { partAt, type TextBlock } from '../text/text-block.ts';

/** The place of a mention in text nodes. */
export interface TextPlace {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/** A mention at its place in the page. */
export interface MarkedMention {
  /** Replaced when the page is read again with more evidence. Place and coin stay. */
  mention: Mention;
  readonly place: TextPlace;
  /** The element around its text; null where that was detached when the mention was placed. */
  readonly element: Element | null;
}

/** The place of a mention in the text nodes of its block. */
export function placeMention(block: TextBlock, mention: Mention): MarkedMention {
  const from = partAt(block, mention.start);
  const to = partAt(block, mention.end - 1);
  const place = {
    startContainer: from.node,
    startOffset: mention.start - from.start + from.from,
    endContainer: to.node,
    endOffset: mention.end - to.start + to.from,
  };
  return { mention, place, element: elementAround(from.node) };
}

function elementAround(node: Text): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** True for the same coin at the same place, in the same element. */
export function isSameMark(one: MarkedMention, other: MarkedMention): boolean {
  const { place } = one;
  return (
    place.startContainer === other.place.startContainer &&
    place.startOffset === other.place.startOffset &&
    place.endContainer === other.place.endContainer &&
    place.endOffset === other.place.endOffset &&
    one.element === other.element &&
    one.mention.coin === other.mention.coin
  );
}

/** True for the same coin by a word of the same length, wherever it stands. */
export function isSameWord({ mention: one }: MarkedMention, { mention: other }: MarkedMention): boolean {
  return one.coin === other.coin && one.end - one.start === other.end - other.start;
}

/** True where the page has `one` before `other`; a shadow tree is where its host is. */
export function isBefore({ place: one }: MarkedMention, { place: other }: MarkedMention): boolean {
  if (one.startContainer === other.startContainer) return one.startOffset < other.startOffset;
  for (const node of withHosts(one.startContainer)) {
    for (const otherNode of withHosts(other.startContainer)) {
      const position = otherNode.compareDocumentPosition(node);
      if (position & Node.DOCUMENT_POSITION_DISCONNECTED) continue;
      return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    }
  }
  return false;
}

/** A node, and the hosts of the shadow trees around it, the innermost first. */
function* withHosts(node: Node): Generator<Node> {
  let at: Node | null = node;
  while (at) {
    yield at;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
}

/** A mention as the page writes it; empty where its text has gone. */
export function surfaceOf(marked: MarkedMention): string {
  const { startContainer, startOffset, endContainer, endOffset } = marked.place;
  // A live range costs a hundred times as much, and nearly all mentions are within one text node.
  if (startContainer === endContainer) return startContainer.data.slice(startOffset, endOffset);
  return liveRange(marked)?.toString() ?? '';
}

/** A live range over a mention, for one use; null where its text has changed or gone. */
export function liveRange({ place }: MarkedMention): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = place;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  if (startOffset > startContainer.length || endOffset > endContainer.length) return null;
  const live = new Range();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live;
}
