import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { intersection, placeCard } from '../../../../../utils/domain/hover/card-placement.ts';
import type { Box } from '../../../../../utils/domain/hover/pointer-motion.ts';

const view: Box = { left: 0, top: 0, right: 1000, bottom: 600 };
const card = { width: 300, height: 200 };
/** A word of 60 by 20 pixels. */
const word = (left: number, top: number): Box => ({ left, top, right: left + 60, bottom: top + 20 });

describe('the card', () => {
  test.each<[string, Partial<Parameters<typeof placeCard>[0]>, ReturnType<typeof placeCard>]>([
    ['stands 8 px below its mention', { anchor: word(100, 100) }, { x: 100, y: 128, maxHeight: null }],
    [
      'stands above it where there is no room below',
      { anchor: word(100, 500) },
      { x: 100, y: 292, maxHeight: null },
    ],
    ['stays 8 px from the right edge', { anchor: word(900, 100) }, { x: 692, y: 128, maxHeight: null }],
    ['stays 8 px from the left edge', { anchor: word(-20, 100) }, { x: 8, y: 128, maxHeight: null }],
    [
      'ends with its mention in right-to-left text',
      { anchor: word(500, 100), alignRight: true },
      { x: 260, y: 128, maxHeight: null },
    ],
    [
      'stands at the right, centred, where there is no room above and below',
      { anchor: word(100, 100), view: { ...view, bottom: 240 } },
      { x: 168, y: 10, maxHeight: null },
    ],
    [
      'stands at the left where there is no room at the right',
      { anchor: word(800, 100), view: { ...view, bottom: 240 } },
      { x: 492, y: 10, maxHeight: null },
    ],
    [
      'is as high as the room below where no side is large enough',
      { anchor: word(100, 50), view: { ...view, right: 320, bottom: 250 } },
      { x: 12, y: 78, maxHeight: 164 },
    ],
    [
      'is as high as the room above where that is larger',
      { anchor: word(100, 180), view: { ...view, right: 320, bottom: 250 } },
      { x: 12, y: 8, maxHeight: 164 },
    ],
    [
      'is 120 px high at least',
      { anchor: word(100, 50), view: { ...view, right: 320, bottom: 120 } },
      { x: 12, y: 78, maxHeight: 120 },
    ],
    [
      'is as high as the viewport at the side of its mention',
      { anchor: word(100, 60), view: { ...view, bottom: 160 }, card: { width: 300, height: 500 } },
      { x: 168, y: 8, maxHeight: 144 },
    ],
    [
      'starts at the left edge where it is wider than the viewport',
      { anchor: word(50, 50), view: { ...view, right: 200 } },
      { x: 8, y: 78, maxHeight: null },
    ],
    [
      'is placed in the visible part of a zoomed page',
      { anchor: word(20, 120), view: { left: 50, top: 100, right: 500, bottom: 500 } },
      { x: 58, y: 148, maxHeight: null },
    ],
  ])('%s', (_name, input, expected) => {
    expect(placeCard({ anchor: word(0, 0), card, view, alignRight: false, ...input })).toEqual(expected);
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
        const { x, y, maxHeight } = placeCard({ anchor, card: { width, height }, view, alignRight });
        const box = { left: x, top: y, right: x + width, bottom: y + Math.min(height, maxHeight ?? height) };
        expect(intersection(box, view)).toEqual(box);
        const common = intersection(box, anchor);
        expect(common.right <= common.left || common.bottom <= common.top).toBe(true);
      }),
      propertyRuns(),
    );
  });
});
