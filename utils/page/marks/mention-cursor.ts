import { parentOf } from '../text/element-access.ts';
import { rectsOf } from './hit-test.ts';
import type { MarkedMention } from './marked-mention.ts';
import type { MentionIndex } from './mention-index.ts';
import { inReadingOrder } from './reading-order.ts';

/** The mention after or before another in reading order, around the end; from the viewport where there is none. */
export function stepFrom(
  index: MentionIndex,
  from: MarkedMention | null,
  direction: 1 | -1,
): MarkedMention | null {
  const shown = inReadingOrder(index.all()).filter((marked) => rectsOf(marked).length > 0);
  const at = from ? shown.findIndex((marked) => isSame(marked, from)) : -1;
  if (at >= 0) return shown.at((at + direction + shown.length) % shown.length) ?? null;
  const firstBelow = shown.findIndex((marked) => rectsOf(marked)[0]!.top >= 0);
  if (direction === 1) return shown[Math.max(firstBelow, 0)] ?? null;
  return shown.at(firstBelow < 0 ? -1 : firstBelow - 1) ?? null;
}

/** The mention to open where the reader points at none: the first in sight, else the first of the page. */
export function firstInSight(index: MentionIndex): MarkedMention | null {
  const shown = inReadingOrder(index.all()).filter((marked) => rectsOf(marked).length > 0);
  const inSight = shown.find((marked) => isInSight(rectsOf(marked)[0]!));
  return inSight ?? shown[0] ?? null;
}

/**
 * Brings a mention into view, without a glide: a card shall stand beside it at once. By the place of its letters:
 * the middle of an element may be far from them.
 */
export function bringIntoView(marked: MarkedMention): void {
  const root = document.scrollingElement ?? document.documentElement;
  let at: Element | null = marked.place.startContainer.parentElement;
  for (; at && at !== root; at = parentOf(at)) {
    if (at.scrollHeight <= at.clientHeight || getComputedStyle(at).overflowY === 'visible') continue;
    const box = at.getBoundingClientRect();
    scrollTo(marked, at, box.top, box.bottom);
  }
  scrollTo(marked, root, 0, innerHeight);
}

/** Scrolls a container so that the mention comes to the middle of what is seen of it, from `top` to `bottom`. */
function scrollTo(marked: MarkedMention, container: Element, top: number, bottom: number): void {
  const [rect] = rectsOf(marked);
  if (!rect || (rect.top >= top && rect.bottom <= bottom)) return;
  container.scrollBy({ top: (rect.top + rect.bottom - top - bottom) / 2, behavior: 'instant' });
}

/** A scan makes its mentions anew. */
function isSame({ place }: MarkedMention, other: MarkedMention): boolean {
  return place.startContainer === other.place.startContainer && place.startOffset === other.place.startOffset;
}

function isInSight(rect: DOMRect): boolean {
  return rect.top >= 0 && rect.bottom <= innerHeight && rect.left >= 0 && rect.right <= innerWidth;
}
