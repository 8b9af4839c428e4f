import { describe, expect, test } from 'vitest';
import {
  apartText,
  briefProblemText,
  changeText,
  figurePrice,
  marketChangeText,
  noPastPrice,
  noThen,
  problemText,
  rateTooltip,
  sourceText,
} from '../../../../components/shared/price-text.ts';
import type { NoPriceReason, PastPrice } from '../../../../utils/domain/quote/past-price.ts';
import type { ProblemCode } from '../../../../utils/domain/quote/problem.ts';
import type { Conversion } from '../../../../utils/domain/quote/quote.ts';
import type { StatedChange } from '../../../../utils/domain/since/article-figure.ts';
import type { KnownPrice } from '../../../../utils/domain/since/verdict.ts';
import { t } from '../../../../utils/domain/text/messages.ts';
import { hourMs } from '../../../../utils/domain/time.ts';
import { readCatalogMessages } from '../../../support/catalog-messages.ts';
import { aProblem, aQuote, now } from '../builders.ts';

readCatalogMessages();

/** What fits on one line of the card, in the widest of the usual system fonts. */
const lineLength = 50;

describe('problems', () => {
  test.each<[code: ProblemCode, full: string, brief: string]>([
    ['offline', 'Could not connect to CoinGecko.', 'No connection.'],
    ['timeout', 'CoinGecko did not respond in time.', 'CoinGecko is slow.'],
    ['rate-limited', 'CoinGecko is busy.', 'CoinGecko is busy.'],
    ['blocked', 'CoinGecko refused the request.', 'CoinGecko refused.'],
    ['restricted', 'CoinGecko is not available in your region.', 'Not in your region.'],
    ['server', 'CoinGecko has a server error.', 'CoinGecko is down.'],
    ['bad-answer', 'CoinGecko sent no usable data.', 'No usable data.'],
    ['internal', 'Tickmark could not load prices.', 'No update.'],
    ['budget', 'Waiting before the next request to CoinGecko.', 'Update follows soon.'],
    ['unlisted', 'No enabled source has this coin.', 'Not in your sources.'],
  ])('%s', (code, full, brief) => {
    const problem = aProblem(code);
    expect(problemText(problem)).toBe(full);
    expect(briefProblemText(problem)).toBe(brief);
    expect(full.length).toBeLessThanOrEqual(lineLength);
    const status = t('card_status_problem', {
      problem: brief,
      age: t('shared_age_minutes', { count: 12 }),
    });
    expect(status).toBe(`${brief} Last known price, 12 min ago.`);
    expect(status.length).toBeLessThanOrEqual(lineLength);
  });
});

describe('missing historical prices', () => {
  test.each<[NoPriceReason, string]>([
    ['before-listing', 'Not traded yet then'],
    ['out-of-reach', 'Too long ago to look up'],
    ['no-source', 'No past price for this coin'],
  ])('%s', (why, text) => {
    expect(noPastPrice({ kind: 'none', why })).toBe(text);
  });

  test.each<[ProblemCode, string]>([
    ['timeout', 'Past price not available now'],
    ['offline', 'Past price not available now'],
    ['bad-answer', 'No past price for this coin'],
    ['unlisted', 'No past price for this coin'],
  ])('a request that failed: %s', (code, text) => {
    expect(noPastPrice({ kind: 'failed', problem: aProblem(code) })).toBe(text);
  });
});

const past = (price: number, currency = 'usd'): KnownPrice => ({
  kind: 'price',
  price,
  currency,
  at: 0,
  source: 'binance',
});
const failed: PastPrice = { kind: 'none', why: 'out-of-reach' };
const day = 24 * hourMs;

describe('a stated change', () => {
  test.each<[string, StatedChange, PastPrice | null, KnownPrice | null, string]>([
    [
      'beside the market’s',
      { percent: 10.66, spanMs: day },
      past(100),
      past(110.41),
      '+10.66% in 24h, market +10.41%',
    ],
    ['a fall', { percent: -3.2, spanMs: 7 * day }, past(100), past(96), '−3.20% in 7d, market −4.00%'],
    ['over an hour', { percent: 1, spanMs: hourMs }, past(100), past(101), '+1.00% in 1h, market +1.00%'],
    ['over a month', { percent: 1, spanMs: 30 * day }, null, null, '+1.00% in 30d'],
    ['the market in two units', { percent: 1, spanMs: day }, past(100, 'eur'), past(101), '+1.00% in 24h'],
    ['the market unknown then', { percent: 1, spanMs: day }, failed, past(101), '+1.00% in 24h'],
    ['the market unknown later', { percent: 1, spanMs: day }, past(100), null, '+1.00% in 24h'],
    ['without a span', { percent: 8.92 }, past(100), past(101), '+8.92%'],
  ])('%s', (_name, change, start, end, text) => {
    expect(changeText(change, start, end, 'en-US')).toBe(text);
  });
});

