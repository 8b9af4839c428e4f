import { expect, test } from 'vitest';
import { formatAge } from '../../../../../utils/domain/format/format-age.ts';
import { readCatalogMessages } from '../../../../support/catalog-messages.ts';

readCatalogMessages();

const minute = 60_000;
const hour = 60 * minute;

test.each<[ms: number, expected: string]>([
  [-5 * minute, 'just now'],
  [0, 'just now'],
  [59_999, 'just now'],
  [minute, '1 min ago'],
  [3.9 * minute, '3 min ago'],
  [hour - 1, '59 min ago'],
  [hour, '1 h ago'],
  [2.5 * hour, '2 h ago'],
  [24 * hour - 1, '23 h ago'],
  [24 * hour, '1 d ago'],
  [100 * hour, '4 d ago'],
  [Number.NaN, 'just now'],
])('%d ms is %s', (ms, expected) => {
  expect(formatAge(ms)).toBe(expected);
});
