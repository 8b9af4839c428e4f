import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  okxContracts,
  okxLiquidations,
  type StoredContracts,
} from '../../../../../utils/context/liquidations/okx-liquidations.ts';
import type { Contracts } from '../../../../../utils/domain/liquidations/liquidation.ts';
import { RequestLimiter } from '../../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../../utils/platform/request-log.ts';
import { addressOf, answer, now } from '../../market/answering.ts';
import { type MemoryCell, memoryCell } from '../../market/memory-cell.ts';
import { at, eventsOf, sumsOf } from './streams.ts';

const contracts: Contracts = {
  'BTC-USDT-SWAP': { value: 0.01, kind: 'linear' },
  'DOGE-USDC-SWAP': { value: 1000, kind: 'linear' },
  'BTC-USD-SWAP': { value: 100, kind: 'inverse' },
};
const detail = {
  side: 'sell',
  posSide: 'long',
  bkPx: '77600.1',
  sz: '13',
  bkLoss: '0',
  ccy: '',
  ts: String(at),
};
const frame = (name: string, ...details: unknown[]) => ({
  arg: { channel: 'liquidation-orders', instType: 'SWAP' },
  data: [{ instType: 'SWAP', instId: name, instFamily: 'BTC-USDT', uly: 'BTC-USDT', details }],
});

test('sums contracts by their own size, by the side of the order', () => {
  const events = eventsOf(
    okxLiquidations,
    [
      frame('BTC-USDT-SWAP', detail), // 13 × 0.01 × 77,600.10 = 10,088.01
      frame('BTC-USD-SWAP', { ...detail, side: 'buy', posSide: 'short', sz: '7' }), // 7 × 100 = 700.00
      frame('DOGE-USDC-SWAP', { ...detail, bkPx: '0.09863', sz: '3' }), // 3 × 1,000 × 0.09863 = 295.89
    ],
    contracts,
  );
  expect(sumsOf(events)).toEqual(['BTC long 10088.01', 'BTC short 700.00', 'DOGE long 295.89']);
});

test('the side of the order decides where the position is a net one', () => {
  const net = { ...detail, posSide: 'net' };
  const events = eventsOf(okxLiquidations, [frame('BTC-USDT-SWAP', net, { ...net, side: 'buy' })], contracts);
  expect(events.map(({ side }) => side)).toEqual(['long', 'short']);
});

test('events that are repeated in the first message have the same ids', () => {
  const message = frame('BTC-USDT-SWAP', detail, { ...detail, sz: '14' });
  const [one, two, again, twoAgain] = eventsOf(okxLiquidations, [message, message], contracts);
  expect([again!.id, twoAgain!.id]).toEqual([one!.id, two!.id]);
  expect(one!.id).not.toBe(two!.id);
});

describe('left out', () => {
  test.each<[string, unknown]>([
    ['a contract of unknown size', frame('ETH-USDT-SWAP', detail)],
    ['a contract of another coin', frame('PEPE-USDT-SWAP', detail)],
    ['a dated future', frame('BTC-USDT-260327', detail)],
    ['another side', frame('BTC-USDT-SWAP', { ...detail, side: 'net' })],
    ['no size', frame('BTC-USDT-SWAP', { ...detail, sz: '' })],
    ['a time in seconds', frame('BTC-USDT-SWAP', { ...detail, ts: String(at / 1000) })],
    ['an error', { event: 'error', code: '60012', msg: 'Invalid request' }],
    ['pong', 'pong'],
  ])('%s', (_name, message) => {
    expect(eventsOf(okxLiquidations, [message], contracts)).toEqual([]);
  });
});

test('a confirmed subscription', () => {
  const message = {
    event: 'subscribe',
    arg: { channel: 'liquidation-orders', instType: 'SWAP' },
    connId: 'x',
  };
  expect(okxLiquidations.read(JSON.stringify(message), {}).kind).toBe('subscribed');
});

describe('okx contracts', () => {
  const row = {
    instId: 'BTC-USDT-SWAP',
    ctVal: '0.01',
    ctMult: '1',
    ctValCcy: 'BTC',
    ctType: 'linear',
    state: 'live',
  };
  const body = (...rows: unknown[]) => ({ code: '0', msg: '', data: rows });

  let clock: number;
  let cell: MemoryCell<StoredContracts>;
  let log: MemoryCell<RequestLog>;
  beforeEach(() => {
    clock = now;
    cell = memoryCell();
    log = memoryCell();
  });
  afterEach(() => vi.unstubAllGlobals());

  const load = () => {
    const limiter = new RequestLimiter({ cell: log, now: () => clock, random: () => 0 });
    return okxContracts({ cell, limiter, now: () => clock });
  };

  test('has the sizes of the listed coins, and requests them once a day', async () => {
    const fetched = answer(
      body(
        row,
        { ...row, instId: 'BTC-USD-SWAP', ctVal: '100', ctType: 'inverse' },
        { ...row, instId: 'XRP-USDT-SWAP', ctVal: '10', ctMult: '10' },
        { ...row, instId: 'PEPE-USDT-SWAP' },
        { ...row, instId: 'ETH-USDT-SWAP', ctVal: '' },
      ),
    );
    const sizes = {
      'BTC-USDT-SWAP': { value: 0.01, kind: 'linear' },
      'BTC-USD-SWAP': { value: 100, kind: 'inverse' },
      'XRP-USDT-SWAP': { value: 100, kind: 'linear' },
    };
    expect(await load()).toEqual(sizes);
    expect(addressOf(fetched).href).toBe('https://www.okx.com/api/v5/public/instruments?instType=SWAP');
    clock += 23 * 3_600_000;
    expect(await load()).toEqual(sizes);
    expect(fetched).toHaveBeenCalledTimes(1);
    clock += 3_600_000;
    await load();
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  describe('a failure', () => {
    test.each<[string, unknown, ResponseInit]>([
      ['an error code', { code: '50011', msg: 'Rate limit' }, {}],
      ['no contracts', body(), {}],
      ['a status', {}, { status: 500 }],
    ])('%s: none, and none of two days ago', async (_name, wrong, init) => {
      answer(body(row));
      await load();
      answer(wrong, init);
      clock += 25 * 3_600_000;
      expect(Object.keys(await load())).toEqual(['BTC-USDT-SWAP']);
      clock += 24 * 3_600_000;
      expect(await load()).toEqual({});
    });
  });
});
