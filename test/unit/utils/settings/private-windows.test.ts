import { beforeEach, expect, test, vi } from 'vitest';
import {
  noPrivateWindowSites,
  withPrivateWindowSite,
} from '../../../../utils/domain/sites/private-window-sites.ts';
import {
  changePrivateWindowSites,
  privateWindowSites,
  sitesOffFor,
} from '../../../../utils/settings/private-windows.ts';

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
const stored = await vi.hoisted(async () => {
  (await import('../market/extension-storage.ts')).fakeExtensionApi();
  const values = new Map<string, unknown>();
  const { storage } = (globalThis as unknown as { chrome: { storage: object } }).chrome;
  Object.assign(storage, {
    session: {
      get: async (key: string) => (values.has(key) ? { [key]: structuredClone(values.get(key)) } : {}),
      set: async (changed: object) => {
        for (const [key, value] of Object.entries(changed)) values.set(key, structuredClone(value));
      },
    },
  });
  return values;
});
beforeEach(() => stored.clear());

test('concurrent changes each apply to the result of the one before', async () => {
  const hosts = ['bbc.com', 'cnbc.com', 'decrypt.co'];
  await Promise.all(
    hosts.map((host) => changePrivateWindowSites((sites) => withPrivateWindowSite(sites, host, false))),
  );
  expect(await privateWindowSites()).toEqual({ ...noPrivateWindowSites, off: hosts });
});

test('sites turned off in private windows are turned off there only', async () => {
  await changePrivateWindowSites((sites) => withPrivateWindowSite(sites, 'bbc.com', false));
  expect(await sitesOffFor(true, ['cnbc.com'])).toEqual(['cnbc.com', 'bbc.com']);
  expect(await sitesOffFor(false, ['cnbc.com'])).toEqual(['cnbc.com']);
});
