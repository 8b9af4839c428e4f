import {
  boxAround,
  cardEdge as edge,
  cardGap as gap,
  clamp,
  intersection,
  isEmpty,
  leastHeight,
  placeFree,
  type Placement,
} from './boxes.ts';
import type { Box } from './pointer-motion.ts';

/** Between mention and sheet, in CSS pixels: sheets are for viewports where each pixel counts. */
const sheetGap = 4;
/** Smaller viewports, in CSS pixels, get a sheet: a phone, or a page at 400 % zoom. */
const sheetBelowWidth = 480;
const sheetBelowHeight = 300;
/** The least height that a card is limited to in order to stay at its side, in CSS pixels: about that of its first view. */
const leastKept = 240;
const cardWidth = 312;
/** The width of a sheet in a viewport that is low, but wide. */
const lowSheetWidth = 360;

/** What the card is in a viewport, as its height depends on its width. */
export interface CardForm {
  /** A sheet stands at the edge of the viewport; in a narrow one it has the whole width. */
  readonly isSheet: boolean;
  /** The viewport is that of a phone: targets are for fingers. */
  readonly isNarrow: boolean;
  /** CSS pixels. */
  readonly width: number;
}

export function cardFormIn(view: Box): CardForm {
  const width = view.right - view.left;
  if (width < sheetBelowWidth) return { isSheet: true, isNarrow: true, width };
  const isLow = view.bottom - view.top < sheetBelowHeight;
  return { isSheet: isLow, isNarrow: false, width: isLow ? lowSheetWidth : cardWidth };
}

/** Where to put a card at its mention. */
export interface SidePlacement extends Placement {
  /** The side of the mention; null for a sheet, and for a card that stands apart from the line. */
  readonly side: Side | null;
}

export interface PlacementInput {
  /** The boxes of the mention's letters, one for each line that it is on; the first is the one to stand beside. */
  readonly lines: readonly [Box, ...Box[]];
  /** The card at its natural height. */
  readonly card: { readonly width: number; readonly height: number };
  /** The part of the page that is visible. */
  readonly view: Box;
  /** Aligns the card with the end of the mention instead of its start, in right-to-left text. */
  readonly alignRight: boolean;
  /** The lines of text run from top to bottom. */
  readonly isVertical: boolean;
  /** The side at which the card stands already; absent for a card that opens. */
  readonly side?: Side | null;
  /** The boxes of pinned cards, which the card must not cover. */
  readonly taken?: readonly Box[];
}

export type Side = 'below' | 'above' | 'right' | 'left';
const sidesOfText: readonly Side[] = ['below', 'above', 'right', 'left'];
const sidesOfVerticalText: readonly Side[] = ['right', 'left', 'below', 'above'];

/**
 * Places the card at the first side of its line with enough room where it covers no other line of the mention, else at a side
 * of the whole mention. Where no side has enough, it is limited in height. It is always inside of the viewport, and covers the
 * mention only where the viewport is too small for both.
 */
export function placeCard(input: PlacementInput): SidePlacement {
  const { lines, isVertical } = input;
  const kept = keepSide(input);
  if (kept) return kept;
  const whole = boxAround(lines);
  const sides = isVertical ? sidesOfVerticalText : sidesOfText;
  for (const anchor of [lines[0], whole]) {
    for (const side of sides) {
      const placement = placeAt(side, anchor, input);
      if (placement) return placement;
    }
  }
  const { below, above } = roomAround(whole, input.view, gap + edge);
  const covering = inside(below >= above ? 'below' : 'above', whole, Math.max(below, above), input);
  return (input.taken?.length && placeAmong(input.taken, covering, input)) || covering;
}

/** The free place that is nearest to the mention; null where there is none. */
function placeAmong(
  taken: readonly Box[],
  { x }: Placement,
  { lines, card, view }: PlacementInput,
): SidePlacement | null {
  const [line] = lines;
  const near = { x, y: (line.top + line.bottom - card.height) / 2 };
  const all = [...taken, ...lines];
  const beside = all.flatMap(({ left, right }) => [right + gap, left - gap - card.width]);
  const columns = [near.x, view.left + edge, view.right - edge - card.width, ...beside];
  const place = placeFree({ card, view, taken: all, near, columns });
  return place && { ...place, side: null };
}

