import { cardFormIn } from '../../domain/hover/card-placement.ts';
import { watchDrag } from './card-drag.ts';
import type { CardElement } from './card-element.ts';
import { visibleView } from './visible-view.ts';

/** A swipe closes a sheet from this distance, in CSS pixels; a fast one from a shorter one. */
const closingDistance = 80;
const fastDistance = 48;
/** CSS pixels per millisecond. */
const fastFrom = 0.5;

interface SwipeListener {
  readonly close: () => void;
  /** The swipe was too short: the sheet is to go back to its place. */
  readonly settle: () => void;
}

/** Closes a sheet that is swiped towards the edge at which it stands: down, where that is the bottom. */
export function watchSwipe(card: CardElement, { close, settle }: SwipeListener, signal: AbortSignal): void {
  let start = { x: 0, y: 0 };
  /** 1 towards the bottom, -1 towards the top. */
  let direction = 1;
  watchDrag(
    card,
    {
      begins(by, isHead, isTouch) {
        const view = visibleView();
        if (!cardFormIn(view).isSheet) return false;
        const { x, y, bottom } = card.host.getBoundingClientRect();
        start = { x, y };
        direction = view.bottom - bottom <= y - view.top ? 1 : -1;
        const content = card.root.querySelector('.card');
        const isScrolled = content !== null && content.scrollTop > 0;
        const isTowardsEdge = by.y * direction > Math.abs(by.x);
        return isTowardsEdge && (isHead || (isTouch && direction === 1 && !isScrolled));
      },
      moved: ({ y }) => card.moveTo(start.x, start.y + direction * Math.max(0, y * direction)),
      ended({ y }, speed) {
        const least = speed * direction > fastFrom ? fastDistance : closingDistance;
        if (y * direction > least) close();
        else settle();
      },
    },
    signal,
  );
}
