import { describe, expect, test } from 'vitest';
import { contextCoins } from '../../../../../utils/domain/context/context-coins.ts';
import { bybitLiquidations } from '../../../../../utils/context/liquidations/bybit-liquidations.ts';
import { at, eventsOf, sumsOf } from './streams.ts';

const row = { T: at, s: 'BTCUSDT', S: 'Buy', v: '0.25', p: '70000.4' };
const frame = (...rows: unknown[]) => ({
  topic: 'allLiquidation.BTCUSDT',
  type: 'snapshot',
  ts: at,
  data: rows,
});

test('sums coins at their price, by the side of the position: the opposite of Binance', () => {
  const events = eventsOf(bybitLiquidations, [
    frame(row, { ...row, S: 'Sell', v: '0.01', T: at + 1 }), // a long: 17,500.10; a short: 700.00
    frame({ ...row, s: 'DOGEUSDT', S: 'Sell', v: '20000', p: '0.04499' }), // 899.80
  ]);
  expect(sumsOf(events)).toEqual(['BTC long 17500.10', 'BTC short 700.00', 'DOGE short 899.80']);
});

test('a broken row costs the others nothing', () => {
  expect(sumsOf(eventsOf(bybitLiquidations, [frame(null, { ...row, v: 'x' }, row)]))).toEqual([
    'BTC long 17500.10',
  ]);
});

describe('left out', () => {
  test.each<[string, unknown]>([
    ['an inverse contract, whose quantity is dollars', frame({ ...row, s: 'BTCUSD' })],
    ['another coin', frame({ ...row, s: 'PEPEUSDT' })],
    ['another side', frame({ ...row, S: 'None' })],
    ['a single row instead of a list', { ...frame(), data: row }],
    ['another topic', { ...frame(row), topic: 'publicTrade.BTCUSDT' }],
    ['no JSON', 'pong'],
  ])('%s', (_name, message) => {
    expect(eventsOf(bybitLiquidations, [message])).toEqual([]);
  });
});

test('subscribes each coin of the list, and no other', () => {
  expect(bybitLiquidations.greeting.map((message) => JSON.parse(message) as unknown)).toEqual(
    contextCoins.map(({ symbol }) => ({ op: 'subscribe', args: [`allLiquidation.${symbol}USDT`] })),
  );
});

test.each([
  [{ success: true, op: 'subscribe', conn_id: 'x' }, 'subscribed'],
  [{ success: false, op: 'subscribe', ret_msg: 'no such topic' }, 'other'],
  [{ success: true, op: 'ping', ret_msg: 'pong' }, 'other'],
])('%j is read as %s', (message, kind) => {
  expect(bybitLiquidations.read(JSON.stringify(message), {}).kind).toBe(kind);
});
