import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { answerProviders, FakeExtension } from './fake-extension.ts';

const extension = new FakeExtension();
const welcome = 'chrome-extension://tickmark/welcome.html';
const notice = (): unknown => extension.local.values.get('update notice');
const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

beforeAll(async () => {
  extension.install();
  vi.stubGlobal('fetch', async (address: string) => answerProviders(address));
  const { startBackground } = await import('../../../../entrypoints/background/start-background.ts');
  startBackground();
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  extension.opened.length = 0;
  extension.local.values.clear();
  extension.installType = 'normal';
  extension.version = '1.2.0';
});

async function installed(details: object): Promise<void> {
  extension.onInstalled.fire(details);
  await settled();
}

test.each(['normal', 'admin', 'sideload', 'other'])(
  'an installation (%s) opens the welcome page once',
  async (installType) => {
    extension.installType = installType;
    await installed({ reason: 'install' });
    expect(extension.opened).toEqual([welcome]);
    expect(notice()).toBeUndefined();
  },
);

test('a copy that a developer loaded opens nothing', async () => {
  extension.installType = 'development';
  await installed({ reason: 'install' });
  expect(extension.opened).toEqual([]);
});

test.each([
  [
    'an update that brings something new',
    { reason: 'update', previousVersion: '1.1.9' },
    { from: '1.1.9', to: '1.2.0' },
  ],
  ['one with corrections only', { reason: 'update', previousVersion: '1.2.0' }, undefined],
  ['one from an unknown version', { reason: 'update' }, undefined],
  ['an update of the browser', { reason: 'chrome_update' }, undefined],
  ['an update of the browser, in Firefox', { reason: 'browser_update' }, undefined],
])('%s opens nothing, and is noted only if it is new', async (_name, details, expected) => {
  await installed(details);
  expect(extension.opened).toEqual([]);
  expect(notice()).toEqual(expected);
});
