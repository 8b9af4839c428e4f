import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const url = 'wss://ws.kraken.com/v2';
const uuid = '0f6a1c1e-7f3e-4d0a-9d3b-1d2f3a4b5c6d';

const asked: unknown[] = [];
let granted = true;
const updateSessionRules = vi.fn<(options: unknown) => Promise<void>>();
// Once for all tests: the module with the browser API is not loaded anew.
Object.assign(globalThis, {
  chrome: {
    runtime: { id: 'tickmark' },
    permissions: {
      contains: async (permissions: unknown) => {
        asked.push(permissions);
        return granted;
      },
    },
    declarativeNetRequest: { updateSessionRules },
  },
});

/** The module as a background imports it that has just started, in a browser whose extension pages have this address. */
function start(address: string) {
  vi.resetModules();
  vi.stubGlobal('location', new URL(address));
  return import('../../../../utils/platform/request-route.ts');
}

beforeEach(() => {
  asked.length = 0;
  granted = true;
  updateSessionRules.mockReset().mockResolvedValue(undefined);
});
afterEach(() => vi.unstubAllGlobals());

describe('in Firefox', () => {
  const page = `moz-extension://${uuid}/_generated_background_page.html`;

  test('a handshake needs an https host permission and one header rule for our own WebSockets', async () => {
    const { isAnonymousHandshake } = await start(page);
    expect(await isAnonymousHandshake(url)).toBe(true);
    expect(await isAnonymousHandshake(url)).toBe(true);
    expect(asked[0]).toEqual({ origins: ['https://ws.kraken.com/*'] });
    expect(updateSessionRules.mock.calls).toEqual([
      [
        {
          removeRuleIds: [1],
          addRules: [
            {
              id: 1,
              action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
              condition: { initiatorDomains: [uuid], resourceTypes: ['websocket'] },
            },
          ],
        },
      ],
    ]);
  });

  test('without the permission neither a handshake nor a fetch is anonymous', async () => {
    granted = false;
    const { isAnonymousFetch, isAnonymousHandshake } = await start(page);
    expect(await isAnonymousHandshake(url)).toBe(false);
    expect(await isAnonymousFetch('https://api.coingecko.com/api/v3/ping')).toBe(false);
    granted = true;
    expect(await isAnonymousHandshake(url)).toBe(true);
    expect(await isAnonymousFetch('https://api.coingecko.com/api/v3/ping')).toBe(true);
  });

  test('no handshake is anonymous until the browser accepts the header rule', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    updateSessionRules.mockRejectedValueOnce(new Error('refused'));
    const { isAnonymousHandshake } = await start(page);
    expect(await isAnonymousHandshake(url)).toBe(false);
    expect(await isAnonymousHandshake(url)).toBe(true);
    expect(updateSessionRules).toHaveBeenCalledTimes(2);
  });
});

test('in Chromium permissions are not checked', async () => {
  granted = false;
  const { isAnonymousFetch, isAnonymousHandshake } = await start('chrome-extension://tickmark/background.js');
  expect(await isAnonymousHandshake(url)).toBe(true);
  expect(await isAnonymousFetch('https://api.coingecko.com/api/v3/ping')).toBe(true);
  expect(asked).toEqual([]);
  expect(updateSessionRules).not.toHaveBeenCalled();
});