/** Places a sheet at the bottom of the viewport, or at its top where the mention leaves more room there. */
export function placeSheet({ lines, card, view }: PlacementInput): SidePlacement {
  const x = view.left + (view.right - view.left - card.width) / 2;
  // All lines if they leave enough room, else the one under the pointer.
  const rooms = [boxAround(lines), lines[0]].map((anchor) => roomAround(anchor, view, sheetGap));
  const { below, above } = rooms.find((room) => Math.max(room.below, room.above) >= leastHeight) ?? rooms[1]!;
  const isBelow = below >= Math.min(card.height, above);
  const room = limited(isBelow ? below : above, view, 0);
  const height = Math.min(card.height, room);
  return {
    x,
    y: isBelow ? view.bottom - height : view.top,
    maxHeight: card.height > room ? room : null,
    side: null,
  };
}

/**
 * The place at the side where the card stands, limited in height: a card that grows under the pointer, as with "More", must not
 * move away from it. Null where it has no side yet, or where that has too little room.
 */
function keepSide(input: PlacementInput): SidePlacement | null {
  const { side, lines, card, view } = input;
  if (side !== 'below' && side !== 'above') return null;
  const height = Math.min(card.height, roomAround(lines[0], view, gap + edge)[side]);
  if (height < Math.min(card.height, leastKept)) return null;
  const placement = placeAt(side, lines[0], { ...input, card: { ...card, height } });
  return placement && { ...placement, maxHeight: card.height > height ? Math.floor(height) : null };
}

/** Null where there is not enough room, or another line of the mention. */
function placeAt(side: Side, anchor: Box, input: PlacementInput): SidePlacement | null {
  const { card, view, lines, taken = [] } = input;
  const isBeside = side === 'right' || side === 'left';
  const room = roomAround(anchor, view, gap + edge)[side];
  if (room < (isBeside ? card.width : card.height)) return null;
  const heightOfView = view.bottom - view.top - 2 * edge;
  const placement = inside(side, anchor, isBeside ? heightOfView : room, input);
  const height = placement.maxHeight ?? card.height;
  const box = {
    left: placement.x,
    right: placement.x + card.width,
    top: placement.y,
    bottom: placement.y + height,
  };
  return [...lines, ...taken].every((other) => isEmpty(intersection(box, other))) ? placement : null;
}

/** The place at a side of an anchor, with this room for its height, along the first line, shifted into the viewport on both axes. */
function inside(
  side: Side,
  anchor: Box,
  room: number,
  { card, view, alignRight, lines: [line] }: PlacementInput,
): SidePlacement {
  const most = limited(room, view, edge);
  const height = Math.min(card.height, most);
  const alongLine = alignRight ? line.right - card.width : line.left;
  const x = {
    below: alongLine,
    above: alongLine,
    right: anchor.right + gap,
    left: anchor.left - gap - card.width,
  }[side];
  const middle = (anchor.top + anchor.bottom - height) / 2;
  const y = { below: anchor.bottom + gap, above: anchor.top - gap - height, right: middle, left: middle }[
    side
  ];
  return {
    x: clamp(x, view.left + edge, view.right - edge - card.width),
    y: clamp(y, view.top + edge, view.bottom - edge - height),
    maxHeight: card.height > most ? most : null,
    side,
  };
}

/** At least a card's least height, as far as the viewport has it. */
function limited(room: number, view: Box, margin: number): number {
  const heightOfView = view.bottom - view.top - 2 * margin;
  return Math.floor(Math.min(Math.max(room, leastHeight), heightOfView));
}

function roomAround(anchor: Box, view: Box, margin: number): Record<Side, number> {
  return {
    below: view.bottom - anchor.bottom - margin,
    above: anchor.top - view.top - margin,
    right: view.right - anchor.right - margin,
    left: anchor.left - view.left - margin,
  };
}
