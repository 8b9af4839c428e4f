import { describe, expect, test } from 'vitest';
import type { PastPriceRequest } from '../../../../../utils/domain/quote/past-price.ts';
import type { ArticleFigure, CardFigure } from '../../../../../utils/domain/since/article-figure.ts';
import { sharedRequests, sinceRequests } from '../../../../../utils/domain/since/since-requests.ts';
import type { PublishedMoment } from '../../../../../utils/domain/since/since.ts';
import { dayMs } from '../../../../../utils/domain/time.ts';

const plain = { currency: 'usd', doubts: [], reasons: [], words: '' } as const;
const usd = (price: number, more: Partial<ArticleFigure> = {}): ArticleFigure => ({
  ...plain,
  price,
  kind: 'stated',
  ...more,
});
const target = (price: number): ArticleFigure => ({ ...plain, price, kind: 'target' });
const changeAlone: CardFigure = {
  kind: 'change',
  change: { percent: 5, spanMs: dayMs },
  doubts: ['figure'],
  reasons: ['changed'],
  words: '',
};

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
    expect(requests).toEqual({ atThen: past, inFigureUnit: other, atChangeStart: null });
  });

  const day = 86_400_000;
  const moment = { at: 2 * day, precision: 'time', zone: 'known' } as const;
  test.each<[string, PublishedMoment | null, Partial<ArticleFigure>, string, unknown]>([
    ['the price a day before', moment, {}, 'usd', { coin: 'bitcoin', at: day, precision: 'time' }],
    [
      'in the unit of the figure',
      moment,
      {},
      'eur',
      { coin: 'bitcoin', at: day, precision: 'time', currency: 'usd' },
    ],
    ['none without a span', moment, { change: { percent: 5 } }, 'usd', null],
    ['none of a day', { ...moment, precision: 'day' }, {}, 'usd', null],
    ['none of an hour without a zone', { ...moment, zone: 'uncertain' }, {}, 'usd', null],
    ['none of an updated page', { ...moment, updatedAt: 3 * day }, {}, 'usd', null],
    ['none for a target', moment, { kind: 'target' }, 'usd', null],
    ['none without a moment', null, {}, 'usd', null],
  ])('at the beginning of a stated change: %s', (_name, when, more, currency, request) => {
    const figure = usd(1, { change: { percent: 5, spanMs: day }, ...more });
    expect(sinceRequests('bitcoin', when, figure, currency, 9).atChangeStart).toEqual(request);
  });

  test('of a change without a price are in the unit of the reader', () => {
    expect(sinceRequests('bitcoin', moment, changeAlone, 'eur', 9)).toEqual({
      atThen: { coin: 'bitcoin', at: 2 * day, precision: 'time' },
      inFigureUnit: null,
      atChangeStart: { coin: 'bitcoin', at: day, precision: 'time' },
    });
  });
});

const now = Date.UTC(2026, 1, 7, 11);
const at = (hours: number, coin = 'bitcoin'): PastPriceRequest => ({
  coin,
  at: now - hours * 3_600_000,
  precision: 'time',
});

test('all coins of an article share its moment, and none of them is named', () => {
  const requests = Array.from({ length: 60 }, (_, index) => at(26, `coin-${index}`));
  const sent = sharedRequests(requests, now);
  expect(sent).toHaveLength(60);
  expect(sent.every(({ sharedOnly }) => sharedOnly)).toBe(true);
});

test('of a page with many moments those of the first four are requested', () => {
  const requests = Array.from({ length: 30 }, (_, index) => at(2 + index));
  expect(sharedRequests(requests, now).map((each) => each.at)).toEqual(
    requests.slice(0, 4).map((each) => each.at),
  );
});

test('a moment that was requested already is not left out behind others', () => {
  const sent = sharedRequests([at(2), at(3), at(4), at(5), at(6), at(2, 'solana')], now);
  expect(sent.map(({ coin }) => coin)).toEqual(['bitcoin', 'bitcoin', 'bitcoin', 'bitcoin', 'solana']);
});
