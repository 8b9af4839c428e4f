import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { PageSummary } from '../../../../utils/domain/page-protocol.ts';
import { readCatalogMessages } from '../../../support/catalog-messages.ts';
import { answerProviders, FakeExtension, fromPage } from './fake-extension.ts';

const extension = new FakeExtension();
const titles: { readonly title: string; readonly tabId?: number }[] = [];
let summary: PageSummary | null = null;

beforeAll(async () => {
  extension.install();
  extension.replyOfPages = () => summary && { ok: true, reply: summary };
  extension.onTitle = (title) => void titles.push(title);
  vi.stubGlobal('fetch', async (address: string) => answerProviders(address));
  const { startBackground } = await import('../../../../entrypoints/background/start-background.ts');
  startBackground();
  readCatalogMessages();
});
beforeEach(() => void (titles.length = 0));

const page = fromPage('https://decrypt.co/a');
const coins = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ coin: `coin-${index}`, mentions: 1 }));
const here = (count: number): PageSummary => ({
  host: 'decrypt.co',
  enabled: true,
  optedOut: false,
  isPdf: false,
  isMarkingBlocked: false,
  pinned: [],
  page: '',
  coins: coins(count),
});
const expectTitle = async (title: string, tabId?: number): Promise<void> =>
  vi.waitFor(() => expect(titles.at(-1)).toEqual(tabId === undefined ? { title } : { title, tabId }));

test('tells how many coins the page has, as the popup counts them', async () => {
  summary = here(1);
  // One of the two coins cannot be seen.
  await extension.send('quotes.get', { coins: ['bitcoin', 'ethereum'] }, page);
  await expectTitle('Tickmark: 1 coin on this page', 1);
  summary = here(3);
  await extension.send('quotes.get', { coins: ['bitcoin', 'ethereum', 'solana'] }, page);
  await expectTitle('Tickmark: 3 coins on this page', 1);
});

test('looks at the page again only where it has another number of coins, and never for a frame', async () => {
  summary = here(3);
  const asked = (): number => extension.sent.filter(({ call }) => call === 'page.summary').length;
  const before = asked();
  await extension.send('quotes.get', { coins: ['bitcoin', 'ethereum', 'solana'] }, page);
  await extension.send('quotes.get', { coins: ['bitcoin'] }, { ...page, frameId: 7 });
  expect(asked()).toBe(before);
  await extension.send('quotes.get', { coins: ['bitcoin'] }, page);
  expect(asked()).toBe(before + 1);
});

test('tells that Tickmark is off on the site of a tab', async () => {
  await extension.local.set({ settings: { version: 1, values: { sitesOff: ['decrypt.co'] } } });
  await vi.waitFor(() => expect(extension.sent.map(({ call }) => call)).toContain('page.settingsChanged'));
  await extension.send('page.hello', null, page);
  await expectTitle('Tickmark: off on this site', 1);
});

test('tells that Tickmark is paused, on all tabs and on those that had a title, and resumed', async () => {
  await extension.local.set({ settings: { version: 1, values: { paused: true } } });
  await expectTitle('Tickmark: paused on all sites');
  await extension.send('page.hello', null, page);
  await expectTitle('Tickmark: paused on all sites', 1);
  await extension.local.set({ settings: { version: 1, values: {} } });
  await expectTitle('Tickmark');
});
