import { describe, expect, test } from 'vitest';
import {
  isAimedAt,
  isFast,
  type PointerSample,
  withSample,
} from '../../../../../utils/domain/hover/pointer-motion.ts';

/** A pointer that moves so many pixels every ten milliseconds. */
function moving(step: number, count = 12): PointerSample[] {
  return Array.from({ length: count }, (_, i) => ({ x: i * step, y: 0, at: i * 10 })).reduce<PointerSample[]>(
    withSample,
    [],
  );
}

describe('passing or resting', () => {
  test.each<[string, PointerSample[], number, boolean]>([
    ['crosses the page', moving(10), 110, true],
    ['reads along', moving(1), 110, false],
    ['moves at 0.2 pixels per millisecond', moving(2), 110, false],
    ['moves at 0.3 pixels per millisecond', moving(3), 110, true],
    ['has stopped', moving(10), 200, false],
    ['was never seen', [], 0, false],
    ['jumped here long ago', [{ x: 900, y: 0, at: 0 }], 500, false],
  ])('a pointer that %s', (_name, samples, now, fast) => {
    expect(isFast(samples, now)).toBe(fast);
  });

  test('only the last moments are kept', () => {
    expect(moving(10, 100).length).toBeLessThanOrEqual(7);
  });
});

describe('the safe triangle', () => {
  const card = { left: 100, right: 400, top: 120, bottom: 500 };
  test.each<[string, [number, number], [number, number], boolean]>([
    ['straight down', [150, 100], [150, 110], true],
    ['slanted to its far corner', [110, 100], [250, 112], true],
    ['away from it', [150, 100], [150, 90], false],
    ['along the line', [150, 100], [260, 100], false],
    ['past its left corner, within the tolerance of 12 pixels', [150, 100], [121, 104], true],
    ['past its left corner, just outside of the tolerance', [150, 100], [118, 104], false],
    ['past its left corner', [150, 100], [60, 110], false],
    ['within it', [150, 100], [200, 300], true],
    ['through it and out below', [150, 100], [150, 540], false],
    ['not moved at all', [150, 100], [150, 100], false],
  ])('%s', (_name, [fromX, fromY], [toX, toY], heads) => {
    expect(isAimedAt({ x: fromX, y: fromY }, { x: toX, y: toY }, card)).toBe(heads);
  });
});
