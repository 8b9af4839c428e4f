import { beforeEach, describe, expect, test } from 'vitest';
import type { Point } from '../../../../utils/domain/quote/history.ts';
import type { ProviderId } from '../../../../utils/domain/quote/quote.ts';
import { History } from '../../../../utils/market/history/history.ts';
import type { HistoryMemory } from '../../../../utils/market/history/history-memory.ts';
import { Ledger } from '../../../../utils/market/ledger.ts';
import type { LedgerMemory } from '../../../../utils/market/ledger-memory.ts';
import type { HistoryAsk, MarketProvider } from '../../../../utils/market/provider.ts';
import { type FakeProvider, failing, fakeProvider } from '../fake-provider.ts';
import { memoryCell } from '../memory-cell.ts';

const minute = 60_000;
let now: number;
let currency: string;
let cell = memoryCell<HistoryMemory>();
let ledger = memoryCell<LedgerMemory>();
let asked: [ProviderId, HistoryAsk][];
let gecko: FakeProvider;
let binance: FakeProvider;
let points: (ask: HistoryAsk) => Point[];

function withHistory(provider: FakeProvider): MarketProvider {
  return Object.assign(provider, {
    async history(ask: HistoryAsk) {
      asked.push([provider.id, ask]);
      if (provider.failure) return provider.failure;
      const unit = provider.id === 'binance' ? 'usdt' : ask.currency;
      return { ok: true, value: { points: points(ask), currency: unit, source: provider.id } } as const;
    },
  });
}

beforeEach(() => {
  now = 1_700_000_100_000;
  currency = 'usd';
  cell = memoryCell();
  ledger = memoryCell();
  asked = [];
  points = ({ from, to }) => [
    [from, 10],
    [to, 11],
  ];
  gecko = fakeProvider('coingecko', { perMinute: 30 });
  binance = fakeProvider('binance', { perMinute: 30 });
});

/** A worker that has just started. */
const worker = () =>
  new History({
    providers: async () => [withHistory(gecko), fakeProvider('kraken'), withHistory(binance)],
    ledger: new Ledger({ cell: ledger, now: () => now, random: () => 0 }),
    cell,
    currency: async () => currency,
    now: () => now,
  });
const who = () => asked.map(([id]) => id);

describe('the last day', () => {
  test('from Binance, whatever the order of prices, and in its unit', async () => {
    const series = await worker().day('bitcoin');
    expect(series).toMatchObject({ currency: 'usdt', source: 'binance' });
    expect(who()).toEqual(['binance']);
    const { from, to } = asked[0]![1];
    expect(to - from).toBe(86_400_000);
    expect(now - to).toBeLessThan(5 * minute);
  });

  test('from CoinGecko where Binance does not list the coin, or fails', async () => {
    expect((await worker().day('unlisted'))?.source).toBe('coingecko');
    binance.failure = failing('restricted');
    expect((await worker().day('bitcoin'))?.source).toBe('coingecko');
    expect(who()).toEqual(['coingecko', 'binance', 'coingecko']);
  });

  test('is kept for its five minutes and no longer, by coin and by currency', async () => {
    await worker().day('bitcoin');
    await worker().day('bitcoin');
    expect(asked).toHaveLength(1);
    await worker().day('ethereum');
    expect(asked).toHaveLength(2);
    currency = 'eur';
    await worker().day('bitcoin');
    expect(asked).toHaveLength(3);
    now += 5 * minute;
    await worker().day('bitcoin');
    expect(asked).toHaveLength(4);
  });

  test('where nobody has any it is asked for again after an hour', async () => {
    points = () => [];
    expect(await worker().day('bitcoin')).toBeNull();
    expect(who()).toEqual(['binance', 'coingecko']);
    expect(await worker().day('bitcoin')).toBeNull();
    expect(asked).toHaveLength(2);
  });

  test('where nobody can be asked now, nothing is remembered', async () => {
    binance.failure = failing('server');
    gecko.failure = failing('server');
    expect(await worker().day('bitcoin')).toBeNull();
    expect(cell.value).toBeNull();
  });
});

describe('the price at a moment', () => {
  const at = 1_699_900_000_000;

  test('the last one before it, with its own time', async () => {
    points = () => [
      [at - 90_000, 10],
      [at - 30_000, 11],
      [at + 30_000, 12],
    ];
    expect(await worker().at('bitcoin', at)).toEqual({
      at: at - 30_000,
      price: 11,
      currency: 'usdt',
      source: 'binance',
    });
  });

  test.each<[string, Point[], number | null]>([
    ['the first after it where none is before', [[at + 3_000_000, 12]], 12],
    ['none where the nearest is hours away', [[at - 3 * 3_600_000, 9]], null],
    ['none where there are none', [], null],
  ])('%s', async (_name, given, price) => {
    points = () => given;
    expect((await worker().at('bitcoin', at))?.price ?? null).toBe(price);
  });

  test('stays for good, by minute', async () => {
    await worker().at('bitcoin', at);
    now += 30 * 86_400_000;
    await worker().at('bitcoin', at + 5_000);
    expect(asked).toHaveLength(1);
    await worker().at('bitcoin', at + 5 * minute);
    expect(asked).toHaveLength(2);
  });

  test('of a moment ago is asked for again once its candle is whole', async () => {
    await worker().at('bitcoin', now - minute);
    now += 6 * minute;
    await worker().at('bitcoin', now - 7 * minute);
    expect(asked).toHaveLength(2);
  });

  test('of a moment to come is none, and nobody is asked', async () => {
    expect(await worker().at('bitcoin', now + minute)).toBeNull();
    expect(asked).toEqual([]);
  });
});

test('no more than forty are kept', async () => {
  const history = worker();
  for (let i = 0; i < 60; i += 1) {
    await history.day(`coin-${i}`);
    now += 3_000;
  }
  expect(cell.value?.entries.length).toBeLessThanOrEqual(40);
});
