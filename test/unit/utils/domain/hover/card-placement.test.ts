import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { intersection, isEmpty } from '../../../../../utils/domain/hover/boxes.ts';
import {
  cardFormIn,
  placeCard,
  type PlacementInput,
  placeSheet,
} from '../../../../../utils/domain/hover/card-placement.ts';
import type { Box } from '../../../../../utils/domain/hover/pointer-motion.ts';

const view: Box = { left: 0, top: 0, right: 1000, bottom: 600 };
const card = { width: 300, height: 200 };
/** A word of 60 by 20 pixels. */
const word = (left: number, top: number): Box => ({ left, top, right: left + 60, bottom: top + 20 });

const plain: PlacementInput = { lines: [word(0, 0)], card, view, alignRight: false, isVertical: false };

describe('the card', () => {
  test.each<[string, Partial<PlacementInput>, ReturnType<typeof placeCard>]>([
    [
      'stays below while it grows, limited in height, though there is room above',
      { lines: [word(100, 320)], card: { width: 300, height: 400 }, side: 'below' },
      { x: 100, y: 348, maxHeight: 244, side: 'below' },
    ],
    [
      'and so it does above',
      { lines: [word(100, 300)], card: { width: 300, height: 400 }, side: 'above' },
      { x: 100, y: 8, maxHeight: 284, side: 'above' },
    ],
    [
      'leaves a side with less room than its first view needs',
      { lines: [word(100, 450)], card: { width: 300, height: 400 }, side: 'below' },
      { x: 100, y: 42, maxHeight: null, side: 'above' },
    ],
  ])('%s', (_name, input, placement) => {
    expect(placeCard({ ...plain, ...input })).toEqual(placement);
  });

  test.each<[string, Partial<PlacementInput>, Omit<ReturnType<typeof placeCard>, 'side'>]>([
    ['stands 8 px below its mention', { lines: [word(100, 100)] }, { x: 100, y: 128, maxHeight: null }],
    [
      'stands above it where there is no room below',
      { lines: [word(100, 500)] },
      { x: 100, y: 292, maxHeight: null },
    ],
    ['stays 8 px from the right edge', { lines: [word(900, 100)] }, { x: 692, y: 128, maxHeight: null }],
    ['stays 8 px from the left edge', { lines: [word(-20, 100)] }, { x: 8, y: 128, maxHeight: null }],
    [
      'ends with its mention in right-to-left text',
      { lines: [word(500, 100)], alignRight: true },
      { x: 260, y: 128, maxHeight: null },
    ],
    [
      'stands at the right, centred, where there is no room above and below',
      { lines: [word(100, 100)], view: { ...view, bottom: 240 } },
      { x: 168, y: 10, maxHeight: null },
    ],
    [
      'stands at the left where there is no room at the right',
      { lines: [word(800, 100)], view: { ...view, bottom: 240 } },
      { x: 492, y: 10, maxHeight: null },
    ],
    [
      'is as high as the room below where no side is large enough',
      { lines: [word(100, 50)], view: { ...view, right: 320, bottom: 250 } },
      { x: 12, y: 78, maxHeight: 164 },
    ],
    [
      'is as high as the room above where that is larger',
      { lines: [word(100, 180)], view: { ...view, right: 320, bottom: 250 } },
      { x: 12, y: 8, maxHeight: 164 },
    ],
    [
      'is 64 px high at least, and covers its mention before it leaves the viewport',
      { lines: [word(100, 50)], view: { ...view, right: 320, bottom: 120 } },
      { x: 12, y: 48, maxHeight: 64 },
    ],
    [
      'stands at the right of its mention in vertical text',
      { lines: [{ left: 500, right: 520, top: 100, bottom: 160 }], isVertical: true },
      { x: 528, y: 30, maxHeight: null },
    ],
    [
      'stands above the first line of a mention where it would cover the second below',
      { lines: [word(200, 300), word(220, 324)] },
      { x: 200, y: 92, maxHeight: null },
    ],
    [
      'stands below both lines where there is no room above',
      { lines: [word(200, 100), word(220, 124)] },
      { x: 200, y: 152, maxHeight: null },
    ],
    [
      'stays in the viewport where its mention has left it',
      { lines: [word(100, -900)] },
      { x: 100, y: 8, maxHeight: null },
    ],
    [
      'is as high as the viewport at the side of its mention',
      { lines: [word(100, 60)], view: { ...view, bottom: 160 }, card: { width: 300, height: 500 } },
      { x: 168, y: 8, maxHeight: 144 },
    ],
    [
      'starts at the left edge where it is wider than the viewport',
      { lines: [word(50, 50)], view: { ...view, right: 200 } },
      { x: 8, y: 78, maxHeight: null },
    ],
    [
      'is placed in the visible part of a zoomed page',
      { lines: [word(20, 120)], view: { left: 50, top: 100, right: 500, bottom: 500 } },
      { x: 58, y: 148, maxHeight: null },
    ],
  ])('%s', (_name, input, expected) => {
    expect(placeCard({ ...plain, ...input })).toMatchObject(expected);
  });

  test('never covers its mention and never leaves a viewport that is large enough', () => {
    const input = fc.record({
      left: fc.integer({ min: 0, max: 940 }),
      top: fc.integer({ min: 0, max: 580 }),
      width: fc.integer({ min: 100, max: 400 }),
      height: fc.integer({ min: 50, max: 900 }),
      alignRight: fc.boolean(),
    });
    fc.assert(
      fc.property(input, ({ left, top, width, height, alignRight }) => {
        const anchor = word(left, top);
        const size = { width, height };
        const { x, y, maxHeight } = placeCard({ ...plain, lines: [anchor], card: size, alignRight });
        const box = { left: x, top: y, right: x + width, bottom: y + Math.min(height, maxHeight ?? height) };
        expect(intersection(box, view)).toEqual(box);
        expect(isEmpty(intersection(box, anchor))).toBe(true);
      }),
      propertyRuns(),
    );
  });
});

