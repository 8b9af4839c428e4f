import { afterEach, describe, expect, test, vi } from 'vitest';
import { hyperliquidFigures } from '../../../../../utils/context/crowd/hyperliquid.ts';
import { addressOf, answer } from '../../market/answering.ts';

const context = {
  funding: '0.0000125',
  openInterest: '20000.5',
  markPx: '70652.6',
  oraclePx: '70650',
  prevDayPx: '64000',
  dayNtlVlm: '1',
};
const body = (names: string[], contexts: unknown[]) => [
  { universe: names.map((name) => ({ name, szDecimals: 5 })) },
  contexts,
];

afterEach(() => vi.unstubAllGlobals());

test('has the hourly rate as that of a day, and open interest in dollars, of the listed coins', async () => {
  const fetched = answer(
    body(
      ['BTC', 'PEPE', 'ETH'],
      [context, context, { ...context, funding: '-0.00001', openInterest: '10', markPx: '2000' }],
    ),
  );
  const result = await hyperliquidFigures();
  if (!result.ok) throw new Error(result.cause);
  // 0.00125 % an hour is 0.03 % a day; 20,000.5 × 70,652.6.
  expect([...result.value]).toEqual([
    [
      'BTC',
      {
        fundingPerDay: expect.closeTo(0.03, 9) as number,
        openInterest: expect.closeTo(1_413_087_326.3, 3) as number,
      },
    ],
    ['ETH', { fundingPerDay: expect.closeTo(-0.024, 9) as number, openInterest: 20_000 }],
  ]);
  expect(addressOf(fetched).href).toBe('https://api.hyperliquid.xyz/info');
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"type":"metaAndAssetCtxs"}' });
});

test('a row that is wrong costs the others nothing', async () => {
  answer(body(['BTC', 'ETH', 'SOL'], [null, context, { ...context, funding: '0.5' }]));
  const result = await hyperliquidFigures();
  expect(result.ok && [...result.value.keys()]).toEqual(['ETH']);
});

describe('fails', () => {
  test.each<[string, unknown]>([
    ['lists of different lengths, whose rows may be of other coins', body(['BTC', 'ETH'], [context])],
    ['no known coin', body(['PEPE'], [context])],
    ['one list', [{ universe: [{ name: 'BTC' }] }]],
    ['an object', { universe: [] }],
    ['null', null],
  ])('%s', async (_name, wrong) => {
    answer(wrong);
    expect(await hyperliquidFigures()).toMatchObject({ ok: false, code: 'bad-answer' });
  });
});
