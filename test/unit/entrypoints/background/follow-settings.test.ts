import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings, pageSettings, type Settings } from '../../../../utils/domain/settings/settings.ts';
import { FakeExtension, fromPage } from './fake-extension.ts';

const extension = new FakeExtension();
beforeAll(async () => {
  extension.install();
  const { startBackground } = await import('../../../../entrypoints/background/start-background.ts');
  startBackground();
});
beforeEach(() => void (extension.sent.length = 0));

async function store(values: Partial<Settings>): Promise<void> {
  await extension.local.set({ settings: { version: 1, values } });
}

/** The messages to one of the two open tabs. */
async function messages(count: number): Promise<unknown[]> {
  await vi.waitFor(() => expect(extension.sent).toHaveLength(2 * count));
  return extension.sent.filter(({ tabId }) => tabId === 2).map(({ call, request }) => [call, request]);
}

test('a change reaches each tab as one message with the new values', async () => {
  await store({ currency: 'eur' });
  const settings = pageSettings({ ...defaultSettings, currency: 'eur' });
  expect(await messages(1)).toEqual([['page.settingsChanged', { settings, words: false, sites: false }]]);
});

test('a change that does not concern pages is not sent', async () => {
  await store({ currency: 'eur', watchlist: ['bitcoin'] });
  await store({ currency: 'eur', watchlist: ['bitcoin'], muted: ['link'] });
  expect(await messages(1)).toEqual([
    ['page.settingsChanged', { settings: null, words: true, sites: false }],
  ]);
});

test('a site that is turned off in a private window', async () => {
  const page = {
    ...fromPage('https://decrypt.co/a'),
    tab: { id: 1, url: 'https://decrypt.co/a', incognito: true },
  };
  await extension.send('choice.make', { kind: 'site-off' }, page);
  expect(await messages(1)).toEqual([
    ['page.settingsChanged', { settings: null, words: false, sites: true }],
  ]);
});

test('messages of another extension get no reply', async () => {
  const stranger = { id: 'other', url: 'chrome-extension://tickmark/popup.html' };
  expect(await extension.send('keys.list', null, stranger)).toBeUndefined();
  expect(await extension.send('keys.list', null)).toEqual({ ok: true, reply: [] });
});
