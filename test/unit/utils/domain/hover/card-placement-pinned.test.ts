import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { intersection, isEmpty } from '../../../../../utils/domain/hover/boxes.ts';
import { placeCard, type PlacementInput } from '../../../../../utils/domain/hover/card-placement.ts';
import type { Box } from '../../../../../utils/domain/hover/pointer-motion.ts';

const view: Box = { left: 0, top: 0, right: 1000, bottom: 600 };
const card = { width: 300, height: 200 };
/** A word of 60 by 20 pixels. */
const word = (left: number, top: number): Box => ({ left, top, right: left + 60, bottom: top + 20 });

const plain: PlacementInput = { lines: [word(0, 0)], card, view, alignRight: false, isVertical: false };

describe('beside pinned cards, the card', () => {
  const pinned = (left: number, top: number): Box => ({ left, top, right: left + 300, bottom: top + 200 });

  test.each<[string, Partial<PlacementInput>, ReturnType<typeof placeCard>]>([
    [
      'stands above its mention where a pinned card is below',
      { lines: [word(100, 300)], taken: [pinned(100, 350)] },
      { x: 100, y: 92, maxHeight: null, side: 'above' },
    ],
    [
      'stands beside them where they are below and above its mention',
      { lines: [word(100, 300)], taken: [pinned(100, 350), pinned(100, 80)] },
      { x: 408, y: 210, maxHeight: null, side: null },
    ],
    [
      'goes as far as it must where none of its sides is free',
      { lines: [word(500, 300)], taken: [pinned(500, 350), pinned(500, 80), pinned(180, 80)] },
      { x: 192, y: 288, maxHeight: null, side: null },
    ],
    [
      'leaves its side where it would cover a pinned card as it grows',
      {
        lines: [word(100, 300)],
        card: { width: 300, height: 250 },
        taken: [pinned(100, 550)],
        side: 'below',
      },
      { x: 100, y: 42, maxHeight: null, side: 'above' },
    ],
    [
      'stays at its side as it grows beside a pinned card',
      {
        lines: [word(100, 300)],
        card: { width: 300, height: 400 },
        taken: [pinned(500, 350)],
        side: 'below',
      },
      { x: 100, y: 328, maxHeight: 264, side: 'below' },
    ],
  ])('%s', (_name, input, expected) => {
    expect(placeCard({ ...plain, ...input })).toEqual(expected);
  });

  test('covers none of them, nor its mention', () => {
    const place = fc.record({
      left: fc.integer({ min: 0, max: 700 }),
      top: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(place, place, fc.integer({ min: 100, max: 400 }), (one, at, height) => {
        const taken = [pinned(one.left, one.top)];
        const anchor = word(at.left, at.top);
        const { x, y, maxHeight } = placeCard({
          ...plain,
          lines: [anchor],
          card: { width: 300, height },
          taken,
        });
        const box = { left: x, top: y, right: x + 300, bottom: y + Math.min(height, maxHeight ?? height) };
        expect(intersection(box, view)).toEqual(box);
        for (const other of [...taken, anchor]) expect(isEmpty(intersection(box, other))).toBe(true);
      }),
      propertyRuns(),
    );
  });
});
