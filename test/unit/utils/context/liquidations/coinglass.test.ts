import { afterEach, describe, expect, test, vi } from 'vitest';
import { coinglassLiquidations } from '../../../../../utils/context/liquidations/coinglass.ts';
import { addressOf, answer } from '../../market/answering.ts';

const all = {
  exchange: 'All',
  liquidation_usd: 382_120_000,
  long_liquidation_usd: 84_300_000,
  short_liquidation_usd: 297_820_000,
};
const binance = {
  exchange: 'Binance',
  liquidation_usd: 9,
  long_liquidation_usd: 4,
  short_liquidation_usd: 5,
};
const body = (rows: unknown, change: object = {}) => ({ code: '0', msg: 'success', data: rows, ...change });

afterEach(() => vi.unstubAllGlobals());

test('has the row of all exchanges, for a coin or for the market', async () => {
  const fetched = answer(body([all, binance]));
  expect(await coinglassLiquidations('BTC', 'the-key')).toEqual({
    ok: true,
    value: { long: 84_300_000, short: 297_820_000 },
  });
  await coinglassLiquidations(null, 'the-key');
  const path = 'https://open-api-v4.coinglass.com/api/futures/liquidation/exchange-list?range=24h';
  expect([addressOf(fetched).href, addressOf(fetched, 1).href]).toEqual([`${path}&symbol=BTC`, path]);
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ headers: { 'CG-API-KEY': 'the-key' } });
});

describe('fails', () => {
  test.each<[string, unknown, string]>([
    ['a number for the code', body([all], { code: 0 }), 'bad-answer'],
    ['an error with status 200', body(undefined, { code: '30001', msg: 'Symbol' }), 'bad-answer'],
    ['a rejected key with status 200', body(undefined, { code: '401', msg: 'Upgrade plan' }), 'blocked'],
    ['too many requests with status 200', body(undefined, { code: '429' }), 'rate-limited'],
    ['no row of all exchanges', body([binance]), 'bad-answer'],
    ['sides that do not add up', body([{ ...all, short_liquidation_usd: 1 }]), 'bad-answer'],
    ['a negative side', body([{ ...all, long_liquidation_usd: -1 }]), 'bad-answer'],
    ['text for numbers', body([{ ...all, long_liquidation_usd: '84300000' }]), 'bad-answer'],
    ['an object for the list', body({ 0: all }), 'bad-answer'],
    ['HTML', '<!doctype html>', 'bad-answer'],
  ])('%s', async (_name, wrong, code) => {
    answer(wrong);
    expect(await coinglassLiquidations('BTC', 'key')).toMatchObject({ ok: false, code });
  });

  test('with the status of a rejected key', async () => {
    answer({ code: '401', msg: 'key' }, { status: 401 });
    expect(await coinglassLiquidations('BTC', 'key')).toMatchObject({ code: 'blocked', status: 401 });
  });
});
