import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HistoryRequest } from '../../../../../utils/market/provider.ts';
import { binance } from '../../../../../utils/market/providers/binance.ts';
import { addressOf, answer, answerInTurn, historyRequest, now, quoteRequest } from '../answering.ts';
import { listings } from '../listings-file.ts';

const row = {
  symbol: 'BTCUSDT',
  openPrice: '64000.00',
  highPrice: '71000.00',
  lowPrice: '63800.00',
  lastPrice: '70652.60',
  volume: '18211.4',
  quoteVolume: '1410000000.0',
  openTime: now - 86_400_000,
  closeTime: now - 500,
  firstId: -1,
  lastId: 2,
  count: 2,
};
const unknownPair: [unknown, ResponseInit] = [{ code: -1121, msg: 'Invalid symbol.' }, { status: 400 }];

afterEach(() => vi.unstubAllGlobals());

describe('ticker/24hr', () => {
  test('the hundred largest that it lists, in one address without blanks', async () => {
    const fetched = answer([row]);
    await binance('data-api.binance.vision', listings).quotes(quoteRequest('top'));
    const url = addressOf(fetched);
    expect(url.host).toBe('data-api.binance.vision');
    expect(url.pathname).toBe('/api/v3/ticker/24hr');
    expect(url.searchParams.get('type')).toBe('MINI');
    // Without it also pairs whose trading stopped (CANCEL_ONLY, HALT, BREAK), with the price of then.
    expect(url.searchParams.get('symbolStatus')).toBe('TRADING');
    const symbols = JSON.parse(url.searchParams.get('symbols')!) as string[];
    expect(symbols).toHaveLength(100);
    expect(symbols.slice(0, 3)).toEqual(['BTCUSDT', 'ETHUSDT', 'BNBUSDT']);
    expect(url.href).not.toContain('%20');
    expect(url.href.length).toBeLessThan(4096);
  });

  test('a row: in USDT, with a computed change', async () => {
    answer([row]);
    const result = await binance('api.binance.com', listings).quotes(quoteRequest('top', 'usd'));
    expect(result.ok && result.value.quotes).toEqual([
      {
        coin: 'bitcoin',
        price: 70_652.6,
        currency: 'usdt',
        change24h: expect.closeTo(10.394_69, 4),
        high24h: 71_000,
        low24h: 63_800,
        volume24h: 1.41e9,
        marketCap: null,
        rank: null,
        at: now - 500,
        source: 'binance',
      },
    ]);
  });

  test.each<[string, object, object]>([
    ['nothing to compare with', { openPrice: '0.00' }, { change24h: null }],
    ['no opening price', { openPrice: undefined }, { change24h: null }],
    ['empty text', { highPrice: '' }, { high24h: null }],
    ['numbers for text', { quoteVolume: 5 }, { volume24h: null }],
    ['a time ahead of ours', { closeTime: now + 5_000 }, { at: now }],
    ['no time', { closeTime: null }, { at: now }],
  ])('%s', async (_name, change, expected) => {
    answer([{ ...row, ...change }]);
    const result = await binance('api.binance.com', listings).quotes(quoteRequest('top'));
    expect(result.ok && result.value.quotes[0]).toMatchObject(expected);
  });

  test('a pair without a trade in 24 hours has no price, whatever the last one was', async () => {
    answer([row, { ...row, symbol: 'ETHUSDT', count: 0 }]);
    const result = await binance('api.binance.com', listings).quotes(quoteRequest('top'));
    expect(result).toMatchObject({ ok: true, value: { quotes: [{ coin: 'bitcoin' }] } });
    expect(result.ok && result.value.quotes).toHaveLength(1);
  });

  test('a coin whose pair is not traded is left out of the reply: not an error', async () => {
    answer([]);
    const result = await binance('api.binance.com', listings).quotes(quoteRequest(['ethereum']));
    expect(result).toEqual({ ok: true, value: { quotes: [], dropped: 0 } });
  });

  test.each([['0'], ['-1'], ['NaN'], ['1e308'], [''], [' '], ['Infinity'], [null], [70_652]])(
    'a row with the price %j is dropped',
    async (lastPrice) => {
      answer([row, { ...row, symbol: 'ETHUSDT', lastPrice }]);
      const result = await binance('api.binance.com', listings).quotes(quoteRequest('top'));
      expect(result).toMatchObject({ ok: true, value: { dropped: 1, quotes: [{ coin: 'bitcoin' }] } });
    },
  );

  test('after a refused pair all pairs are requested once, then all but that pair', async () => {
    const provider = binance('api.binance.com', listings);
    const fetched = answerInTurn(unknownPair, [[row]], [[row]]);
    const coins = ['bitcoin', 'ethereum'];
    expect(await provider.quotes(quoteRequest(coins))).toMatchObject({ ok: true });
    expect(addressOf(fetched, 1).searchParams.get('symbols')).toBeNull();
    expect(await provider.lists(coins)).toEqual(['bitcoin']);
    await provider.quotes(quoteRequest(coins));
    expect(addressOf(fetched, 2).searchParams.get('symbols')).toBe('["BTCUSDT"]');
  });

  test('after a refused pair nothing more is requested without a token', async () => {
    const fetched = answerInTurn(unknownPair, [[row]]);
    const request = { ...quoteRequest(['bitcoin']), admitFollowUp: async () => false };
    expect(await binance('api.binance.com', listings).quotes(request)).toMatchObject({
      ok: false,
      status: 400,
    });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('another error about the request is a failure', async () => {
    const fetched = answer({ code: -1100, msg: 'Illegal characters' }, { status: 400 });
    const result = await binance('api.binance.com', listings).quotes(quoteRequest('top'));
    expect(result).toMatchObject({ ok: false, status: 400 });
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});

describe('klines', () => {
  const candles = [
    [now - 120_000, '70000.0', '70100.0', '69900.0', '70050.0', '12.1', now - 60_001, '1', 3, '1', '1', '0'],
    [now - 60_000, '70050.0', '70700.0', '70000.0', '70652.6', '12.1', now - 1, '1', 3, '1', '1', '0'],
  ];
  test.each([
    ['a day', 86_400_000, '5m'],
    ['two hours', 7_200_000, '1m'],
    ['thirty days', 30 * 86_400_000, '1h'],
    ['a year', 365 * 86_400_000, '12h'],
  ])('%s: fine enough candles', async (_name, span, interval) => {
    const fetched = answer(candles);
    const result = await binance('data-api.binance.vision', listings).history!(
      historyRequest('bitcoin', now - span, now),
    );
    const query = addressOf(fetched).searchParams;
    expect(query.get('symbol')).toBe('BTCUSDT');
    expect(query.get('interval')).toBe(interval);
    expect(Number(query.get('endTime')) - Number(query.get('startTime'))).toBe(span);
    expect(result).toEqual({
      ok: true,
      value: {
        points: [
          [now - 120_000, 70_000],
          [now - 60_000, 70_050],
          [now, 70_652.6],
        ],
        currency: 'usdt',
        source: 'binance',
      },
    });
  });
  test('a span whose end is in the future ends with the price now', async () => {
    answer(candles);
    const result = await binance('data-api.binance.vision', listings).history!(
      historyRequest('bitcoin', now - 3_600_000, now + 3_600_000),
    );
    expect(result.ok && result.value.points.at(-1)).toEqual([now, 70_652.6]);
  });
  test('drops invalid candles; a response with nothing else is a failure', async () => {
    const provider = binance('api.binance.com', listings);
    const history = (ask: HistoryRequest) => provider.history!(ask);
    answer([...candles, ['x'], 5, [now, '0', '0', '0', '0']]);
    expect(await history(historyRequest('bitcoin', now - 1, now))).toMatchObject({ ok: true });
    answer([['x']]);
    expect(await history(historyRequest('bitcoin', now - 1, now))).toMatchObject({ ok: false });
    answer({ code: 0 });
    expect(await history(historyRequest('bitcoin', now - 1, now))).toMatchObject({ ok: false });
  });
});
