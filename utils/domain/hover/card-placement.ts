import type { Box } from './pointer-motion.ts';

/** Between mention and card, and between card and the viewport's edge, in CSS pixels. */
const gap = 8;
const edge = 8;
/** The least height of a card, in CSS pixels; its content scrolls. */
const leastHeight = 120;

/** Where to put the card, in CSS pixels of the viewport. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  /** The height to limit the card to; null where it fits. */
  readonly maxHeight: number | null;
}

interface PlacementInput {
  /** The mention's letters. */
  readonly anchor: Box;
  /** The card at its natural size. */
  readonly card: { readonly width: number; readonly height: number };
  /** The part of the page that is visible. */
  readonly view: Box;
  /** Aligns the card with the end of the mention instead of its start, in right-to-left text. */
  readonly alignRight: boolean;
}

/**
 * Places the card below its mention, else above, else at its right or left: on the first side with enough room. Where no side
 * has, it is limited in height on the larger of the sides above and below. It never covers the mention, unless the
 * viewport is too low for both.
 */
export function placeCard({ anchor, card, view, alignRight }: PlacementInput): Placement {
  const below = view.bottom - edge - anchor.bottom - gap;
  const above = anchor.top - gap - view.top - edge;
  const right = view.right - edge - anchor.right - gap;
  const left = anchor.left - gap - view.left - edge;
  const isBeside = card.height > Math.max(below, above) && card.width <= Math.max(right, left);
  if (isBeside) {
    const maxHeight = view.bottom - view.top - 2 * edge;
    const height = Math.min(card.height, maxHeight);
    const middle = (anchor.top + anchor.bottom - height) / 2;
    return {
      x: card.width <= right ? anchor.right + gap : anchor.left - gap - card.width,
      y: clamp(middle, view.top + edge, view.bottom - edge - height),
      maxHeight: card.height > maxHeight ? Math.max(leastHeight, Math.floor(maxHeight)) : null,
    };
  }
  const isBelow = card.height <= below || (card.height > above && below >= above);
  const room = Math.max(leastHeight, Math.floor(isBelow ? below : above));
  const height = Math.min(card.height, room);
  return {
    x: clamp(
      alignRight ? anchor.right - card.width : anchor.left,
      view.left + edge,
      view.right - edge - card.width,
    ),
    y: isBelow ? anchor.bottom + gap : anchor.top - gap - height,
    maxHeight: card.height > room ? room : null,
  };
}

/** The lower limit wins where the limits contradict each other. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** The common part of two boxes; empty ones have no positive width and height. */
export function intersection(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
}
