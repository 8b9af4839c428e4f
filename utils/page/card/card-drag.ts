import { isInBox } from '../../domain/hover/boxes.ts';
import { cardFormIn } from '../../domain/hover/card-placement.ts';
import type { Point } from '../../domain/hover/pointer-motion.ts';
import { onTrusted } from '../dom/trusted-events.ts';
import type { CardElement } from './card-element.ts';
import { visibleView } from './popover-place.ts';

/** How far the pointer moves before that is a drag and no click, in CSS pixels. */
const slop = 5;

interface DragListener {
  /** Whether a move by these CSS pixels begins a drag; `isHead` where it started on the card's head. */
  readonly begins: (by: Point, isHead: boolean, isTouch: boolean) => boolean;
  readonly moved: (by: Point) => void;
  /** @param speed downwards, in CSS pixels per millisecond */
  readonly ended: (by: Point, speed: number) => void;
}

interface Press extends Point {
  readonly id: number;
  readonly isHead: boolean;
  readonly isTouch: boolean;
}

/**
 * Reports drags of a card with mouse, pen or finger, until `signal`. The host has the listeners, and the head is found by its
 * box: where the card's content is inert, it has no events of its own.
 */
export function watchDrag({ host, root }: CardElement, listener: DragListener, signal: AbortSignal): void {
  let press: Press | null = null;
  let isDrag = false;
  let last = { y: 0, at: 0 };
  let speed = 0;
  const by = (event: PointerEvent): Point => ({
    x: event.clientX - (press?.x ?? 0),
    y: event.clientY - (press?.y ?? 0),
  });
  onTrusted(
    host,
    'pointerdown',
    (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      const { clientX: x, clientY: y, pointerId: id } = event;
      const head = root.querySelector('.head')?.getBoundingClientRect();
      const isHead = head !== undefined && isInBox(head, x, y);
      press = { x, y, id, isHead, isTouch: event.pointerType !== 'mouse' };
      isDrag = false;
    },
    { signal },
  );
  onTrusted(
    host,
    'pointermove',
    (event) => {
      if (event.pointerId !== press?.id) return;
      const moved = by(event);
      if (!isDrag) {
        if (Math.hypot(moved.x, moved.y) < slop) return;
        if (event.buttons === 0 || !listener.begins(moved, press.isHead, press.isTouch)) {
          press = null;
          return;
        }
        isDrag = true;
        last = { y: event.clientY, at: event.timeStamp };
        host.setPointerCapture(press.id);
      }
      if (event.timeStamp > last.at) speed = (event.clientY - last.y) / (event.timeStamp - last.at);
      last = { y: event.clientY, at: event.timeStamp };
      listener.moved(moved);
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel'] as const)
    onTrusted(
      host,
      type,
      (event) => {
        if (event.pointerId !== press?.id) return;
        if (isDrag) listener.ended(by(event), type === 'pointerup' ? speed : 0);
        press = null;
        isDrag = false;
      },
      { signal },
    );
  // Else the browser scrolls the page with the finger, and cancels the pointer.
  onTrusted(
    host,
    'touchmove',
    (event) => {
      if (isDrag && event.cancelable) event.preventDefault();
    },
    { signal, passive: false },
  );
}

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
