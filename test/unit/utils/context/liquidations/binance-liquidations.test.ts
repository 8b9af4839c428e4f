import { describe, expect, test } from 'vitest';
import { binanceLiquidations } from '../../../../../utils/context/liquidations/binance-liquidations.ts';
import { at, eventsOf, sumsOf } from './streams.ts';

const order = {
  s: 'BTCUSDT',
  S: 'SELL',
  o: 'LIMIT',
  f: 'IOC',
  q: '0.014',
  p: '9910',
  ap: '9910',
  X: 'FILLED',
  l: '0.014',
  z: '0.014',
  T: at,
};
const frame = (change: object = {}, outer: object = { ps: 'BTCUSDT', st: 1 }) => ({
  e: 'forceOrder',
  E: at,
  o: { ...order, ...change },
  ...outer,
});

test('sums filled quantities at their average price, by the side of the order', () => {
  const events = eventsOf(binanceLiquidations, [
    frame(), // a long: 0.014 × 9,910 = 138.74
    frame({ S: 'BUY', z: '0.5', q: '2', ap: '70652.6', p: '1' }), // a short: 35,326.30
    frame({ s: 'ETHUSDC', z: '3', ap: '2070.24' }), // 6,210.72
    frame({ s: 'BTCUSDT_260327', S: 'BUY', z: '0.1', ap: '71000' }), // 7,100.00
  ]);
  expect(sumsOf(events)).toEqual(['BTC long 138.74', 'BTC short 42426.30', 'ETH long 6210.72']);
});

test('a frame without the kind of contract is one of USD-M', () => {
  expect(sumsOf(eventsOf(binanceLiquidations, [frame({}, {})]))).toEqual(['BTC long 138.74']);
});

test('coin-margined contracts, whose quantity is no amount of coins, are left out of a mixed feed', () => {
  const mixed = [
    frame(),
    frame({ s: 'BTCUSD_PERP', z: '7', ap: '70652.6' }, { ps: 'BTCUSD', st: 2 }),
    frame({ z: '9' }, { st: 2 }),
  ];
  expect(sumsOf(eventsOf(binanceLiquidations, mixed))).toEqual(['BTC long 138.74']);
});

test('sides that are swapped change places, and are not lost', () => {
  expect(sumsOf(eventsOf(binanceLiquidations, [frame({ S: 'BUY' })]))).toEqual(['BTC short 138.74']);
});

test('a repeated frame has the same id, another one does not', () => {
  const [one, same, other] = eventsOf(binanceLiquidations, [frame(), frame(), frame({ T: at + 1 })]);
  expect(one!.id).toBe(same!.id);
  expect(other!.id).not.toBe(one!.id);
});

describe('left out', () => {
  test.each<[string, unknown]>([
    ['another side', frame({ S: 'HOLD' })],
    ['another coin', frame({ s: 'PEPEUSDT' })],
    ['another unit', frame({ s: 'BTCBTC' })],
    ['a quantity that is a number', frame({ z: 1 })],
    ['a negative quantity', frame({ z: '-1' })],
    ['no average price', frame({ ap: undefined })],
    ['an hexadecimal price', frame({ ap: '0x10' })],
    ['a time in seconds', frame({ T: at / 1000 })],
    ['a reply', { result: null, id: 1 }],
    ['half a frame', JSON.stringify(frame()).slice(0, 90)],
    ['a list', [frame()]],
  ])('%s', (_name, message) => {
    expect(eventsOf(binanceLiquidations, [message])).toEqual([]);
  });
});
