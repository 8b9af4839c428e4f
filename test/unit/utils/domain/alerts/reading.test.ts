import { describe, expect, test } from 'vitest';
import { admission, readingOf } from '../../../../../utils/domain/alerts/reading.ts';
import type { Quote } from '../../../../../utils/domain/quote/quote.ts';
import { dayMs, minuteMs } from '../../../../../utils/domain/time.ts';
import { aQuoteAt, noon } from './an-alert.ts';

describe('a quote as a reading', () => {
  const converted = (from: string) => ({ from, rates: 'frankfurter', at: noon }) as const;
  test.each<[what: string, fields: Partial<Quote>, counts: boolean]>([
    ['of now', {}, true],
    ['of some minutes ago', { at: noon - 14 * minuteMs }, true],
    ['that is stale', { at: noon - 15 * minuteMs }, false],
    ['of yesterday', { at: noon - dayMs }, false],
    ['in another unit', { currency: 'usdt' }, false],
    ['converted by a rate of the day', { converted: converted('usd') }, false],
    ['converted by the price of Tether', { converted: converted('usdt') }, true],
  ])('%s', (_what, fields, counts) => {
    const reading = readingOf(aQuoteAt(noon, 7, fields), 'usd', noon);
    expect(reading !== null).toBe(counts);
  });

  test('has the volume of an aggregator and not that of an exchange', () => {
    expect(readingOf(aQuoteAt(noon, 7), 'usd', noon)?.volume).toBe(5e9);
    expect(readingOf(aQuoteAt(noon, 7, { source: 'kraken' }), 'usd', noon)?.volume).toBeNull();
  });

  test('is never in the future', () => {
    expect(readingOf(aQuoteAt(noon + dayMs, 7), 'usd', noon)?.at).toBe(noon);
  });
});

describe('after another reading', () => {
  const last = { at: noon, price: 100 };
  const at = noon + minuteMs;
  test.each([
    ['the same quote again', { at: noon, price: 100 }, null, 'old'],
    ['a small step', { at, price: 119 }, null, 'admitted'],
    ['a large step', { at, price: 121 }, null, 'doubtful'],
    ['a large fall', { at, price: 80 }, null, 'doubtful'],
    [
      'a large step that the one before had too',
      { at: at + minuteMs, price: 125 },
      { at, price: 121 },
      'admitted',
    ],
    ['another large step', { at: at + minuteMs, price: 60 }, { at, price: 121 }, 'doubtful'],
    ['the same large step again', { at, price: 121 }, { at, price: 121 }, 'doubtful'],
    ['a large step after a long time', { at: noon + 16 * minuteMs, price: 300 }, null, 'admitted'],
  ] as const)('%s', (_what, reading, doubt, expected) => {
    expect(admission({ ...reading, volume: null }, last, doubt)).toBe(expected);
  });

  test('the first one counts', () => {
    expect(admission({ at, price: 1, volume: null }, null, null)).toBe('admitted');
  });
});
