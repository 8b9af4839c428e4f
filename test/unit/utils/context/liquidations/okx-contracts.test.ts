import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  okxContracts,
  type StoredContracts,
} from '../../../../../utils/context/liquidations/okx-contracts.ts';
import { RequestLimiter } from '../../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../../utils/platform/request-log.ts';
import { addressOf, answer, now } from '../../market/answering.ts';
import { type MemoryCell, memoryCell } from '../../market/memory-cell.ts';

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
  const contracts = {
    'BTC-USDT-SWAP': { value: 0.01, kind: 'linear' },
    'BTC-USD-SWAP': { value: 100, kind: 'inverse' },
    'XRP-USDT-SWAP': { value: 100, kind: 'linear' },
  };
  expect(await load()).toEqual(contracts);
  expect(addressOf(fetched).href).toBe('https://www.okx.com/api/v5/public/instruments?instType=SWAP');
  clock += 23 * 3_600_000;
  expect(await load()).toEqual(contracts);
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
