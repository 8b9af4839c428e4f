import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { coins } from '../../utils/domain/coin/catalog.ts';
import { openMarked, type Product, startProduct } from '../e2e/product.ts';
import { attack } from '../support/attack.ts';
import { inContentScript } from '../support/content-world.ts';
import { readAllStorage } from '../support/stored-data.ts';
import { openOptions } from '../support/surfaces.ts';

/** What a content script of ours that a page has taken over can send. */
interface Messenger {
  readonly chrome: {
    readonly runtime: {
      sendMessage(message: unknown): Promise<Answer | undefined>;
      connect(options: { name: string }): {
        postMessage(message: unknown): void;
        readonly onDisconnect: { addListener(gone: () => void): void };
      };
    };
  };
}

interface Answer {
  readonly ok: boolean;
  readonly reply?: unknown;
  readonly code?: string;
}

const ids = coins.map(({ id }) => id);
let product: Product;
let page: Page;
beforeEach(async () => {
  product = await startProduct();
  page = await openMarked(product, articleUrl);
});
afterEach(() => product.close());

const inside = <T, A extends readonly unknown[]>(work: (...args: A) => Promise<T>, ...args: A): Promise<T> =>
  inContentScript(page, product.chromium.extension.id, work, ...args);

/** Sends calls one after the other from the content script, and resolves with the answers. */
function sendAll(calls: readonly (readonly [call: string, request: unknown])[]): Promise<Answer[]> {
  return inside(async (all: typeof calls) => {
    const { chrome } = globalThis as unknown as Messenger;
    const answers: Answer[] = [];
    for (const [call, request] of all) {
      const answer = await chrome.runtime.sendMessage({ call, request });
      answers.push(answer ?? { ok: false, code: 'no answer' });
    }
    return answers;
  }, calls);
}

const codes = (answers: readonly Answer[]): string[] => [
  ...new Set(answers.flatMap(({ code }) => code ?? [])),
];

attack(
  {
    attack: 'A content script lists the watchlist',
    browser: 'chromium',
    tried: `prices and star of all ${ids.length} coins, one after the other; the former watchlist.has for each`,
    held: 'replies for at most 40 coins, and only for coins whose prices its page requested',
  },
  async () => {
    const unasked = await sendAll([['card.star', { coin: 'monero' }]]);
    expect(unasked).toEqual([{ ok: true, reply: null }]);
    const chunks = Array.from({ length: 8 }, (_, i) => ids.slice(i * 200, (i + 1) * 200));
    await sendAll(chunks.map((chunk) => ['quotes.get', { coins: chunk }]));
    const answers = await sendAll(ids.map((coin) => ['card.star', { coin }]));
    const former = await sendAll(ids.map((coin) => ['watchlist.has', { coin }]));
    const told = [...answers, ...former].filter(({ ok, reply }) => ok && typeof reply === 'boolean');
    expect(told.length).toBeLessThanOrEqual(41);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(200);
  },
);

attack(
  {
    attack: 'A content script lists the muted words and the corrections',
    browser: 'chromium',
    tried: 'page.hello; every name and symbol of the catalog in page.words, twice',
    held: 'hello contains none; at most 1,100 words get a reply, the others are rate-limited',
  },
  async () => {
    const options = await openOptions(product.chromium);
    await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(v: object): Promise<void> } } };
      };
      const values = { muted: ['zcash', 'bitcoin'], corrections: [{ word: 'ton', from: 'a', to: 'b' }] };
      await chrome.storage.local.set({ settings: { version: 1, values } });
    });
    await page.bringToFront();
    const [hello] = await sendAll([['page.hello', null]]);
    expect(JSON.stringify(hello)).not.toMatch(/zcash|bitcoin|ton|muted|corrections/);
    const words = [
      ...new Set(coins.flatMap(({ name, symbol }) => [name.toLowerCase(), symbol.toLowerCase()])),
    ];
    expect(words.length).toBeGreaterThan(2_000);
    const chunks = Array.from({ length: Math.ceil(words.length / 300) }, (_, i) =>
      words.slice(i * 300, (i + 1) * 300),
    );
    const asks = [...chunks, ...chunks].map((chunk) => ['page.words', { words: chunk }] as const);
    const answers = await sendAll(asks);
    const answered = new Set<string>();
    for (const [index, { ok, reply }] of answers.entries()) {
      expect(ok).toBe(true);
      const later = new Set((reply as { readonly later: readonly string[] }).later);
      for (const word of asks[index]![1].words) if (!later.has(word)) answered.add(word);
    }
    expect(answered.size).toBeGreaterThan(500);
    expect(answered.size).toBeLessThanOrEqual(1_100);
  },
);

