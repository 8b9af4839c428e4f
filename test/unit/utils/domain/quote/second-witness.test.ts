import { describe, expect, test } from 'vitest';
import type { CatalogCoin } from '../../../../../utils/domain/coin/coin.ts';
import rows from '../../../../../utils/domain/coin/coins.json' with { type: 'json' };
import type { Tick } from '../../../../../utils/domain/live/tick.ts';
import type { Quote } from '../../../../../utils/domain/quote/quote.ts';
import { disagreement, stableCoins } from '../../../../../utils/domain/quote/second-witness.ts';
import { providerIds } from '../../../../../utils/domain/quote/sources.ts';
import { aQuote, now } from '../../../components/builders.ts';
import { listings } from '../../market/listings-file.ts';

const quoted = (price: number, change: Partial<Quote> = {}): Quote => aQuote({ price, ...change });
const streamed = (price: number, change: Partial<Tick> = {}): Tick => ({
  coin: 'bitcoin',
  price,
  currency: 'usd',
  change24h: 1,
  at: now,
  source: 'binance',
  ...change,
});
const usdc = { coin: 'usd-coin' };
const minute = 60_000;

describe('a quote and a tick', () => {
  test.each<[string, Quote, Tick, boolean]>([
    ['agree', quoted(100), streamed(101), false],
    ['two percent apart', quoted(100), streamed(102), false],
    ['more than two percent apart', quoted(100), streamed(102.01), true],
    ['the other way around', quoted(102.01), streamed(100), true],
    ['two exchanges', quoted(100, { source: 'coinbase' }), streamed(103), true],
    [
      'two exchanges, polled the other',
      quoted(100, { source: 'binance' }),
      streamed(103, { source: 'coinbase' }),
      true,
    ],
    ['one source is no witness of itself', quoted(100, { source: 'binance' }), streamed(103), false],
    ['one minute apart in time', quoted(100), streamed(103, { at: now - minute }), true],
    ['more than a minute', quoted(100), streamed(103, { at: now - minute - 1 }), false],
    ['another coin', quoted(100), streamed(103, { coin: 'solana' }), false],
    ['another currency', quoted(100), streamed(85, { currency: 'eur' }), false],
    ['both in euros', quoted(100, { currency: 'eur' }), streamed(85, { currency: 'eur' }), true],
    ['USDT without a rate', quoted(100), streamed(103, { currency: 'usdt' }), true],
    ['a unit in hundredths', quoted(100), streamed(10_000), true],
    ['a stable coin within half a percent', quoted(1, usdc), streamed(1.005, usdc), false],
    ['a stable coin beyond it', quoted(1, usdc), streamed(1.0051, usdc), true],
  ])('%s', (_what, quote, tick, apart) => {
    expect(disagreement(quote, [tick])).toEqual(apart ? { quoted: quote, streamed: tick } : null);
  });

  test.each(providerIds)('every provider but itself has the stream as a witness: %s', (source) => {
    expect(disagreement(quoted(100, { source }), [streamed(103)]) !== null).toBe(source !== 'binance');
  });
});

describe('a quote and the ticks around it', () => {
  const tick = (price: number, at: number): Tick => streamed(price, { at });
  const quote = (price: number, at: number): Quote => quoted(price, { at });

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

test('the list has the stable coins of the catalog that have a stream, and no other', async () => {
  const all = await listings();
  const hasStream = (id: string): boolean => {
    const { binance, coinbase } = all.get(id) ?? {};
    return (binance ?? coinbase) !== undefined;
  };
  const stable = (rows as CatalogCoin[]).filter(({ tags = [] }) => tags.includes('stable'));
  expect([...stableCoins].toSorted()).toEqual(
    stable
      .map(({ id }) => id)
      .filter(hasStream)
      .toSorted(),
  );
});
