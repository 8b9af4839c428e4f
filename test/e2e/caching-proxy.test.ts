import { afterEach, beforeEach, expect, test } from 'vitest';
import { deployNginx, type DeployedNginx } from '../support/nginx.ts';
import { ProxyReader } from '../support/proxy-reader.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { down } from '../world/faults.ts';
import { startWorld, type World } from '../world/world.ts';

/** One second of the test stands for 15: nginx has no clock but the real one, and counts in whole seconds. */
const scale = 15;
const minuteMs = 60_000 / scale;
const readerCount = 1_000;
/** Ten rows instead of 250: nginx takes either, and a thousand readers of this test share its processor. */
const prices =
  '/tickmark/api.coingecko.com/api/v3/coins/markets?vs_currency=usd&per_page=10&order=market_cap_desc&page=1&price_change_percentage=24h';

let world: World;
let nginx: DeployedNginx;
let readers: ProxyReader[] = [];
beforeEach(async () => {
  world = await startWorld(allProviders);
  nginx = await deployNginx(world, scale);
});
afterEach(async () => {
  for (const reader of readers) reader.close();
  readers = [];
  await nginx.close();
  await world.close();
});

function someReaders(count: number): ProxyReader[] {
  readers = Array.from({ length: count }, (_, number) => new ProxyReader(number, nginx.port));
  return readers;
}

const pricesOf = (body: string): number[] =>
  (JSON.parse(body) as { current_price: number }[]).map(({ current_price: price }) => price);

/** Everything that reached the providers, as one text. */
const sentUpstream = (): string => JSON.stringify(world.requests);

test('nginx accepts the configuration, without a warning', async () => {
  expect((await nginx.check()).trim().split('\n')).toEqual([
    expect.stringContaining('syntax is ok'),
    expect.stringContaining('test is successful'),
  ]);
});

test('a thousand readers over ten minutes cost one request per interval, and none is without a price while the provider is down for five', async () => {
  await nginx.start();
  const all = someReaders(readerCount);
  const replies: { at: number; isPrice: boolean; status: number }[] = [];
  const start = Date.now();
  const fromStart = (): number => (Date.now() - start) / minuteMs;
  const read = async (reader: ProxyReader, number: number): Promise<void> => {
    // Spread over the minute, as readers open their pages at any time.
    for (let round = 0; round < 10; round += 1) {
      const due = start + (round + number / readerCount) * minuteMs;
      await new Promise((resolve) => void setTimeout(resolve, due - Date.now()));
      const { status, body } = await reader.get(prices);
      replies.push({
        at: fromStart(),
        status,
        isPrice: status === 200 && pricesOf(body).every((price) => price > 0),
      });
    }
  };
  const running = Promise.all(all.map(read));
  await waitFor(async () => fromStart() > 3, { what: 'the third minute', timeout: 60_000 });
  const before = world.requestsTo('api.coingecko.com').length;
  world.fault('api.coingecko.com', down);
  await waitFor(async () => fromStart() > 8, { what: 'the eighth minute', timeout: 60_000 });
  const whileDown = world.requestsTo('api.coingecko.com').length - before;
  world.clearFaults();
  await running;
  const after = world.requestsTo('api.coingecko.com').length - before - whileDown;
  const late = replies.filter(({ at }) => at > 3 && at < 8).length;
  console.log(
    `${replies.length} requests of ${readerCount} readers in ${fromStart().toFixed(1)} minutes (1:${scale}): upstream ${before} in 3 minutes, ` +
      `${whileDown} attempts in 5 minutes of failure (${late} replies), ${after} in 2 minutes after it`,
  );
  expect(replies).toHaveLength(10 * readerCount);
  expect(replies.filter(({ isPrice }) => !isPrice)).toEqual([]);
  expect(late).toBeGreaterThan(3 * readerCount);
  // A reply counts as new for 45 seconds.
  expect(before).toBeLessThanOrEqual(Math.ceil((3 * 60) / 45) + 1);
  expect(after).toBeLessThanOrEqual(Math.ceil((2 * 60) / 45) + 2);
  // No more than the twelve a minute that the way to CoinGecko admits, and a burst of four.
  expect(whileDown).toBeLessThanOrEqual(12 * 5 + 5);
});

test('nothing of a reader goes upstream, and nothing of their requests into a log', async () => {
  await nginx.start();
  const [reader] = someReaders(1);
  const { status, headers } = await reader!.get(prices);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' });
  expect(headers['set-cookie']).toBeUndefined();
  world.fault('api.coinpaprika.com', down);
  const failed = await reader!.get('/tickmark/api.coinpaprika.com/v1/tickers?quotes=USD');
  expect(failed.status).toBe(502);
  expect(failed.headers['access-control-allow-origin']).toBe('*');
  const [sent] = world.requestsTo('api.coingecko.com');
  expect(Object.keys(sent!.headers).toSorted()).toEqual(['accept', 'host', 'user-agent']);
  expect(sentUpstream()).not.toContain(reader!.address);
  expect(sentUpstream()).not.toMatch(/moz-extension|CG-|de-CH|cookie/i);
  expect(nginx.logs()).not.toMatch(/coingecko|tickers|vs_currency|127\.1\./);
});

test('readers who come at once share one request, also for charts, which hold for longer', async () => {
  await nginx.start();
  const all = someReaders(50);
  const charts = `${prices},7d&sparkline=true`;
  await Promise.all(all.map((reader) => reader.get(prices)));
  await Promise.all(all.map((reader) => reader.get(charts)));
  const paths = world.requestsTo('api.coingecko.com').map(({ url }) => url.includes('sparkline'));
  expect(paths).toEqual([false, true]);
});

test('a figure without a time of its own is never served stale', async () => {
  await nginx.start();
  const [reader] = someReaders(1);
  const stats = '/tickmark/api.exchange.coinbase.com/products/stats';
  expect((await reader!.get(stats)).status).toBe(200);
  world.fault('api.exchange.coinbase.com', down);
  const failed = async (): Promise<boolean> => (await reader!.get(stats)).status === 502;
  expect(await waitFor(failed, { what: 'the reply to expire' })).toBe(true);
});

test.each([
  ['another host', '/tickmark/example.org/api'],
  ['a host that begins the same', '/tickmark/api.coingecko.com.example.org/'],
  ['another path', '/'],
])('is no proxy for %s', async (_name, path) => {
  await nginx.start();
  const [reader] = someReaders(1);
  expect((await reader!.get(path)).status).toBe(404);
  expect(world.requests).toEqual([]);
});

test('one client that sends too much is refused, and others are not', async () => {
  await nginx.start();
  const [eager, other] = someReaders(2);
  const statuses: number[] = [];
  for (let count = 0; count < 120; count += 1) statuses.push((await eager!.get(prices)).status);
  expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
  expect(statuses).toContain(429);
  expect((await other!.get(prices)).status).toBe(200);
});