attack(
  {
    attack: 'Invented coins fill the storage and the requests',
    browser: 'chromium',
    tried: '40 calls with 2,000 invented ids each, 40 with 400, 40 with ids of 100 kB, malformed ids',
    held: 'error codes; URLs below 5 kB, storage below 200 kB, at most 500 coins in the negative cache',
  },
  async () => {
    const made = (count: number, call: number): string[] =>
      Array.from({ length: count }, (_, i) => `made-up-coin-with-a-rather-long-name-${call}-${i}`);
    const many = await sendAll(
      Array.from({ length: 40 }, (_, i) => ['quotes.get', { coins: made(2_000, i) }]),
    );
    expect(codes(many)).toEqual(['too-large']);
    const full = await sendAll(Array.from({ length: 40 }, (_, i) => ['quotes.get', { coins: made(400, i) }]));
    expect(codes(full)).toEqual(['rate-limited']);
    const short = await sendAll([
      ['quotes.get', { coins: Array.from({ length: 2_000 }, (_, i) => `a${i}`) }],
    ]);
    expect(codes(short)).toEqual(['bad-request']);
    const odd = ['x'.repeat(81), '../global', '__proto__', 'a b', '', 'Bitcoin', 'a,b'];
    const refused = await sendAll(odd.map((coin) => ['quotes.get', { coins: [coin] }]));
    expect(codes(refused)).toEqual(['bad-request']);
    const huge = await sendAll(
      Array.from({ length: 4 }, () => ['history.get', { coin: 'x'.repeat(100_000), range: '24h' }]),
    );
    expect(codes(huge)).toEqual(['too-large']);

    const longest = Math.max(...product.world.requests.map(({ url }) => url.length));
    const options = await openOptions(product.chromium);
    const { local } = await options.evaluate(readAllStorage);
    // Besides the snapshot, which is the same for every reader.
    const own = Object.entries(local as object).filter(([key]) => !key.startsWith('snapshot'));
    const size = JSON.stringify(own).length;
    const { misses } = (local as { readonly market: { readonly misses: object } }).market;
    process.stdout.write(
      `longest address ${longest}, storage ${size}, unknown ${Object.keys(misses).length}\n`,
    );
    expect(longest).toBeLessThan(5_000);
    expect(size).toBeLessThan(200_000);
    expect(Object.keys(misses).length).toBeLessThanOrEqual(500);
  },
);

attack(
  {
    attack: 'A content script uses up the budget of historical prices',
    browser: 'chromium',
    tried: '200 charts by name, 200 historical prices of other minutes, 5 in one call, 200 choices',
    held: 'at most 35 charts, 90 historical prices and 25 choices are accepted; the rest is rate-limited',
  },
  async () => {
    const listed = ids.slice(0, 200);
    const day = Math.floor(Date.now() / 86_400_000) * 86_400_000 - 10 * 86_400_000;
    const past = (coin: string, i: number) => ({ coin, at: day + i * 3_600_000, precision: 'time' });
    expect(codes(await sendAll([['prices.at', { requests: listed.slice(0, 5).map(past) }]]))).toEqual([
      'bad-request',
    ]);
    const charts = await sendAll(listed.map((coin) => ['history.get', { coin, range: '24h', byName: true }]));
    expect(charts.filter(({ ok }) => ok).length).toBeLessThanOrEqual(35);
    expect(codes(charts)).toEqual(['rate-limited']);
    const prices = await sendAll(listed.map((coin, i) => ['prices.at', { requests: [past(coin, i)] }]));
    // Twenty by basket, of other moments each, and sixty by name; the buckets refill meanwhile.
    expect(prices.filter(({ ok }) => ok).length).toBeLessThanOrEqual(90);
    expect(codes(prices)).toEqual(['rate-limited']);
    const choices = await sendAll(
      listed.map((coin) => ['choice.make', { kind: 'mute', word: coin.slice(0, 60) }]),
    );
    expect(choices.filter(({ ok }) => ok).length).toBeLessThanOrEqual(25);
  },
);

attack(
  {
    attack: 'A content script opens many ports of live prices',
    browser: 'chromium',
    tried: '200 ports from one frame; a request of 2 MB, and one of 400 coins',
    held: 'one port per frame stays open; both requests disconnect their port',
  },
  async () => {
    const open = await inside(async () => {
      const { chrome } = globalThis as unknown as Messenger;
      let closed = 0;
      const ports = Array.from({ length: 200 }, () => chrome.runtime.connect({ name: 'live' }));
      await new Promise<void>((resolve) => {
        for (const port of ports) {
          port.onDisconnect.addListener(() => {
            closed += 1;
            if (closed === ports.length - 1) resolve();
          });
          port.postMessage({ coins: ['bitcoin'], named: [] });
        }
        setTimeout(resolve, 5_000);
      });
      return ports.length - closed;
    });
    expect(open).toBe(1);
    const ended = await inside(
      async (requests: readonly unknown[]) => {
        const { chrome } = globalThis as unknown as Messenger;
        const outcomes = requests.map(
          (request) =>
            new Promise<string>((resolve) => {
              const port = chrome.runtime.connect({ name: 'live' });
              port.onDisconnect.addListener(() => resolve('ended'));
              port.postMessage(request);
              setTimeout(() => resolve('open'), 5_000);
            }),
        );
        return Promise.all(outcomes);
      },
      [
        { coins: ['x'.repeat(2_000_000)], named: [] },
        { coins: ids.slice(0, 400), named: [] },
        { coins: ['bitcoin'], named: ids.slice(0, 400) },
      ],
    );
    expect(ended).toEqual(['ended', 'ended', 'ended']);
  },
);
