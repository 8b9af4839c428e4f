import { describe, expect, test } from 'vitest';
import { verdictText } from '../../../../../components/shared/price-text.ts';
import type { PastPrice } from '../../../../../utils/domain/quote/past-price.ts';
import type { ArticleFigure, CardFigure } from '../../../../../utils/domain/since/article-figure.ts';
import { changeSince, type PublishedMoment } from '../../../../../utils/domain/since/since.ts';
import { figureVerdict, marketThen } from '../../../../../utils/domain/since/verdict.ts';
import { dayMs, hourMs } from '../../../../../utils/domain/time.ts';
import { readCatalogMessages } from '../../../../support/catalog-messages.ts';

readCatalogMessages();

const plain = { currency: 'usd', doubts: [], reasons: [], words: '' } as const;
const usd = (price: number, more: Partial<ArticleFigure> = {}): ArticleFigure => ({
  ...plain,
  price,
  kind: 'stated',
  ...more,
});
const between = (low: number, high: number): ArticleFigure => usd(low, { bounds: { low, high } });
const target = (price: number, currency = 'usd'): ArticleFigure => ({
  ...plain,
  price,
  currency,
  kind: 'target',
});
const then = (price: number, more: Partial<Extract<PastPrice, { kind: 'price' }>> = {}): PastPrice => ({
  kind: 'price',
  price,
  currency: 'usd',
  at: 0,
  source: 'binance',
  ...more,
});
type Known = Extract<PastPrice, { kind: 'price' }>;
const at = Date.UTC(2026, 1, 7);
const now = { price: 71_000, currency: 'usd' };

const changeAlone: CardFigure = {
  kind: 'change',
  change: { percent: 5, spanMs: dayMs },
  doubts: ['figure'],
  reasons: ['changed'],
  words: '',
};

test('a change without a price gets no verdict, and is shown beside the market of any unit', () => {
  const past = { ...then(100), currency: 'eur' } as Known;
  const comparison = { figure: changeAlone, market: null, past, now, published: null };
  expect(figureVerdict(comparison)).toBe(null);
  expect(marketThen(comparison)).toBe(past);
});

