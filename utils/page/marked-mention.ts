import type { Mention } from '../domain/recognition/mention.ts';
import type { TextBlock } from './text-walker.ts';

/** A mention at its place in the page. */
export interface MarkedMention {
  readonly mention: Mention;
  /** A static range: a live one would cost the page time at every change of its own. */
  readonly range: StaticRange;
}

/** The place of a mention in the text nodes of its block. */
export function placeMention(block: TextBlock, mention: Mention): MarkedMention {
  const from = partAt(block, mention.start);
  const to = partAt(block, mention.end - 1);
  const range = new StaticRange({
    startContainer: from.node,
    startOffset: mention.start - from.start,
    endContainer: to.node,
    endOffset: mention.end - to.start,
  });
  return { mention, range };
}

function partAt(block: TextBlock, offset: number): TextBlock['parts'][number] {
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

function textLength(node: Node): number {
  return (node as Text).length;
}
