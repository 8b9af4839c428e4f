import { afterEach, describe, expect, test, vi } from 'vitest';
import { stocktwitsFigures } from '../../../../../utils/context/crowd/stocktwits.ts';
import { addressOf, answer } from '../../market/answering.ts';

const scale = (labelNormalized: unknown, valueNormalized: unknown = 62) => ({
  now: { label: 'x', labelNormalized, value: 62, valueNormalized },
  '15m': {},
  '24h': {},
});
const body = (sentiment: unknown, messageVolume: unknown) => ({
  data: { sentiment, messageVolume, timeframes: {} },
});

afterEach(() => vi.unstubAllGlobals());

test('has both scales, with the reader’s credentials', async () => {
  const fetched = answer(body(scale('EXTREMELY_BEARISH'), scale('HIGH')));
  expect(await stocktwitsFigures('BTC', 'user:secret')).toEqual({
    ok: true,
    value: { sentiment: 0, chatter: 3 },
  });
  expect(addressOf(fetched).href).toBe(
    'https://api-gw-prd.stocktwits.com/api-middleware/external/sentiment/v2/BTC.X/detail',
  );
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ headers: { Authorization: 'Basic dXNlcjpzZWNyZXQ=' } });
});

test.each<[string, unknown, object]>([
  [
    'an unknown label counts by its number',
    body(scale('UP'), scale('LOUD', 90)),
    { sentiment: 3, chatter: 4 },
  ],
  ['a plain label', body({ now: { label: 'Extremely Bullish' } }, null), { sentiment: 4, chatter: null }],
  ['one of both', body(scale('NEUTRAL'), undefined), { sentiment: 2, chatter: null }],
])('%s', async (_name, reply, value) => {
  answer(reply);
  expect(await stocktwitsFigures('BTC', 'u:p')).toEqual({ ok: true, value });
});

describe('fails', () => {
  test.each<[string, unknown, ResponseInit, string]>([
    ['nothing that is known', body(scale('UP', 'x'), scale(null, 900)), {}, 'bad-answer'],
    ['no data', {}, {}, 'bad-answer'],
    ['HTML of a firewall', '<html>', { status: 403 }, 'blocked'],
    ['rejected credentials', {}, { status: 401 }, 'blocked'],
  ])('%s', async (_name, reply, init, code) => {
    answer(reply, init);
    expect(await stocktwitsFigures('BTC', 'u:p')).toMatchObject({ ok: false, code });
  });
});
