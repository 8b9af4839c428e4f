import { describe, expect, test } from 'vitest';
import { verdictText } from '../../../../../components/shared/price-text.ts';
import type { PastPrice } from '../../../../../utils/domain/quote/past-price.ts';
import type { ArticleFigure } from '../../../../../utils/domain/since/article-figure.ts';
import { sinceRequests } from '../../../../../utils/domain/since/since-requests.ts';
import { changeSince, type PublishedMoment } from '../../../../../utils/domain/since/since.ts';
import { figureVerdict } from '../../../../../utils/domain/since/verdict.ts';
import { dayMs, hourMs } from '../../../../../utils/domain/time.ts';
import { readCatalogMessages } from '../../../../support/catalog-messages.ts';

readCatalogMessages();

const usd = (price: number): ArticleFigure => ({ price, currency: 'usd', kind: 'stated' });
const target = (price: number, currency = 'usd'): ArticleFigure => ({ price, currency, kind: 'target' });
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

describe('a figure and the market', () => {
  test.each<[string, ArticleFigure, PastPrice | null, string | null]>([
    ['the same', usd(70_652.6), then(70_652.6), 'matches the market'],
    ['3 % above still matches', usd(103), then(100), 'matches the market'],
    ['3 % below too', usd(97), then(100), 'matches the market'],
    ['just beyond does not', usd(103.1), then(100), 'does not match: 3.1% above'],
    ['below', usd(96), then(100), 'does not match: 4.0% below'],
    ['USDT is compared with dollars', usd(100), then(101, { currency: 'usdt' }), 'matches the market'],
    ['euros are not', usd(100), then(100, { currency: 'eur' }), null],
    ['nothing to compare with', usd(100), null, null],
    ['a past price that failed', usd(100), { kind: 'none', why: 'out-of-reach' }, null],
    ['of a day any price is right', usd(108), then(100, { low: 95, high: 110 }), 'matches the market'],
    ['beyond the day is not', usd(121), then(100, { low: 95, high: 110 }), 'does not match: 10.0% above'],
    ['a target is far from now', target(10_000), then(70_000), '85.9% below current price'],
    ['a target above', target(142_000), null, '100.0% above current price'],
    ['a target that is reached', target(71_010), null, 'reached'],
    ['a target in another unit', target(10_000, 'eur'), null, null],
  ])('%s', (_name, figure, past, words) => {
    const verdict = figureVerdict(figure, null, past, now);
    expect(verdict && verdictText(verdict, 'en-US')).toBe(words);
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
    expect(figureVerdict(usd(price), null, then(100, past), now, published)?.kind ?? null).toBe(kind);
  });

  test('a target has its verdict whenever the page was updated', () => {
    const published: PublishedMoment = {
      at,
      precision: 'time',
      zone: 'uncertain',
      updatedAt: at + 30 * dayMs,
    };
    expect(figureVerdict(target(142_000), null, null, now, published)?.kind).toBe('target');
  });

  test('in another unit is compared with the market in that unit', () => {
    const market = then(20_000, { currency: 'eur' });
    expect(figureVerdict(target(10_000, 'eur'), market, null, now)).toEqual({
      kind: 'target',
      distance: -50,
    });
    expect(figureVerdict({ ...usd(20_000), currency: 'eur' }, market, then(1), now)?.kind).toBe('matches');
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

describe('the past prices to request', () => {
  const published = { at: 5, precision: 'time', zone: 'known' } as const;
  const atThen = { coin: 'bitcoin', at: 5, precision: 'time' };
  test.each<[string, typeof published | null, ArticleFigure | null, string, unknown, unknown]>([
    ['nothing without moment and figure', null, null, 'usd', null, null],
    ['the price then', published, null, 'usd', atThen, null],
    ['one for both in one unit', published, usd(1), 'usd', atThen, null],
    ['a stated price in another unit', published, usd(1), 'eur', atThen, { ...atThen, currency: 'usd' }],
    ['a target in another unit', null, target(1), 'eur', null, { ...atThen, at: 9, currency: 'usd' }],
    [
      'dollars for a figure in USDT',
      published,
      { ...usd(1), currency: 'usdt' },
      'eur',
      atThen,
      { ...atThen, currency: 'usd' },
    ],
    ['none in a unit that no market quotes', published, { ...usd(1), currency: 'kr' }, 'eur', atThen, null],
  ])('%s', (_name, moment, figure, currency, past, other) => {
    const requests = sinceRequests('bitcoin', moment, figure, currency, 9);
    expect(requests).toEqual({ atThen: past, inFigureUnit: other });
  });
});
