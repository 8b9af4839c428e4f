import { cardEdge, type CardSize, clamp, leastHeight, placeFree, type Placement } from './boxes.ts';
import type { Box, Point } from './pointer-motion.ts';

/** The most pinned cards of a page. */
export const mostPinned = 3;

/** The share of a narrow viewport's height for all pinned sheets: the rest is for the page and the sheet of a mention. */
const sheetShare = 0.45;

/** The place of a pinned card: its distances to the two nearest edges of the viewport, so that it stays there when that is resized. */
export interface Anchor {
  readonly fromRight: boolean;
  readonly fromBottom: boolean;
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/**
 * The first place of a pinned card: at the right edge, else at the left one, as near to the top as other pinned cards and its
 * mention allow. Null where there is no room.
 */
export function firstPlace(
  card: CardSize,
  view: Box,
  pinned: readonly Box[],
  mention: readonly Box[],
): Placement | null {
  const right = view.right - cardEdge - card.width;
  const columns = [right, view.left + cardEdge];
  const near = { x: right, y: view.top + cardEdge };
  const place = placeFree({ card, view, taken: [...pinned, ...mention], near, columns });
  return place ?? placeFree({ card, view, taken: pinned, near, columns });
}

export function anchorAt({ x, y }: Point, { width, height }: CardSize, view: Box): Anchor {
  const toRight = view.right - x - width;
  const toBottom = view.bottom - y - height;
  const fromRight = toRight < x - view.left;
  const fromBottom = toBottom < y - view.top;
  return {
    fromRight,
    fromBottom,
    x: fromRight ? toRight : x - view.left,
    y: fromBottom ? toBottom : y - view.top,
  };
}

/** The place in a viewport, wholly inside of it. */
export function placeAnchored(anchor: Anchor, card: CardSize, view: Box): Placement {
  const most = Math.max(Math.floor(view.bottom - view.top - 2 * cardEdge), leastHeight);
  const height = Math.min(card.height, most);
  const x = anchor.fromRight ? view.right - anchor.x - card.width : view.left + anchor.x;
  const y = anchor.fromBottom ? view.bottom - anchor.y - height : view.top + anchor.y;
  return {
    x: clamp(x, view.left + cardEdge, view.right - cardEdge - card.width),
    y: clamp(y, view.top + cardEdge, view.bottom - cardEdge - height),
    maxHeight: card.height > most ? most : null,
  };
}

/** The next corner, clockwise from the nearest one. */
export function nextCorner({ fromRight, fromBottom }: Anchor): Anchor {
  return { fromRight: !fromBottom, fromBottom: fromRight, x: cardEdge, y: cardEdge };
}

/** The places of pinned sheets in a narrow viewport: below each other from its top, together at most a share of its height. */
export function placeSheets(heights: readonly number[], width: number, view: Box): Placement[] {
  const most = Math.floor(((view.bottom - view.top) * sheetShare) / heights.length);
  let y = view.top;
  return heights.map((height) => {
    const place = {
      x: view.left + (view.right - view.left - width) / 2,
      y,
      maxHeight: height > most ? most : null,
    };
    y += Math.min(height, most);
    return place;
  });
}