test.each<[string, PastPrice | null, KnownPrice | null, string | null]>([
  ['known', past(100), past(110.41), 'market +10.41%'],
  ['about known', past(100), { ...past(96), about: true }, 'market about −4.0%'],
  ['in two units', past(100, 'eur'), past(101), null],
  ['unknown', failed, past(101), null],
])('the change of a market that is %s', (_name, start, end, text) => {
  expect(marketChangeText(start, end, 'en-US')).toBe(text);
});

test('a range has both of its ends', () => {
  const figure = {
    price: 92_000,
    currency: 'usd',
    kind: 'stated',
    doubts: [],
    reasons: [],
    words: '',
  } as const;
  expect(figurePrice(figure, 'en-US')).toBe('$92,000.00');
  expect(figurePrice({ ...figure, bounds: { low: 92_000, high: 95_000 } }, 'en-US')).toBe(
    '$92,000.00–$95,000.00',
  );
  const lastDigits = { low: 1, high: 1000 };
  expect(figurePrice({ ...figure, bounds: { low: 92_000, high: 95_000 }, lastDigits }, 'en-US')).toBe(
    '$92,000–$95,000',
  );
});

test.each<[number, number, string]>([
  [1.38, 0.01, '$1.38'],
  [1.5, 0.01, '$1.50'],
  [64_120, 1, '$64,120'],
  [64_100, 100, '$64,100'],
  [70_652.6, 0.01, '$70,652.60'],
])('%d with a last digit of %d is quoted as %s', (price, digit, text) => {
  const lastDigits = { low: digit, high: digit };
  const stated = { currency: 'usd', kind: 'stated', doubts: [], reasons: [], words: '' } as const;
  expect(figurePrice({ ...stated, price, lastDigits }, 'en-US')).toBe(text);
});

test.each<[string, PastPrice, { currency: string } | null, string | null]>([
  ['in the unit of the price beside it', past(1, 'usdt'), { currency: 'usd' }, null],
  ['in another unit', past(1, 'usdt'), { currency: 'eur' }, 'Not known in EUR'],
  ['without a price beside it', past(1, 'usdt'), null, null],
  ['unknown', failed, { currency: 'usd' }, 'Too long ago to look up'],
])('a price of then %s', (_name, price, shown, text) => {
  expect(noThen(price, shown)).toBe(text);
});

readCatalogMessages();

const usdt: Conversion = { from: 'usdt', rates: 'coingecko', at: now, dollars: 1 };
const usd: Conversion = { from: 'usd', rates: 'frankfurter', at: now };

describe('the source of a price', () => {
  test('names the unit that an exchange’s price was converted from', () => {
    expect(sourceText({ source: 'binance', converted: usdt })).toBe('Binance, via USDT');
    expect(sourceText({ source: 'coinbase', converted: usd })).toBe('Coinbase Exchange, via USD');
    expect(sourceText({ source: 'coinbase' })).toBe('Coinbase Exchange');
    expect(sourceText({ source: 'coinpaprika', converted: usd })).toBe('CoinPaprika');
  });

  test.each<[string, Conversion, string, string]>([
    ['USDT', usdt, 'usd', 'Converted from USDT to USD at the price of USDT from CoinGecko'],
    ['dollars', usd, 'eur', 'Converted from USD to EUR at the rate published by Frankfurter'],
    [
      'dollars at CoinGecko’s rate',
      { ...usd, rates: 'coingecko' },
      'eur',
      'Converted from USD to EUR at the rate published by CoinGecko',
    ],
    [
      'USDT of the past, at the rate of a day',
      { ...usdt, rates: 'frankfurter' },
      'eur',
      'Converted from USDT to EUR at the rate published by Frankfurter',
    ],
  ])('says who published the rate of %s', (_what, conversion, currency, text) => {
    expect(rateTooltip(conversion, currency)).toBe(text);
  });
});

test('two figures that contradict each other are each named, and fit on one line', () => {
  const streamed = aQuote({ source: 'binance' });
  const quoted = aQuote({ price: 72_772.18 });
  const text = apartText({ streamed, quoted }, 'en-US');
  expect(text).toBe('Binance $70,652.60, CoinGecko $72,772.18');
  expect(text.length).toBeLessThanOrEqual(50);
});
