import { describe, expect, test } from 'vitest';
import {
  boxAround,
  intersection,
  isEmpty,
  isInBox,
  placeFree,
} from '../../../../../utils/domain/hover/boxes.ts';
import type { Box } from '../../../../../utils/domain/hover/pointer-motion.ts';

describe('boxes', () => {
  const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

  describe('boxes', () => {
    test('have a common part, which is empty where they only touch', () => {
      expect(intersection(box(0, 0, 10, 10), box(5, 2, 20, 8))).toEqual(box(5, 2, 10, 8));
      expect(isEmpty(intersection(box(0, 0, 10, 10), box(5, 2, 20, 8)))).toBe(false);
      expect(isEmpty(intersection(box(0, 0, 10, 10), box(10, 0, 20, 10)))).toBe(true);
    });

    test('have a smallest box around them', () => {
      expect(boxAround([box(0, 5, 10, 10)])).toEqual(box(0, 5, 10, 10));
      expect(boxAround([box(0, 5, 10, 10), box(-3, 7, 4, 20)])).toEqual(box(-3, 5, 10, 20));
    });

    test.each<[number, number, number, boolean]>([
      [5, 5, 0, true],
      [10, 10, 0, true],
      [11, 5, 0, false],
      [11, 5, 2, true],
      [5, -3, 2, false],
    ])('a point at %d, %d with a slack of %d is inside: %s', (x, y, slack, inside) => {
      expect(isInBox(box(0, 0, 10, 10), x, y, slack)).toBe(inside);
    });
  });
});

describe('free place', () => {
  const view: Box = { left: 0, top: 0, right: 700, bottom: 500 };
  const card = { width: 300, height: 200 };
  const near = { x: 392, y: 8 };
  const columns = [392, 8];
  const box = (left: number, top: number, height = 200): Box => ({
    left,
    top,
    right: left + 300,
    bottom: top + height,
  });

  test.each<[string, readonly Box[], ReturnType<typeof placeFree>]>([
    ['the point itself where it is free', [], { x: 392, y: 8, maxHeight: null }],
    ['the nearest free place of the column', [box(392, 8)], { x: 392, y: 216, maxHeight: null }],
    ['another column rather than less height', [box(392, 8, 300)], { x: 8, y: 8, maxHeight: null }],
    [
      'the place with the most height where none has enough',
      [box(392, 8, 330), box(8, 8, 310)],
      { x: 8, y: 326, maxHeight: 166 },
    ],
    ['no place where less than the least height is left', [box(392, 8, 430), box(8, 8, 430)], null],
    [
      'a place between two others',
      [box(392, -100, 110), box(392, 260, 240)],
      { x: 392, y: 18, maxHeight: null },
    ],
  ])('finds %s', (_what, taken, expected) => {
    expect(placeFree({ card, view, taken, near, columns })).toEqual(expected);
  });

  test('leaves out columns outside of the viewport', () => {
    expect(placeFree({ card, view, taken: [], near, columns: [-1, 401] })).toBeNull();
  });
});
