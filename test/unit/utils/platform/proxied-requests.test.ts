import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const proxy = 'https://prices.example.org/tickmark/';
const url = 'https://api.coingecko.com/api/v3/global';

Object.assign(globalThis, {
  chrome: { runtime: { id: 'tickmark' }, permissions: { contains: async () => false } },
});
const { fetchJson } = await import('../../../../utils/platform/http.ts');
const { openSocket } = await import('../../../../utils/platform/socket.ts');
const { askSocket } = await import('../../../../utils/platform/socket.ts');
const { routeRequests } = await import('../../../../utils/platform/request-route.ts');

interface Sent {
  readonly url: string;
  readonly headers: unknown;
}
const sent: Sent[] = [];
let sockets = 0;

beforeEach(() => {
  sent.length = 0;
  sockets = 0;
  vi.stubGlobal('fetch', async (address: string, { headers }: RequestInit) => {
    sent.push({ url: address, headers });
    return Response.json({ data: 1 });
  });
  vi.stubGlobal(
    'WebSocket',
    class extends EventTarget {
      constructor() {
        super();
        sockets += 1;
      }
      close(): void {
        this.dispatchEvent(new Event('close'));
      }
    },
  );
});
afterEach(() => {
  routeRequests(async () => '');
  vi.unstubAllGlobals();
});

describe('with a caching proxy', () => {
  beforeEach(() => routeRequests(async () => proxy));

  test('a request goes to it, without the reader’s key', async () => {
    const result = await fetchJson(url, { headers: { 'x-cg-demo-api-key': 'CG-secret' } });
    expect(result).toEqual({ ok: true, body: { data: 1 } });
    expect(sent).toEqual([
      { url: `${proxy}api.coingecko.com/api/v3/global`, headers: { Accept: 'application/json' } },
    ]);
  });

  test('a request goes to it without a permission for the provider’s host, in Firefox too', async () => {
    vi.stubGlobal('location', new URL('moz-extension://0f6a1c1e-7f3e-4d0a-9d3b-1d2f3a4b5c6d/'));
    expect(await fetchJson(url)).toMatchObject({ ok: true });
    expect(sent).toHaveLength(1);
  });

  test('no stream is opened, and the stream ends', async () => {
    const ended = new Promise<void>((resolve) => {
      openSocket('wss://data-stream.binance.vision/stream', {
        opened: () => undefined,
        received: () => undefined,
        ended: resolve,
      });
    });
    await ended;
    expect(sockets).toBe(0);
  });

  test('no request is sent by WebSocket', async () => {
    const request = { send: {}, timeoutMs: 1000, take: () => true };
    expect(await askSocket('wss://ws.kraken.com/v2', request)).toMatchObject({ code: 'withheld' });
    expect(sockets).toBe(0);
  });

  test('the next request goes directly once there is none', async () => {
    routeRequests(async () => '');
    await fetchJson(url, { headers: { 'x-cg-demo-api-key': 'CG-secret' } });
    expect(sent).toEqual([
      { url, headers: { Accept: 'application/json', 'x-cg-demo-api-key': 'CG-secret' } },
    ]);
  });
});
