import type { Box } from '../../domain/hover/pointer-motion.ts';
import { boxOf, nativeGet, parentOf, rootOf } from '../dom/element-access.ts';
import { rectsOf } from './hit-test.ts';
import { isBefore, type MarkedMention } from './marked-mention.ts';
import type { MentionIndex } from './mention-index.ts';
import { Sight } from './sight.ts';

/** The functions of this module: the card's script has them, the content script calls them through the card's host. */
export interface MentionCursor {
  readonly stepFrom: typeof stepFrom;
  readonly firstInSight: typeof firstInSight;
  readonly firstOf: typeof firstOf;
  readonly bringIntoView: typeof bringIntoView;
}

/** The next (1) or previous (-1) stop in document order, wrapping around; starts at the viewport where `from` is null. */
export function stepFrom(
  index: MentionIndex,
  from: MarkedMention | null,
  direction: 1 | -1,
  isStop: (marked: MarkedMention) => boolean,
): MarkedMention | null {
  const shown = seenInOrder(index, (marked) => isStop(marked) || (from !== null && isSame(marked, from)));
  const at = from ? shown.findIndex((marked) => isSame(marked, from)) : -1;
  if (at >= 0) return shown.at((at + direction + shown.length) % shown.length) ?? null;
  const firstBelow = shown.findIndex((marked) => rectsOf(marked)[0]!.top >= 0);
  if (direction === 1) return shown[Math.max(firstBelow, 0)] ?? null;
  return shown.at(firstBelow < 0 ? -1 : firstBelow - 1) ?? null;
}

/** The first stop in the viewport, else the first mention in it, else the first stop of the page. */
export function firstInSight(
  index: MentionIndex,
  isStop: (marked: MarkedMention) => boolean,
): MarkedMention | null {
  const shown = seenInOrder(index, () => true);
  const inSight = shown.filter((marked) => isInSight(rectsOf(marked)[0]!));
  return inSight.find(isStop) ?? inSight[0] ?? shown.find(isStop) ?? null;
}

/** The first wanted mention of the page that can be seen. */
export function firstOf(
  index: MentionIndex,
  isWanted: (marked: MarkedMention) => boolean,
): MarkedMention | null {
  return seenInOrder(index, isWanted)[0] ?? null;
}

/**
 * Scrolls a mention into view without smooth scrolling, as its card opens at once. By the boxes of its letters:
 * `scrollIntoView` would use those of its element, which may be long.
 */
export function bringIntoView(marked: MarkedMention): void {
  const root = nativeGet(Document, 'scrollingElement', document) ?? rootOf(document);
  let at: Element | null = marked.place.startContainer.parentElement;
  for (; at && at !== root; at = parentOf(at)) {
    const isOverflowing =
      nativeGet(Element, 'scrollHeight', at) > nativeGet(Element, 'clientHeight', at) ||
      nativeGet(Element, 'scrollWidth', at) > nativeGet(Element, 'clientWidth', at);
    if (isOverflowing && getComputedStyle(at).overflowY !== 'visible') scrollInto(marked, at, boxOf(at));
  }
  scrollInto(marked, root, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
}

/** Centres the mention in the visible part of a container, on each axis on which it is not in it already. */
function scrollInto(marked: MarkedMention, container: Element, view: Box): void {
  const [rect] = rectsOf(marked);
  if (!rect) return;
  const isWithin = {
    x: rect.left >= view.left && rect.right <= view.right,
    y: rect.top >= view.top && rect.bottom <= view.bottom,
  };
  if (isWithin.x && isWithin.y) return;
  const left = isWithin.x ? 0 : (rect.left + rect.right - view.left - view.right) / 2;
  const top = isWithin.y ? 0 : (rect.top + rect.bottom - view.top - view.bottom) / 2;
  Reflect.apply(nativeGet(Element, 'scrollBy', container), container, [{ left, top, behavior: 'instant' }]);
}

/** By place: each scan makes new objects. */
function isSame({ place }: MarkedMention, other: MarkedMention): boolean {
  return place.startContainer === other.place.startContainer && place.startOffset === other.place.startOffset;
}

function isInSight(rect: DOMRect): boolean {
  return rect.top >= 0 && rect.bottom <= innerHeight && rect.left >= 0 && rect.right <= innerWidth;
}

/** The wanted mentions that the reader can see, in document order. */
function seenInOrder(index: MentionIndex, isWanted: (marked: MarkedMention) => boolean): MarkedMention[] {
  const sight = new Sight();
  const seen = [...index.all()].filter((marked) => isWanted(marked) && sight.isSeen(marked));
  return seen.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
}