describe('a figure and the market', () => {
  test.each<[string, ArticleFigure, PastPrice | null, string | null]>([
    ['the same', usd(70_652.6), then(70_652.6), 'matches the market then ($70,652.60)'],
    ['3 % above still matches', usd(103), then(100), 'matches the market then ($100.00)'],
    ['3 % below too', usd(97), then(100), 'matches the market then ($100.00)'],
    ['just beyond does not', usd(103.1), then(100), '3.1% above the market then ($100.00)'],
    ['below', usd(96), then(100), '4.0% below the market then ($100.00)'],
    ['the sample of a quarter', usd(75_362.67), then(56_522), '33.3% above the market then ($56,522.00)'],
    ['a rounded figure, by less than its rounding', usd(1800), then(1860), null],
    ['a rounded figure, by more', usd(1800), then(1920), '6.3% below the market then ($1,920.00)'],
    ['a round figure of thousands', usd(70_000), then(72_500), null],
    ['the same, by more', usd(70_000), then(75_000), '6.7% below the market then ($75,000.00)'],
    ['a figure with all of its digits', usd(1805), then(1865), '3.2% below the market then ($1,865.00)'],
    [
      'about 1.5 %, of a market that is known about',
      usd(101.5),
      then(100, { about: true }),
      'matches the market then (≈ $100.0)',
    ],
    ['beyond that: the exact price may match', usd(101.6), then(100, { about: true }), null],
    ['far from it: not before the exact price', usd(150), then(100, { about: true }), null],
    [
      'within an hour’s bounds',
      usd(108),
      then(100, { low: 95, high: 110 }),
      'matches the market then ($100.00)',
    ],
    ['beyond them', usd(121), then(100, { low: 95, high: 110 }), '21.0% above the market then ($100.00)'],
    ['inside a range', between(95, 105), then(100), 'matches the market then ($100.00)'],
    ['near its end', between(90, 98), then(100), 'matches the market then ($100.00)'],
    ['far below a range', between(110, 120), then(100), '10.0% above the market then ($100.00)'],
    ['far above a range', between(80, 90), then(100), '10.0% below the market then ($100.00)'],
    [
      'a figure of one digit, within half of it',
      usd(0.00001, { lastDigits: { low: 0.00001, high: 0.00001 } }),
      then(0.0000096),
      'matches the market then ($0.00000960)',
    ],
    [
      'the same beyond half of it',
      usd(0.00001, { lastDigits: { low: 0.00001, high: 0.00001 } }),
      then(0.000004),
      '150% above the market then ($0.00000400)',
    ],
    [
      'the market near the moment',
      usd(100),
      then(100.07, { about: true }),
      'matches the market then (≈ $100.1)',
    ],
    ['in doubt of the figure', usd(120, { doubts: ['figure'] }), then(100), null],
    [
      'in doubt, but it matches',
      usd(101, { doubts: ['coin', 'currency'] }),
      then(100),
      'matches the market then ($100.00)',
    ],
    [
      'a target inside its range',
      { ...target(60_000), bounds: { low: 60_000, high: 80_000 } },
      null,
      'reached',
    ],
    [
      'a range of targets, by its nearer end',
      { ...target(142_000), bounds: { low: 142_000, high: 150_000 } },
      null,
      '100.0% above current price',
    ],
    [
      'USDT is compared with dollars',
      usd(100),
      then(101, { currency: 'usdt' }),
      'matches the market then (101.00\u00a0USDT)',
    ],
    ['euros are not', usd(100), then(100, { currency: 'eur' }), null],
    ['nothing to compare with', usd(100), null, null],
    ['a past price that failed', usd(100), { kind: 'none', why: 'out-of-reach' }, null],
    ['a target is far from now', target(10_000), then(70_000), '85.9% below current price'],
    ['a target above', target(142_000), null, '100.0% above current price'],
    ['a target that is reached', target(71_010), null, 'reached'],
    ['a target in another unit', target(10_000, 'eur'), null, null],
  ])('%s', (_name, figure, past, words) => {
    const verdict = figureVerdict({ figure, market: null, past: past, now, published: null });
    expect(verdict && verdictText(verdict, 'en-US')).toBe(words);
  });

  test('of a day is compared with its lowest and its highest price', () => {
    const day: PublishedMoment = { at, precision: 'day', zone: 'uncertain' };
    const past = then(100, { low: 95, high: 110 });
    const verdict = figureVerdict({ figure: usd(121), market: null, past: past, now, published: day });
    expect(verdict && verdictText(verdict, 'en-US')).toBe('10.0% above the market then ($95.00–$110.00)');
    expect(figureVerdict({ figure: usd(108), market: null, past: past, now, published: day })?.kind).toBe(
      'matches',
    );
  });

  test('of a day matches only within its lowest and its highest price, up to the rounding of the figure', () => {
    const day: PublishedMoment = { at, precision: 'day', zone: 'uncertain' };
    const past = then(100, { low: 95.4, high: 110 });
    const kindOf = (figure: ArticleFigure): string | undefined =>
      figureVerdict({ figure, market: null, past: past, now, published: day })?.kind;
    expect(kindOf(usd(95.4))).toBe('matches');
    expect(kindOf(usd(95, { lastDigits: { low: 1, high: 1 } }))).toBe('matches');
    expect(kindOf(usd(93))).toBeUndefined();
    expect(kindOf(usd(113))).toBeUndefined();
  });

  test.each<[string, Partial<PublishedMoment>, Partial<Known>, number, string | null]>([
    ['of the hour of publication', {}, {}, 90, 'differs'],
    ['of a page that was updated a month later', { updatedAt: at + 30 * dayMs }, {}, 90, null],
    ['the same, though it matches the old hour', { updatedAt: at + 30 * dayMs }, {}, 100, null],
    ['of a page that was updated hours later', { updatedAt: at + 3 * hourMs }, {}, 90, null],
    ['the same, where it matches', { updatedAt: at + 3 * hourMs }, {}, 100, 'matches'],
    ['of an hour without a zone', { zone: 'uncertain' }, {}, 90, null],
    ['the same, where it matches', { zone: 'uncertain' }, {}, 100, 'matches'],
    ['of a day with its bounds', { precision: 'day' }, { low: 95, high: 105 }, 90, 'differs'],
    ['of a day without them', { precision: 'day' }, {}, 90, null],
  ])('%s', (_name, moment, past, price, kind) => {
    const published: PublishedMoment = { at, precision: 'time', zone: 'known', ...moment };
    const verdict = figureVerdict({
      figure: usd(price),
      market: null,
      past: then(100, past),
      now,
      published,
    });
    expect(verdict?.kind ?? null).toBe(kind);
  });

  test('a target has its verdict whenever the page was updated', () => {
    const published: PublishedMoment = {
      at,
      precision: 'time',
      zone: 'uncertain',
      updatedAt: at + 30 * dayMs,
    };
    expect(figureVerdict({ figure: target(142_000), market: null, past: null, now, published })?.kind).toBe(
      'target',
    );
  });

  test('in another unit is compared with the market in that unit', () => {
    const market = then(20_000, { currency: 'eur' });
    const figure = target(10_000, 'eur');
    expect(figureVerdict({ figure, market, past: null, now, published: null })).toEqual({
      kind: 'target',
      distance: -50,
    });
    const stated = usd(20_000, { currency: 'eur' });
    expect(figureVerdict({ figure: stated, market, past: then(1), now, published: null })?.kind).toBe(
      'matches',
    );
  });
});

test.each<[string, PastPrice | null, typeof now | null, number | null]>([
  ['up', then(50_000), { price: 55_000, currency: 'usd' }, 10],
  ['USDT then, dollars now', then(50_000, { currency: 'usdt' }), { price: 45_000, currency: 'usd' }, -10],
  ['other units', then(50_000, { currency: 'usdt' }), { price: 45_000, currency: 'eur' }, null],
  ['no price then', { kind: 'none', why: 'before-listing' }, now, null],
  ['no price now', then(1), null, null],
])('the change since: %s', (_name, past, present, change) => {
  const percent = changeSince(past, present);
  expect(percent === null ? null : Math.round(percent)).toBe(change);
});
