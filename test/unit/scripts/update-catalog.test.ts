import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateCatalog } from '../../../scripts/catalog/update.ts';
import coins from '../../../utils/domain/coin/coins.json' with { type: 'json' };
import listings from '../../../utils/market/listings.json' with { type: 'json' };

const folders = ['utils/domain/coin', 'utils/market', 'scripts/catalog'];
const now = new Date('2026-11-22T10:00:00Z');

let root: string;
let server: Server;
let requested: URL[];
let delays: number[];
let answer: (page: number) => { status?: number; headers?: Record<string, string>; body: string };

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'tickmark-'));
  for (const folder of folders) cpSync(folder, join(root, folder), { recursive: true });
  requested = [];
  delays = [];
  answer = (page) => ({ body: JSON.stringify(marketPage(page)) });
  server = createServer(reply);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
});

afterEach(async () => {
  await new Promise((done) => server.close(done));
  rmSync(root, { recursive: true });
});

const reply: RequestListener = (request, response) => {
  const url = new URL(request.url ?? '', 'http://127.0.0.1');
  requested.push(url);
  const { status = 200, headers = {}, body } = answer(Number(url.searchParams.get('page')));
  response
    .writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers })
    .end(body);
};

/** A page of the provider's response: the coins of the catalog, and one new coin at the end. */
function marketPage(page: number): object[] {
  const known = coins.map(({ id, symbol, name, rank }) => ({
    id,
    symbol: symbol.toLowerCase(),
    name,
    market_cap_rank: rank,
    current_price: 1,
  }));
  const fresh = {
    id: 'a-new-coin',
    symbol: 'anew',
    name: 'A New Coin',
    market_cap_rank: 9999,
    current_price: null,
  };
  return [...known, fresh].slice((page - 1) * 250, page * 250);
}

function update(): Promise<string[]> {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`;
  const sleep = async (ms: number) => void delays.push(ms);
  return updateCatalog(root, { base, key: null, sleep }, now);
}

const read = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(join(root, folder, name), 'utf8')]);
const everything = () => folders.map((folder) => read(folder));

describe('an update', () => {
  it('requests six pages at the keyless rate and writes one coin per line', async () => {
    const summary = await update();
    expect(summary).toContain('New: 1: a-new-coin');
    expect(requested.map((url) => url.searchParams.get('page'))).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(delays).toEqual([15_000, 15_000, 15_000, 15_000, 15_000]);
    const lines = readFileSync(join(root, 'utils/domain/coin/coins.json'), 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('{"id":'))).toHaveLength(coins.length + 1);
    expect(lines.at(-3)).toBe('{"id":"a-new-coin","symbol":"ANEW","name":"A New Coin","rank":9999}');
    const note = readFileSync(join(root, 'utils/domain/coin/catalog.md'), 'utf8');
    expect(note).toContain('Ranks as of 2026-11-22.');
  });

  it('keeps the listings and all known coins where the market is unchanged', async () => {
    await update();
    const written = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
    expect(written('utils/market/listings.json')).toEqual(listings);
    expect((written('utils/domain/coin/coins.json') as object[]).slice(0, coins.length)).toEqual(coins);
  });

  it('retries after a 429 once its Retry-After is over', async () => {
    const withoutFault = answer;
    answer = (page) =>
      requested.length === 1
        ? { status: 429, headers: { 'retry-after': '7' }, body: '' }
        : withoutFault(page);
    await update();
    expect(delays[0]).toBe(7000);
    expect(requested).toHaveLength(7);
  });
});

describe('an update rejects', () => {
  it.each<[string, () => void, string]>([
    ['an error status', () => (answer = () => ({ status: 503, body: '' })), 'status 503'],
    ['HTML', () => (answer = () => ({ body: '<!doctype html><title>Attention' })), 'not JSON'],
    ['an error in place of coins', () => (answer = () => ({ body: '{"error":"x"}' })), 'not a list of coins'],
    [
      'rows without a name',
      () => (answer = () => ({ body: '[{"id":"x","symbol":"x"}]' })),
      'not a list of coins',
    ],
    [
      'too few rows',
      () => (answer = (page) => ({ body: page < 4 ? JSON.stringify(marketPage(page)) : '[]' })),
      'Received 750 rows',
    ],
    [
      'pages that repeat',
      () => (answer = () => ({ body: JSON.stringify(marketPage(1)) })),
      'is listed twice',
    ],
    ['another market', () => (answer = (page) => ({ body: JSON.stringify(strangers(page)) })), 'are missing'],
    ['an endless 429', () => (answer = () => ({ status: 429, body: '' })), 'status 429'],
  ])('%s, and leaves every file unchanged', async (_what, arrange, message) => {
    const before = everything();
    arrange();
    await expect(update()).rejects.toThrow(message);
    expect(everything()).toEqual(before);
  });

  it('to run offline: prints one line and fails', { timeout: 60_000 }, async () => {
    const env = { ...process.env, TICKMARK_COINGECKO_BASE: 'http://127.0.0.1:1' };
    const run = promisify(execFile)(process.execPath, ['scripts/update-catalog.ts'], { env });
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^The catalog is unchanged\. CoinGecko can't be reached .*\n$/) as string,
    });
  });
});

function strangers(page: number): object[] {
  return marketPage(page).map((each, index) => ({ ...each, id: `stranger-${page}-${index}` }));
}
