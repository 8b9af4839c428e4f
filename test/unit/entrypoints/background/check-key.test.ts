import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkKey } from '../../../../entrypoints/background/check-key.ts';
import { permittedKeys } from '../../../../entrypoints/background/key-calls.ts';
import type { ApiKey, KeyService, KeyTier } from '../../../../utils/domain/keys/api-key.ts';
import type { KeyDatabase } from '../../../../utils/platform/key-store.ts';
import { keyStore } from '../../../../utils/platform/key-store.ts';
import { RequestLimiter } from '../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../utils/platform/request-log.ts';
import { memoryCell } from '../../utils/market/memory-cell.ts';

const secret = 'user:aBcDeFgHiJkLmNoPqRsTuVwX';
const refused = { error: { status: { error_code: 10_002, error_message: 'API Key Missing' } } };
const proOnly = { error: { status: { error_code: 10_010, error_message: 'wrong host' } } };
const pong = { gecko_says: '(V3) To the Moon!' };
const liquidations = {
  code: '0',
  data: [{ exchange: 'All', liquidation_usd: 3, long_liquidation_usd: 1, short_liquidation_usd: 2 }],
};
const sentiment = {
  data: { sentiment: { now: { labelNormalized: 'BULLISH', label: 'Bullish', valueNormalized: 60 } } },
};

type Answer = () => Response | Promise<Response>;
const json =
  (body: unknown, status = 200) =>
  (): Response =>
    new Response(JSON.stringify(body), { status });
const offline: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

afterEach(() => vi.unstubAllGlobals());

/** The store with one key, and what leaves the browser while it is checked. */
function savedKey(service: KeyService, tier: KeyTier) {
  const rows = new Map<KeyService, ApiKey>();
  rows.set(service, { tier, key: secret, savedAt: 1, refused: null });
  const database: KeyDatabase = {
    all: async () => Object.fromEntries(rows),
    put: async (name, key) => void rows.set(name, key),
    update: async (name, change) => {
      const known = rows.get(name);
      if (known) rows.set(name, change(known));
    },
    delete: async (name) => void rows.delete(name),
  };
  let now = 1_770_000_000_000;
  const log = memoryCell<RequestLog>();
  const limiter = new RequestLimiter({ cell: log, now: () => now, random: () => 0 });
  const sent: { readonly url: string; readonly headers: string }[] = [];
  let mayUse = true;
  const store = permittedKeys(
    keyStore(database, () => now),
    { mayUse: async () => mayUse, maySave: async () => true },
  );
  return {
    sent,
    log,
    forbid: () => (mayUse = false),
    later: (ms: number) => (now += ms),
    async check(answer: Answer) {
      vi.stubGlobal('fetch', async (url: string, { headers }: { headers: object }) => {
        sent.push({ url, headers: JSON.stringify(headers) });
        return answer();
      });
      return checkKey(service, store, limiter);
    },
  };
}

const coingecko = 'https://api.coingecko.com/api/v3/ping';
const coinglass = 'https://open-api-v4.coinglass.com/api/futures/liquidation/exchange-list?range=24h';
const stocktwits = 'https://api-gw-prd.stocktwits.com/api-middleware/external/sentiment/v2/BTC.X/detail';

describe('the check of a key', () => {
  test.each<[KeyService, KeyTier, string, Answer, string]>([
    ['coingecko', 'demo', coingecko, json(pong), 'valid'],
    ['coingecko', 'demo', coingecko, json(refused, 401), 'refused wrong-key'],
    ['coingecko', 'demo', coingecko, json(proOnly, 401), 'refused wrong-tier'],
    ['coingecko', 'demo', coingecko, offline, 'unchecked offline'],
    ['coingecko', 'demo', coingecko, json({}, 429), 'unchecked busy'],
    ['coingecko', 'demo', coingecko, json({}, 403), 'unchecked blocked'],
    ['coingecko', 'demo', coingecko, json({}, 503), 'unchecked failed'],
    ['coingecko', 'demo', coingecko, json({ other: 1 }), 'unchecked failed'],
    ['coingecko', 'pro', coingecko.replace('api.', 'pro-api.'), json(pong), 'valid'],
    ['coinglass', 'only', coinglass, json(liquidations), 'valid'],
    ['coinglass', 'only', coinglass, json({ code: '401', msg: 'API key missing.' }), 'refused wrong-key'],
    ['coinglass', 'only', coinglass, json({ code: '400' }, 400), 'refused wrong-key'],
    ['coinglass', 'only', coinglass, json({ code: '500' }), 'unchecked failed'],
    ['coinglass', 'only', coinglass, offline, 'unchecked offline'],
    ['stocktwits', 'only', stocktwits, json(sentiment), 'valid'],
    ['stocktwits', 'only', stocktwits, json({}, 401), 'refused wrong-key'],
    ['stocktwits', 'only', stocktwits, offline, 'unchecked offline'],
  ])('of %s (%s) by one request to %s', async (service, tier, url, answer, outcome) => {
    const key = savedKey(service, tier);
    const { check, keys } = await key.check(answer);
    expect([check.kind, ...('why' in check ? [check.why] : [])].join(' ')).toBe(outcome);
    expect(key.sent.map((each) => each.url)).toEqual([url]);
    expect(keys).toMatchObject([
      { refused: check.kind === 'refused' ? check.why : null, isConfirmed: check.kind === 'valid' },
    ]);
    expect(JSON.stringify([check, keys, key.log])).not.toContain(secret);
  });

  test('of a rejected key sends it again', async () => {
    const key = savedKey('coingecko', 'demo');
    await key.check(json(refused, 401));
    key.later(1000);
    expect((await key.check(json(pong))).keys).toMatchObject([{ refused: null, isConfirmed: true }]);
  });

  test('goes through the request limiter', async () => {
    const key = savedKey('coinglass', 'only');
    await key.check(json({}, 429));
    expect((await key.check(json(liquidations))).check).toEqual({ kind: 'unchecked', why: 'busy' });
    expect(key.sent).toHaveLength(1);
  });

  test('sends nothing where no key may be used', async () => {
    const key = savedKey('coingecko', 'demo');
    key.forbid();
    expect((await key.check(json(pong))).check).toEqual({ kind: 'unchecked', why: 'unused' });
    expect(key.sent).toEqual([]);
  });
});
