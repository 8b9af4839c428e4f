import { expect, test } from 'vitest';
import { measureBytes } from '../../scripts/bench/bytes.ts';
import { isMet } from '../../scripts/bench/figures.ts';
import { extensionDir } from './product.ts';

test.each(measureBytes(extensionDir))('$what: $value $unit, at most $goal.atMost', (figure) => {
  expect(isMet(figure)).toBe(true);
});
