import { afterEach, describe, expect, test, vi } from 'vitest';
import { binance } from '../../../../../utils/market/providers/binance.ts';
import { coinbase } from '../../../../../utils/market/providers/coinbase.ts';
import { coingecko } from '../../../../../utils/market/providers/coingecko.ts';
import { coinpaprika } from '../../../../../utils/market/providers/coinpaprika.ts';
import type { MarketProvider } from '../../../../../utils/market/provider.ts';
import { answer, figureRequest, historyRequest, now, quoteRequest } from '../answering.ts';
import { listings } from '../listings-file.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const providers: [string, MarketProvider][] = [
  ['CoinGecko', coingecko(null)],
  ['CoinPaprika', coinpaprika(listings)],
  ['Binance', binance('data-api.binance.vision', listings)],
  ['Coinbase', coinbase(listings)],
];

const wrong: [string, unknown, ResponseInit, object][] = [
  ['429', {}, { status: 429 }, { code: 'rate-limited', retryAfterMs: null }],
  [
    '429 with Retry-After',
    {},
    { status: 429, headers: { 'Retry-After': '119' } },
    { code: 'rate-limited', retryAfterMs: 119_000 },
  ],
  ['418', {}, { status: 418 }, { code: 'rate-limited', retryAfterMs: 300_000 }],
  ['401', { error: 'who are you' }, { status: 401 }, { code: 'blocked' }],
  ['403 with HTML', '<html>Attention', { status: 403 }, { code: 'blocked' }],
  ['404', { error: 'not found' }, { status: 404 }, { code: 'bad-answer' }],
  ['408', '', { status: 408 }, { code: 'timeout' }],
  ['451', { code: 0, msg: 'restricted location' }, { status: 451 }, { code: 'restricted' }],
  ['500', '', { status: 500 }, { code: 'server' }],
  ['520 with HTML', '<html>unknown error', { status: 520 }, { code: 'server' }],
  ['HTML with 200', '<!doctype html><p>hello', {}, { code: 'bad-answer' }],
  ['nothing with 200', '', {}, { code: 'bad-answer' }],
  ['an error with 200', { error: 'something' }, {}, { code: 'bad-answer' }],
  ['an empty list', [], {}, { code: 'bad-answer' }],
  ['an empty record', {}, {}, { code: 'bad-answer' }],
  ['null', null, {}, { code: 'bad-answer' }],
  ['rows that are no rows', [{ a: 1 }, 7, null, []], {}, { code: 'bad-answer' }],
  ['10 MB', `["${'x'.repeat(10_000_000)}"]`, {}, { code: 'bad-answer' }],
];

describe.each(providers)('%s', (_name, provider) => {
  test.each(wrong)('%s is a failure', async (_what, body, init, expected) => {
    answer(body, init);
    expect(await provider.quotes(quoteRequest('top'))).toMatchObject({ ok: false, ...expected });
  });

  test('no network', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await provider.quotes(quoteRequest('top'))).toMatchObject({ ok: false, code: 'offline' });
  });

  test('a timeout', async () => {
    vi.stubGlobal('fetch', async (_url: string, { signal }: { signal: AbortSignal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      throw signal.reason;
    });
    const real = AbortSignal.timeout.bind(AbortSignal);
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => real(20));
    const result = await provider.quotes(quoteRequest('top'));
    expect(timeout).toHaveBeenCalledWith(10_000);
    expect(result).toMatchObject({ ok: false, code: 'timeout' });
  });

  test('a redirect is not followed, as another host would give the figures', async () => {
    const fetched = answer([]);
    await provider.quotes(quoteRequest('top'));
    await provider.global?.(figureRequest);
    await provider.history?.(historyRequest('bitcoin', now - 3_600_000, now));
    expect(fetched.mock.calls.length).toBeGreaterThan(0);
    for (const [, init] of fetched.mock.calls) expect(init).toMatchObject({ redirect: 'error' });
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await provider.quotes(quoteRequest('top'))).toMatchObject({ ok: false, code: 'offline' });
  });

  test('requests have no cookie and no referrer', async () => {
    const fetched = answer([]);
    await provider.quotes(quoteRequest('top'));
    for (const [, init] of fetched.mock.calls)
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  });

  test('the shared request is the same whatever is read', async () => {
    const fetched = answer([]);
    await provider.quotes(quoteRequest('top'));
    await provider.quotes(quoteRequest('top'));
    expect(fetched.mock.calls[1]?.[0]).toBe(fetched.mock.calls[0]?.[0]);
  });
});