describe('the sheet', () => {
  const small: Box = { left: 0, top: 0, right: 320, bottom: 256 };

  test.each<[string, Box, ReturnType<typeof cardFormIn>]>([
    ['a window', view, { isSheet: false, isNarrow: false, width: 312 }],
    [
      'a narrow viewport, over its whole width',
      { ...view, right: 479 },
      { isSheet: true, isNarrow: true, width: 479 },
    ],
    [
      'one that is narrow and low',
      { ...view, right: 320, bottom: 256 },
      { isSheet: true, isNarrow: true, width: 320 },
    ],
    [
      'a low viewport, in a part of its width',
      { ...view, bottom: 299 },
      { isSheet: true, isNarrow: false, width: 360 },
    ],
    [
      'the smallest viewport with a card',
      { ...view, right: 480, bottom: 300 },
      { isSheet: false, isNarrow: false, width: 312 },
    ],
  ])('is the form in small viewports: %s', (_name, box, expected) => {
    expect(cardFormIn(box)).toEqual(expected);
  });

  test.each<[string, Partial<PlacementInput>, Omit<ReturnType<typeof placeSheet>, 'side'>]>([
    ['stands at the bottom', { lines: [word(20, 10)] }, { x: 0, y: 56, maxHeight: null }],
    ['leaves its mention free', { lines: [word(20, 80)] }, { x: 0, y: 104, maxHeight: 152 }],
    [
      'stands at the top where there is more room',
      { lines: [word(20, 200)] },
      { x: 0, y: 0, maxHeight: 196 },
    ],
    [
      'is centred in a wide viewport',
      { lines: [word(20, 10)], view: { ...small, right: 500 } },
      { x: 90, y: 56, maxHeight: null },
    ],
  ])('%s', (_name, input, expected) => {
    const width = 320;
    expect(placeSheet({ ...plain, view: small, card: { width, height: 200 }, ...input })).toMatchObject(
      expected,
    );
  });

  test('never covers its mention and never leaves the viewport', () => {
    const input = fc.record({
      left: fc.integer({ min: 0, max: 260 }),
      top: fc.integer({ min: 0, max: 236 }),
      height: fc.integer({ min: 50, max: 900 }),
    });
    fc.assert(
      fc.property(input, ({ left, top, height }) => {
        const lines = [word(left, top)] as const;
        const { x, y, maxHeight } = placeSheet({
          ...plain,
          lines,
          view: small,
          card: { width: 320, height },
        });
        const box = { left: x, top: y, right: x + 320, bottom: y + Math.min(height, maxHeight ?? height) };
        expect(intersection(box, small)).toEqual(box);
        expect(isEmpty(intersection(box, lines[0]))).toBe(true);
      }),
      propertyRuns(),
    );
  });
});
