import { expect, test } from 'vitest';
import { tileHue, tileHues } from '../../../../components/shared/LetterTile.tsx';
import { coins } from '../../../../utils/domain/coin/catalog.ts';

test('every coin has one of the colours, and all colours are used about equally', () => {
  const counts = Array.from({ length: tileHues }, () => 0);
  for (const { id } of coins) counts[tileHue(id)]! += 1;
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(coins.length);
  expect(Math.min(...counts)).toBeGreaterThan(coins.length / tileHues / 2);
});

test('an empty id and one with an emoji have a colour too', () => {
  for (const id of ['', '🐕-coin']) expect(tileHue(id)).toBeLessThan(tileHues);
});
