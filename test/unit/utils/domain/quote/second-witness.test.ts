import { describe, expect, test } from 'vitest';
import type { StreamId, Tick } from '../../../../../utils/domain/live/tick.ts';
import type { ProviderId, Quote } from '../../../../../utils/domain/quote/quote.ts';
import { areApart, disagreement, type Figure } from '../../../../../utils/domain/quote/second-witness.ts';
import { providerIds } from '../../../../../utils/domain/quote/sources.ts';
import { aQuote, now } from '../../../components/builders.ts';

const figure = (source: ProviderId, price: number, change: Partial<Figure> = {}): Figure => ({
  coin: 'bitcoin',
  price,
  currency: 'usd',
  at: now,
  source,
  ...change,
});
const minute = 60_000;

describe('two figures of one coin', () => {
  test.each<[string, Figure, Figure, boolean]>([
    ['agree', figure('coingecko', 100), figure('binance', 101), false],
    ['two percent apart', figure('coingecko', 100), figure('binance', 102), false],
    ['more than two percent apart', figure('coingecko', 100), figure('binance', 102.01), true],
    ['the other way around', figure('coingecko', 102.01), figure('binance', 100), true],
    ['two exchanges', figure('coinbase', 100), figure('binance', 103), true],
    ['two aggregators take from the same', figure('coingecko', 100), figure('coinpaprika', 103), false],
    ['one source', figure('binance', 100), figure('binance', 103), false],
    ['one minute apart', figure('coingecko', 100), figure('binance', 103, { at: now - minute }), true],
    ['more than a minute', figure('coingecko', 100), figure('binance', 103, { at: now - minute - 1 }), false],
    ['another coin', figure('coingecko', 100), figure('binance', 103, { coin: 'solana' }), false],
    ['another currency', figure('coingecko', 100), figure('binance', 85, { currency: 'eur' }), false],
    ['USDT without a rate', figure('coingecko', 100), figure('binance', 103, { currency: 'usdt' }), true],
    ['a unit in hundredths', figure('coingecko', 100), figure('binance', 10_000), true],
    [
      'a stable coin within half a percent',
      figure('coingecko', 1, { coin: 'usd-coin' }),
      figure('binance', 1.005, { coin: 'usd-coin' }),
      false,
    ],
    [
      'a stable coin beyond it',
      figure('coingecko', 1, { coin: 'usd-coin' }),
      figure('binance', 1.0051, { coin: 'usd-coin' }),
      true,
    ],
  ])('%s', (_what, one, other, apart) => {
    expect(areApart(one, other)).toBe(apart);
    expect(areApart(other, one)).toBe(apart);
  });

  test('no two aggregators are independent, and no source is of itself', () => {
    const pairs = providerIds.flatMap((one) =>
      providerIds
        .filter((other) => areApart(figure(one, 1), figure(other, 2)))
        .map((other) => `${one} ${other}`),
    );
    expect(pairs).not.toContain('coingecko coinpaprika');
    expect(pairs).toHaveLength(25 - 5 - 2);
  });
});

describe('a quote and the ticks around it', () => {
  const tick = (price: number, at: number, source: StreamId = 'binance'): Tick => ({
    coin: 'bitcoin',
    price,
    currency: 'usd',
    change24h: 1,
    at,
    source,
  });
  const quote = (price: number, at: number): Quote => aQuote({ price, at });

  test('the tick nearest in time counts, though newer ones have moved away', () => {
    const ticks = [tick(110, now), tick(101, now - 50_000), tick(100, now - 90_000)];
    expect(disagreement(quote(100, now - 85_000), ticks)).toBeNull();
    expect(disagreement(quote(104, now - 85_000), ticks)).toEqual({
      streamed: ticks[2],
      quoted: quote(104, now - 85_000),
    });
  });

  test('a quote that is older than all ticks by more than a minute is not compared', () => {
    expect(disagreement(quote(200, now - 20 * minute), [tick(100, now)])).toBeNull();
    expect(disagreement(quote(200, now), [])).toBeNull();
  });
});
