import type { Box, Point } from './pointer-motion.ts';

/** The common part of two boxes; empty ones have no positive width and height. */
export function intersection(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export function isEmpty({ left, right, top, bottom }: Box): boolean {
  return right <= left || bottom <= top;
}

/** The smallest box around all of these. */
export function boxAround(boxes: readonly [Box, ...Box[]]): Box {
  return boxes.reduce((one, other) => ({
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  }));
}

/** Whether a point is in a box, or at most `slack` beside it. */
export function isInBox({ left, right, top, bottom }: Box, x: number, y: number, slack = 0): boolean {
  return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
}

/** The lower limit wins where the limits contradict each other. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** Between two cards, between card and mention, and between card and the viewport's edge, in CSS pixels. */
export const cardGap = 8;
export const cardEdge = 8;
/** The least height of a card, in CSS pixels: its head and the price's line. The rest scrolls. */
export const leastHeight = 64;

/** Where to put the card, in CSS pixels of the viewport. */
export interface Placement extends Point {
  /** The height to limit the card to; null where it fits. */
  readonly maxHeight: number | null;
}

/** The natural size of a card, in CSS pixels. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
}

interface FreePlaceInput {
  readonly card: CardSize;
  readonly view: Box;
  /** What the card must not cover: other cards, and the mention. */
  readonly taken: readonly Box[];
  /** The point that the card's corner should be near. */
  readonly near: Point;
  /** Left edges to try. Those outside of the viewport are left out. */
  readonly columns: readonly number[];
}

/**
 * The place that covers nothing of `taken`: the one that limits the card's height least, of these the nearest. Null where
 * there is no room for the least height.
 */
export function placeFree({ card, view, taken, near, columns }: FreePlaceInput): Placement | null {
  let best: { readonly place: Placement; readonly height: number; readonly distance: number } | null = null;
  for (const x of columns) {
    if (x < view.left || x + card.width > view.right) continue;
    for (const { top, bottom } of freeSpans(x, card.width, taken, view)) {
      const height = Math.min(card.height, Math.floor(bottom - top));
      if (height < Math.min(leastHeight, card.height)) continue;
      const y = clamp(near.y, top, bottom - height);
      const distance = Math.hypot(x - near.x, y - near.y);
      if (best && (height < best.height || (height === best.height && distance >= best.distance))) continue;
      best = { place: { x, y, maxHeight: height < card.height ? height : null }, height, distance };
    }
  }
  return best?.place ?? null;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** The free parts of a column, from top to bottom. */
function freeSpans(x: number, width: number, taken: readonly Box[], view: Box): Span[] {
  const inWay = taken.filter(({ left, right }) => left < x + width + cardGap && right > x - cardGap);
  const spans: Span[] = [];
  let top = view.top + cardEdge;
  for (const box of inWay.toSorted((one, other) => one.top - other.top)) {
    if (box.top - cardGap > top) spans.push({ top, bottom: Math.min(box.top, view.bottom) - cardGap });
    top = Math.max(top, box.bottom + cardGap);
  }
  spans.push({ top, bottom: view.bottom - cardEdge });
  return spans;
}
