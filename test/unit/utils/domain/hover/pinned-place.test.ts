import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CardSize,
  intersection,
  isEmpty,
  type Placement,
} from '../../../../../utils/domain/hover/boxes.ts';
import { placeCard } from '../../../../../utils/domain/hover/card-placement.ts';
import {
  type Anchor,
  anchorAt,
  firstPlace,
  nextCorner,
  placeAnchored,
  placeSheets,
} from '../../../../../utils/domain/hover/pinned-place.ts';
import type { Box } from '../../../../../utils/domain/hover/pointer-motion.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

const view: Box = { left: 0, top: 0, right: 1000, bottom: 600 };
const card = { width: 312, height: 200 };

function boxOf({ x, y, maxHeight }: Placement, { width, height }: CardSize): Box {
  return { left: x, top: y, right: x + width, bottom: y + (maxHeight ?? height) };
}

test('the first card stands in the upper right corner, the others below it, then at the left', () => {
  const places: Placement[] = [];
  const heights = [280, 250, 200];
  for (const height of heights) {
    const pinned = places.map((place, at) => boxOf(place, { ...card, height: heights[at]! }));
    places.push(firstPlace({ ...card, height }, view, pinned, [])!);
  }
  expect(places).toEqual([
    { x: 680, y: 8, maxHeight: null },
    { x: 680, y: 296, maxHeight: null },
    { x: 8, y: 8, maxHeight: null },
  ]);
});

test('a card does not cover its mention, unless there is no other place', () => {
  const mention = { left: 700, right: 760, top: 20, bottom: 40 };
  expect(firstPlace(card, view, [], [mention])).toEqual({ x: 680, y: 48, maxHeight: null });
  const narrow = { ...view, right: 500, bottom: 100 };
  expect(firstPlace(card, narrow, [], [{ left: 0, right: 500, top: 40, bottom: 60 }])).toEqual({
    x: 180,
    y: 8,
    maxHeight: 84,
  });
});

test('up to three cards and a fourth at a mention cover neither each other nor the mention', () => {
  const height = fc.integer({ min: 120, max: 280 });
  const place = fc.record({ left: fc.integer({ min: 0, max: 1140 }), top: fc.integer({ min: 0, max: 700 }) });
  fc.assert(
    fc.property(fc.array(height, { maxLength: 3 }), height, place, (heights, last, { left, top }) => {
      const large = { left: 0, top: 0, right: 1200, bottom: 720 };
      const mention = { left, top, right: left + 60, bottom: top + 20 };
      const boxes: Box[] = [];
      for (const each of heights) {
        const size = { ...card, height: each };
        boxes.push(boxOf(firstPlace(size, large, boxes, [])!, size));
      }
      const size = { ...card, height: last };
      const input = {
        lines: [mention] as const,
        card: size,
        view: large,
        alignRight: false,
        isVertical: false,
      };
      const hovering = boxOf(placeCard({ ...input, taken: boxes }), size);
      expect(isEmpty(intersection(hovering, mention))).toBe(true);
      const all = [...boxes, hovering];
      for (const [at, one] of all.entries()) {
        expect(intersection(one, large)).toEqual(one);
        for (const other of all.slice(at + 1)) expect(isEmpty(intersection(one, other))).toBe(true);
      }
    }),
    propertyRuns(),
  );
});

describe('a pinned card', () => {
  test.each<[string, Box, Anchor, Placement]>([
    [
      'keeps its distance to the right edge',
      { ...view, right: 1400 },
      { fromRight: true, fromBottom: false, x: 20, y: 30 },
      { x: 1068, y: 30, maxHeight: null },
    ],
    [
      'keeps its distance to the bottom',
      { ...view, bottom: 900 },
      { fromRight: false, fromBottom: true, x: 20, y: 30 },
      { x: 20, y: 670, maxHeight: null },
    ],
    [
      'stays within a viewport that became small',
      { ...view, right: 500, bottom: 320 },
      { fromRight: false, fromBottom: false, x: 400, y: 280 },
      { x: 180, y: 112, maxHeight: null },
    ],
    [
      'is as high as the viewport at most',
      { ...view, bottom: 150 },
      { fromRight: true, fromBottom: true, x: 8, y: 8 },
      { x: 680, y: 8, maxHeight: 134 },
    ],
    [
      'stays in the visible part of a zoomed page',
      { left: 100, top: 50, right: 700, bottom: 500 },
      { fromRight: true, fromBottom: false, x: 8, y: 8 },
      { x: 380, y: 58, maxHeight: null },
    ],
  ])('%s', (_what, within, anchor, expected) => {
    expect(placeAnchored(anchor, card, within)).toEqual(expected);
  });

  test('is where it was put, whatever edges are nearest', () => {
    const inside = fc.record({ x: fc.integer({ min: 8, max: 680 }), y: fc.integer({ min: 8, max: 392 }) });
    fc.assert(
      fc.property(inside, (at) => {
        expect(placeAnchored(anchorAt(at, card, view), card, view)).toEqual({ ...at, maxHeight: null });
      }),
      propertyRuns(),
    );
  });

  test('goes from corner to corner, clockwise', () => {
    let anchor = anchorAt({ x: 600, y: 20 }, card, view);
    const seen = Array.from({ length: 4 }, () => {
      anchor = nextCorner(anchor);
      const { x, y } = placeAnchored(anchor, card, view);
      return [x, y];
    });
    expect(seen).toEqual([
      [680, 392],
      [8, 392],
      [8, 8],
      [680, 8],
    ]);
  });
});

test('pinned sheets share less than half of a phone’s height', () => {
  const phone = { left: 0, top: 0, right: 360, bottom: 640 };
  expect(placeSheets([200], 360, phone)).toEqual([{ x: 0, y: 0, maxHeight: null }]);
  expect(placeSheets([200, 100], 360, phone)).toEqual([
    { x: 0, y: 0, maxHeight: 144 },
    { x: 0, y: 144, maxHeight: null },
  ]);
});
