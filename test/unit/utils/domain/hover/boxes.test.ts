import { describe, expect, test } from 'vitest';
import { boxAround, intersection, isEmpty, isInBox } from '../../../../../utils/domain/hover/boxes.ts';

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
