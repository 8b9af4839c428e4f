import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findListed } from '../../../../utils/domain/coin/find-listed.ts';
import { openCoinList, type StoredCoinList } from '../../../../utils/market/coin-list-source.ts';
import { RequestLimiter } from '../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../utils/platform/request-log.ts';
import { answer } from './answering.ts';
import { memoryCell } from './memory-cell.ts';

const day = 86_400_000;
/** As many rows as a list of all coins has at least. */
const rows = Array.from({ length: 5_000 }, (_, at) => ({
  id: `c-${at}`,
  symbol: `c${at}x`,
  name: `Coin ${at}`,
}));
const quillon = { id: 'quillon', symbol: 'qln', name: 'Quillon' };

let now: number;
let allowed: boolean;
let cell: ReturnType<typeof memoryCell<StoredCoinList>>;
let log: ReturnType<typeof memoryCell<RequestLog>>;
beforeEach(() => {
  now = 1_790_000_000_000;
  allowed = true;
  cell = memoryCell<StoredCoinList>();
  log = memoryCell<RequestLog>();
});
afterEach(() => vi.unstubAllGlobals());

/** The list as a worker that has just started opens it. */
function open(): Promise<string> {
  return openCoinList({
    cell,
    limiter: new RequestLimiter({ cell: log, now: () => now, random: () => 0 }),
    isAllowed: async () => allowed,
    packaged: async () => '\nPRCL\tParcl\n',
    now: () => now,
  });
}

const has = (list: string, symbol: string): boolean => findListed(list, { symbol }).length > 0;

test('is the packaged one, without a request, unless the reader allows it', async () => {
  allowed = false;
  const fetched = answer([...rows, quillon]);
  expect(has(await open(), 'PRCL')).toBe(true);
  expect(fetched).not.toHaveBeenCalled();
});

test('is fetched with one request that names nothing, and used for a week', async () => {
  const fetched = answer([...rows, quillon]);
  expect(has(await open(), 'QLN')).toBe(true);
  now += 7 * day - 1;
  expect(has(await open(), 'QLN')).toBe(true);
  expect(fetched.mock.calls.map(([url]) => url as string)).toEqual([
    'https://api.coingecko.com/api/v3/coins/list',
  ]);
  now += 1;
  await open();
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('a stored list is not used after the reader has turned it off', async () => {
  answer([...rows, quillon]);
  await open();
  allowed = false;
  expect(has(await open(), 'QLN')).toBe(false);
});

test.each<[string, unknown]>([
  ['no list', { coins: rows }],
  ['too few coins', rows.slice(1)],
  ['too many rows', Array.from({ length: 60_001 }, () => quillon)],
  ['rows that are no coins', rows.map(({ id }) => ({ id: `<${id}>`, symbol: 7, name: null }))],
  ['no JSON', 'no'],
])('%s is refused: the packaged list is used, and no second request sent at once', async (_what, body) => {
  const fetched = answer(body);
  expect(has(await open(), 'PRCL')).toBe(true);
  expect(has(await open(), 'PRCL')).toBe(true);
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(await cell.read()).toBeNull();
});

test('rows that do not fit are left out', async () => {
  const odd = [
    { id: 'two\nlines', symbol: 'ABCD', name: 'Lines' },
    { id: 'tab', symbol: 'EFGH', name: 'Tab\tTab' },
    { id: 'long', symbol: 'IJKL', name: 'n'.repeat(200) },
    null,
    quillon,
  ];
  answer([...rows, ...odd]);
  const list = await open();
  expect(['ABCD', 'EFGH', 'IJKL', 'QLN'].filter((symbol) => has(list, symbol))).toEqual(['QLN']);
});

test('the last list stays in use while a newer one cannot be fetched', async () => {
  answer([...rows, quillon]);
  await open();
  now += 8 * day;
  answer('', { status: 500 });
  expect(has(await open(), 'QLN')).toBe(true);
});
