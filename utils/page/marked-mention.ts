import type { Mention } from '../domain/recognition/mention.ts';
import type { TextBlock, TextPart } from './text-walker.ts';

/** A mention at its place in the page. */
export interface MarkedMention {
  /** What is known of it now: a later look at the page may know more. Place and coin stay. */
  mention: Mention;
  /** A static range: a live one would cost the page time at each change of its own. */
  readonly range: StaticRange;
}

/** The place of a mention in the text nodes of its block. */
export function placeMention(block: TextBlock, mention: Mention): MarkedMention {
  const from = partAt(block, mention.start);
  const to = partAt(block, mention.end - 1);
  const range = new StaticRange({
    startContainer: from.node,
    startOffset: mention.start - from.start + from.from,
    endContainer: to.node,
    endOffset: mention.end - to.start + to.from,
  });
  return { mention, range };
}

/** True where both stand for the same coin at the same place. */
export function isSameMark(one: MarkedMention, other: MarkedMention): boolean {
  const { range } = one;
  return (
    range.startContainer === other.range.startContainer &&
    range.startOffset === other.range.startOffset &&
    range.endContainer === other.range.endContainer &&
    range.endOffset === other.range.endOffset &&
    one.mention.coin === other.mention.coin
  );
}

function partAt(block: TextBlock, offset: number): TextPart {
  let low = 0;
  let high = block.parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (block.parts[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return block.parts[low]!;
}

/** A live range over a mention, for one look at where it stands; null where its text has changed or gone. */
export function liveRange({ range }: MarkedMention): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  if (startOffset > textLength(startContainer) || endOffset > textLength(endContainer)) return null;
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live;
}

/** Whether the text of a mention has a box to be painted in. */
export function isRendered({ range }: MarkedMention): boolean {
  return range.startContainer.parentElement?.checkVisibility() ?? true;
}

function textLength(node: Node): number {
  return (node as Text).length;
}
