import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Choice } from '../../../../utils/domain/choices/choice.ts';
import { answerProviders, FakeExtension, fromPage } from './fake-extension.ts';

const extension = new FakeExtension();

beforeAll(async () => {
  extension.install();
  vi.stubGlobal('fetch', async (address: string) => answerProviders(address));
  const { startBackground } = await import('../../../../entrypoints/background/start-background.ts');
  startBackground();
});

beforeEach(() => {
  extension.local.values.clear();
  extension.session.values.clear();
});
afterEach(() => void vi.restoreAllMocks());

const page = fromPage('https://www.bbc.com/a') as { tab: object };
const inPrivate = { ...page, tab: { ...page.tab, incognito: true } };
const mute: Choice = { kind: 'mute', word: 'ADA' };

const make = (choice: Choice, sender: object = page) => extension.send('choice.make', choice, sender);
const undo = async (sender: object = page): Promise<unknown> =>
  (await extension.send('choice.undo', null, sender))?.reply;
const muted = async (): Promise<unknown> => {
  const answer = await extension.send('page.words', { words: ['ada', 'sol'] }, page);
  return (answer?.reply as { muted: unknown } | undefined)?.muted;
};
const isOn = async (sender: object): Promise<unknown> =>
  ((await extension.send('page.hello', null, sender))?.reply as { enabled: unknown } | undefined)?.enabled;

test('a page undoes the choice that was made on it last, once', async () => {
  await make({ kind: 'mute', word: 'SOL' });
  await make(mute);
  expect(extension.local.values.get('settings')).toMatchObject({ values: { muted: ['SOL', 'ADA'] } });
  expect(await undo()).toBe(true);
  expect(await muted()).toEqual(['sol']);
  expect(await undo()).toBe(false);
  expect(await muted()).toEqual(['sol']);
});

test('a star is nothing to undo', async () => {
  await make(mute);
  await make({ kind: 'star', coin: 'ripple', on: true });
  expect(await undo()).toBe(true);
  expect(await muted()).toEqual([]);
});

test('neither another page, nor another document of the tab, nor the same one later undoes it', async () => {
  await make(mute);
  expect(await undo({ ...page, documentId: 'b' })).toBe(false);
  expect(await undo({ ...page, tab: { ...page.tab, id: 2 } })).toBe(false);
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 61_000);
  expect(await undo()).toBe(false);
  expect(await muted()).toEqual(['ada']);
});

test('a site is turned on again', async () => {
  await make({ kind: 'site-off' });
  expect(await isOn(page)).toBe(false);
  expect(await undo()).toBe(true);
  expect(await isOn(page)).toBe(true);
});

test.each<[string, Choice]>([
  ['a site', { kind: 'site-off' }],
  ['a word that is no coin on a site', { kind: 'no-coin', word: 'NEAR', coin: 'near' }],
])('in a private window too, and nothing is written to disk: %s', async (_what, choice) => {
  await make(choice, inPrivate);
  expect(await undo(inPrivate)).toBe(true);
  expect(await isOn(inPrivate)).toBe(true);
  const answer = await extension.send('page.words', { words: ['near'] }, inPrivate);
  expect(answer?.reply).toMatchObject({ corrections: [] });
  expect(JSON.stringify([...extension.local.values])).not.toContain('bbc');
});

test('the options page is opened for a card', async () => {
  expect(await extension.send('options.open', null, page)).toMatchObject({ ok: true });
  expect(extension.optionsOpened).toBe(1);
});

test('a card gets the shortcuts as the reader has set them', async () => {
  extension.commands = [
    { name: 'next-mention', shortcut: 'Alt+Shift+Period' },
    { name: 'open-mention', shortcut: '' },
  ];
  const answer = await extension.send('card.shortcuts', null, page);
  expect(answer?.reply).toEqual({ next: 'Alt+Shift+.', open: null });
});
