import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
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

const choice = { kind: 'no-coin', word: 'near', coin: 'near' } as const;
const inPrivate = (url: string): object => {
  const sender = fromPage(url) as { tab: object };
  return { ...sender, tab: { ...sender.tab, incognito: true } };
};

async function correctionsOn(sender: object): Promise<unknown> {
  const answer = await extension.send('page.words', { words: ['near'] }, sender);
  return (answer?.reply as { corrections: unknown } | undefined)?.corrections;
}

const correction = { word: 'near', from: 'near', to: null, site: 'bbc.com' };

test('a word that is no coin on a site is stored, and applies to its pages only', async () => {
  await extension.send('choice.make', choice, fromPage('https://www.bbc.com/a'));
  expect(extension.local.values.get('settings')).toMatchObject({ values: { corrections: [correction] } });
  expect(await correctionsOn(fromPage('https://www.bbc.com/b'))).toEqual([correction]);
  expect(await correctionsOn(fromPage('https://www.cnbc.com/a'))).toEqual([]);
});

test('in a private window it applies to private windows, and is not written to disk', async () => {
  await extension.send('choice.make', choice, inPrivate('https://www.cnbc.com/a'));
  expect(JSON.stringify([...extension.local.values])).not.toContain('cnbc');
  const there = { ...correction, site: 'cnbc.com' };
  expect(await correctionsOn(inPrivate('https://www.cnbc.com/b'))).toContainEqual(there);
  expect(await correctionsOn(fromPage('https://www.cnbc.com/b'))).not.toContainEqual(there);
});
