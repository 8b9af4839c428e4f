import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayMs, minuteMs } from '../../../../utils/domain/time.ts';
import { answerProviders, FakeExtension, fromPage, fromPopup } from './fake-extension.ts';

const extension = new FakeExtension();

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  extension.install();
  extension.local.values.set('settings', { version: 1, values: { privateSites: ['bbc.com'] } });
  vi.stubGlobal('fetch', async (address: string) => answerProviders(address));
  const { startBackground } = await import('../../../../entrypoints/background/start-background.ts');
  startBackground();
});
afterAll(() => vi.useRealTimers());

// Each test has full token buckets.
beforeEach(() => void vi.setSystemTime(Date.now() + 10 * minuteMs));

const onDisk = (): string => JSON.stringify([...extension.local.values]);
const inSession = (): string => JSON.stringify([...extension.session.values]);

/** Requests of a coin what a card shows: its price, its chart, its price of last week. */
async function readAbout(coin: string, sender: object, window?: object): Promise<void> {
  const past = { requests: [{ coin, at: Date.now() - 7 * dayMs, precision: 'time' }] };
  const calls: [string, object][] = [
    ['quotes.get', { coins: [coin] }],
    ['history.get', { coin, range: '24h' }],
    ['prices.at', past],
  ];
  for (const [call, request] of calls)
    expect(await extension.send(call, request, sender, window)).toMatchObject({ ok: true });
}

const frameOn = (page: string, frame: string): object => ({
  ...fromPage(page),
  url: frame,
  frameId: 3,
});

describe('of a private site nothing is written to disk', () => {
  test.each<[string, string, object, object?]>([
    ['a page', 'siacoin', fromPage('https://bbc.com/a')],
    ['a page of a subdomain', 'ravencoin', fromPage('https://www.bbc.com/a')],
    ['a frame from elsewhere', 'digibyte', frameOn('https://www.bbc.com/a', 'https://frame.example.org/')],
    ['the popup over its page', 'verge', fromPopup, { incognito: false, host: 'www.bbc.com' }],
    ['the popup of a private window', 'horizen', fromPopup, { incognito: true, host: 'www.cnbc.com' }],
  ])('%s', async (_name, coin, sender, window) => {
    await readAbout(coin, sender, window);
    expect(onDisk()).not.toContain(coin);
    expect(inSession()).toContain(coin);
  });
});

describe('of another site what was requested is stored', () => {
  test.each<[string, string, object, object?]>([
    ['a page', 'zcoin', fromPage('https://www.cnbc.com/a')],
    ['a site whose name ends the same', 'nano', fromPage('https://notbbc.com/a')],
    ['a frame of the private site', 'dero', frameOn('https://www.cnbc.com/a', 'https://www.bbc.com/x')],
    ['the popup over its page', 'beam', fromPopup, { incognito: false, host: 'www.cnbc.com' }],
    ['a page that claims to be private', 'grin', fromPage('https://www.cnbc.com/a'), { incognito: true }],
  ])('%s', async (_name, coin, sender, window) => {
    await readAbout(coin, sender, window);
    expect(onDisk()).toContain(coin);
  });
});
