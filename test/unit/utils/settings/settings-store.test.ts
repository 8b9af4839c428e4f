import { beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../../utils/domain/settings/settings.ts';
import {
  moveProvider,
  removeFromWatchlist,
  turnSite,
  unmute,
} from '../../../../utils/domain/settings/settings-edits.ts';
import { fakeExtensionApi } from '../market/extension-storage.ts';

const { stored } = fakeExtensionApi();
const { loadSettings, updateSettings } = await import('../../../../utils/settings/settings-store.ts');
const { makeSiteActions } = await import('../../../../components/popup/access-actions.ts');
const { InvalidSettingError } = await import('../../../../utils/settings/read-settings.ts');

function store(values: Partial<Settings>): void {
  stored.set('settings', { version: 1, values });
}

beforeEach(() => stored.clear());

describe('concurrent changes', () => {
  test('each apply to the result of the one before', async () => {
    store({ muted: ['one', 'link', 'near'] });
    await Promise.all([
      updateSettings(unmute('one')),
      updateSettings(unmute('near')),
      updateSettings(removeFromWatchlist('ethereum')),
      updateSettings(moveProvider('kraken', -1)),
      updateSettings(moveProvider('kraken', -1)),
    ]);
    expect(await loadSettings()).toEqual({
      ...defaultSettings,
      muted: ['link'],
      watchlist: ['bitcoin', 'solana'],
      providers: ['coingecko', 'coinpaprika', 'kraken', 'binance', 'coinbase'],
    });
  });

  test('two switches of the popup and one in the options page all take effect', async () => {
    store({ sitesOff: ['coindesk.com'] });
    const changes: Promise<Settings>[] = [];
    const { switchSite, pause } = makeSiteActions({
      switchSite: (host, on) => void changes.push(updateSettings(turnSite(host, on))),
      change: (edit) => void changes.push(updateSettings(edit)),
      origins: { origins: [], request: () => undefined, remove: () => undefined },
      page: { refresh: () => undefined, refuse: () => undefined },
    });
    switchSite('www.cnbc.com', false);
    switchSite('decrypt.co', false);
    pause(true);
    changes.push(updateSettings(({ sitesOff }) => ({ sitesOff: sitesOff.slice(1) })));
    await Promise.all(changes);
    expect(await loadSettings()).toMatchObject({ sitesOff: ['cnbc.com', 'decrypt.co'], paused: true });
  });
});

describe('a change that does not fit is refused, and nothing is stored', () => {
  test.each<[string, Partial<Settings>, string]>([
    [
      'a list that is too long',
      { watchlist: Array.from({ length: 201 }, (_, at) => `coin-${at}`) },
      'too-many',
    ],
    ['a list that is too short', { providers: [] }, 'too-few'],
    ['an entry that is too long', { muted: ['x'.repeat(100)] }, 'invalid'],
    ['a value of another kind', { currency: 'doubloons' }, 'invalid'],
    ['a number out of range', { hoverDelayMs: 5000 }, 'invalid'],
  ])('%s', async (_name, patch, reason) => {
    const refused = updateSettings(() => patch);
    await expect(refused).rejects.toBeInstanceOf(InvalidSettingError);
    await expect(refused).rejects.toMatchObject({ reason });
    expect(stored.size).toBe(0);
  });
});
