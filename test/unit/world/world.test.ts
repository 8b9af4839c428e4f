import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { json } from '../../world/exchange.ts';
import { down, hang, htmlInstead, rateLimited, serverError, wrongAnswer } from '../../world/faults.ts';
import { coingecko } from '../../world/providers/coingecko.ts';
import { startWorld } from '../../world/world.ts';
import { fetchWorld } from './fetch-world.ts';
import type { WorldHost } from '../../world/exchange.ts';
import type { World } from '../../world/world.ts';

const ticker: WorldHost = {
  hosts: ['stream.example'],
  answer: () => json({}),
  socket: (socket, request, market) => socket.send(`${request.path} ${market.get('bitcoin')?.price}`),
};
const ping = 'https://api.coingecko.com/api/v3/ping';
let world: World;

beforeAll(async () => {
  world = await startWorld([coingecko, ticker]);
});
afterEach(() => world.clearFaults());
afterAll(() => world.close());

function firstMessage(host: string): Promise<string> {
  const options = { headers: { host }, ca: world.certificate, servername: 'localhost' };
  const socket = new WebSocket(`wss://127.0.0.1:${world.port}/ws`, options);
  return new Promise((resolve, reject) => {
    socket.on('message', (data: Buffer) => {
      resolve(data.toString());
      socket.terminate();
    });
    socket.on('error', reject);
  });
}

describe('pages', () => {
  it('serves a page at its address and nowhere else', async () => {
    world.page('https://stocktwits.com/news/1', '<p>Bitcoin</p>');
    const there = await fetchWorld(world, 'https://stocktwits.com/news/1?utm_source=x');
    expect(there).toMatchObject({ status: 200, text: '<p>Bitcoin</p>' });
    expect(there.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(await fetchWorld(world, 'https://coindesk.com/news/1')).toMatchObject({ status: 404 });
    expect(await fetchWorld(world, 'https://stocktwits.com/news/2')).toMatchObject({ status: 404 });
  });

  it('serves a whole answer where one is given', async () => {
    const policy = { 'content-security-policy': "default-src 'none'" };
    world.page('https://stocktwits.com/strict', { status: 203, headers: policy, body: 'x' });
    const answer = await fetchWorld(world, 'https://stocktwits.com/strict');
    expect(answer).toMatchObject({ status: 203, text: 'x', headers: policy });
  });
});

describe('faults', () => {
  it.each([
    ['429', rateLimited(), 429, undefined],
    ['429 with Retry-After', rateLimited(7), 429, '7'],
    ['500', serverError(), 500, undefined],
    ['403 with a web page', htmlInstead(403), 403, undefined],
    ['200 with a web page', htmlInstead(200), 200, undefined],
    ['cut-off JSON', wrongAnswer(200, '[{"id":'), 200, undefined],
  ])('answers %s', async (_name, fault, status, retryAfter) => {
    world.fault('api.coingecko.com', fault);
    const answer = await fetchWorld(world, ping);
    expect(answer.status).toBe(status);
    expect(answer.headers['retry-after']).toBe(retryAfter);
    expect(answer.text).not.toContain('gecko_says');
  });

  it('breaks the connection, or never answers, until the faults are cleared', async () => {
    world.fault('api.coingecko.com', down);
    await expect(fetchWorld(world, ping)).rejects.toThrow(/hang up|ECONNRESET/);
    world.fault('api.coingecko.com', hang);
    await expect(fetchWorld(world, ping)).rejects.toThrow('no answer');
    world.clearFaults();
    expect(await fetchWorld(world, ping)).toMatchObject({ status: 200 });
  });

  it('breaks one host alone', async () => {
    world.fault('stream.example', down);
    expect(await fetchWorld(world, ping)).toMatchObject({ status: 200 });
  });
});

describe('WebSockets', () => {
  it('are handed to the provider, and refused by a host without them', async () => {
    expect(await firstMessage('stream.example')).toBe('/ws 70652.6');
    await expect(firstMessage('api.coingecko.com')).rejects.toThrow(/hang up|ECONNRESET/);
  });

  it('break with their host', async () => {
    world.fault('stream.example', down);
    await expect(firstMessage('stream.example')).rejects.toThrow(/hang up|ECONNRESET/);
  });
});

it('keeps a log of what was asked, host by host', async () => {
  const before = world.requestsTo('api.coingecko.com').length;
  await fetchWorld(world, `${ping}?x=1`);
  await fetchWorld(world, 'https://decrypt.co/');
  expect(world.requestsTo('api.coingecko.com')).toHaveLength(before + 1);
  expect(world.requestsTo('api.coingecko.com').at(-1)).toMatchObject({
    host: 'api.coingecko.com',
    path: '/api/v3/ping',
    url: `${ping}?x=1`,
  });
  expect(world.requests.at(-1)?.host).toBe('decrypt.co');
});

it('closes although a request hangs', async () => {
  const other = await startWorld();
  other.fault('api.coingecko.com', hang);
  const hanging = fetchWorld(other, ping).catch((error: unknown) => error);
  await expect.poll(() => other.requests.length).toBe(1);
  await other.close();
  expect(await hanging).toBeInstanceOf(Error);
});
