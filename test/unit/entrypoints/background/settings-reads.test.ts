import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Settings } from '../../../../utils/domain/settings/settings.ts';
import { answerProviders, FakeExtension, fromPage } from './fake-extension.ts';

const extension = new FakeExtension();
const key = { tier: 'demo', key: 'CG-aBcDeFgHiJkLmNoPqRsTuVwX', savedAt: 1, refused: null } as const;

beforeAll(async () => {
  extension.install();
  vi.stubGlobal('fetch', async (address: string) => answerProviders(address));
  const { startBackground } = await import('../../../../entrypoints/background/start-background.ts');
  extension.database.rows.set('coingecko', key);
  startBackground();
  await extension.send('page.hello', null, fromPage('https://decrypt.co/a'));
  readAtStart = extension.readsOf('settings');
});

let readAtStart: number;

beforeEach(() => {
  extension.local.reads.length = 0;
  extension.database.opened = 0;
});

/** How often the settings were read, and the database of keys opened, in this test. */
function counted(): { settings: number; keys: number } {
  return { settings: extension.readsOf('settings'), keys: extension.database.opened };
}

/** A change by another context: the popup or the options page writes the storage itself. */
async function changeElsewhere(values: Partial<Settings>): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    extension.local.onChanged.addListener((changes: object) => {
      if ('settings' in changes) resolve();
    });
  });
  await extension.local.set({ settings: { version: 1, values } });
  await changed;
}

describe('reads of the settings and the keys', () => {
  test('the worker reads the settings once when it starts, and a price request that is due only the keys', async () => {
    const answer = await extension.send('quotes.get', { coins: ['bitcoin'] });
    expect(answer).toMatchObject({ ok: true, reply: { quotes: { bitcoin: { price: 7 } } } });
    expect(counted()).toEqual({ settings: 0, keys: 1 });
    expect(readAtStart).toBe(1);
  });

  test('a table of 60 historical prices reads none of them again', async () => {
    const requests = Array.from({ length: 60 }, (_, day) => ({
      coin: day % 2 === 0 ? 'bitcoin' : 'ethereum',
      at: Date.now() - (10 + day) * 86_400_000,
      precision: 'time',
    }));
    const answer = await extension.send('prices.at', { requests });
    expect(answer).toMatchObject({ ok: true });
    expect(counted()).toEqual({ settings: 0, keys: 0 });
  });
});

describe('the snapshot follows changes', () => {
  const hello = async (host: string): Promise<unknown> =>
    (await extension.send('page.hello', null, fromPage(`https://${host}/a`)))?.reply;

  test('made by another context', async () => {
    await changeElsewhere({ palette: 'red-green', sitesOff: ['cnbc.com'] });
    expect(await hello('www.cnbc.com')).toMatchObject({ enabled: false, settings: { palette: 'red-green' } });
    await changeElsewhere({ palette: 'blue-orange' });
    expect(await hello('www.cnbc.com')).toMatchObject({
      enabled: true,
      settings: { palette: 'blue-orange' },
    });
  });

  test('made by the background itself, before the browser reports the change', async () => {
    const page = fromPage('https://decrypt.co/a');
    await extension.send('choice.make', { kind: 'site-off' }, page);
    expect(await hello('decrypt.co')).toMatchObject({ enabled: false });
  });

  test('made while a read is under way', async () => {
    await changeElsewhere({ currency: 'usd' });
    const [before] = await Promise.all([hello('bbc.com'), changeElsewhere({ currency: 'eur' })]);
    expect(before).toMatchObject({ settings: { currency: expect.stringMatching(/usd|eur/) as string } });
    expect(await hello('bbc.com')).toMatchObject({ settings: { currency: 'eur' } });
  });

  test('settings that cannot be read stay as last known, and are read again at the next request', async () => {
    await changeElsewhere({ currency: 'gbp' });
    await hello('bbc.com');
    extension.local.unreadable.add('settings');
    await changeElsewhere({ currency: 'jpy' });
    expect(await hello('bbc.com')).toMatchObject({ settings: { currency: 'gbp' } });
    extension.local.unreadable.clear();
    expect(await hello('bbc.com')).toMatchObject({ settings: { currency: 'jpy' } });
  });

  test('of keys: a saved and a removed key', async () => {
    const list = async (): Promise<unknown> => (await extension.send('keys.list', null))?.reply;
    expect(await list()).toEqual([
      { service: 'coingecko', tier: 'demo', ending: 'uVwX', refused: null, isConfirmed: false },
    ]);
    await extension.send('keys.set', { service: 'coingecko', tier: 'pro', key: 'CG-another-key-0123' });
    expect(await list()).toEqual([
      { service: 'coingecko', tier: 'pro', ending: '0123', refused: null, isConfirmed: false },
    ]);
    await extension.send('keys.remove', { service: 'coingecko' });
    expect(await list()).toEqual([]);
  });
});
