import { afterEach, describe, expect, test, vi } from 'vitest';
import { binanceAccounts, bybitAccounts } from '../../../../../utils/context/crowd/account-shares.ts';
import { addressOf, answer, now } from '../../market/answering.ts';

const hour = 3_600_000;
/** 06:00 back to 06:00 of the day before. */
const hours = Array.from({ length: 25 }, (_, ago) => ({
  at: now - ago * hour,
  long: ago === 0 ? '0.6214' : ago === 24 ? '0.598' : '0.61',
}));
const ofBinance = hours.toReversed().map(({ at, long }) => ({
  symbol: 'BTCUSDT',
  longShortRatio: '1.64',
  longAccount: long,
  shortAccount: '0.3786',
  timestamp: at,
}));
const ofBybit = {
  retCode: 0,
  retMsg: 'OK',
  result: {
    list: hours.map(({ at, long }) => ({
      symbol: 'BTCUSDT',
      buyRatio: long,
      sellRatio: '0.3786',
      timestamp: String(at),
    })),
  },
};
const clock = () => now;

afterEach(() => vi.unstubAllGlobals());

test.each([
  [
    'binance',
    binanceAccounts(clock),
    ofBinance,
    'https://fapi.binance.com/futures/data/globalLongShortAccountRatio?symbol=BTCUSDT&period=1h&limit=25',
  ],
  [
    'bybit',
    bybitAccounts(clock),
    ofBybit,
    'https://api.bybit.com/v5/market/account-ratio?category=linear&symbol=BTCUSDT&period=1h&limit=25',
  ],
] as const)(
  '%s: the newest share with that of a day before, whatever the order of the rows',
  async (exchange, source, body, url) => {
    const fetched = answer(body);
    expect(await source.request('BTC')).toEqual({
      ok: true,
      value: { exchange, long: 62.14, before: 59.8, at: now },
    });
    expect(addressOf(fetched).href).toBe(url);
  },
);

test('times may be text as well, and a day before may be missing', async () => {
  answer(ofBinance.slice(10).map((row) => ({ ...row, timestamp: String(row.timestamp) })));
  expect(await binanceAccounts(clock).request('BTC')).toMatchObject({ value: { before: null } });
});

describe('fails', () => {
  test.each<[string, unknown]>([
    ['old rows', ofBinance.slice(0, 20)],
    ['no rows', []],
    ['a share above one', [{ ...ofBinance.at(-1), longAccount: '62.14' }]],
    ['a share that is a number', [{ ...ofBinance.at(-1), longAccount: 0.62 }]],
    ['a time in seconds', [{ ...ofBinance.at(-1), timestamp: now / 1000 }]],
    ['an error', { code: -1121, msg: 'Invalid symbol.' }],
  ])('%s', async (_name, body) => {
    answer(body);
    expect(await binanceAccounts(clock).request('BTC')).toMatchObject({ ok: false, code: 'bad-answer' });
  });

  test('Bybit’s error with status 200', async () => {
    answer({ ...ofBybit, retCode: 10_006 });
    expect(await bybitAccounts(clock).request('BTC')).toMatchObject({ ok: false });
  });
});
