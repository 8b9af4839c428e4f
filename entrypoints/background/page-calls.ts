import { choicesFor } from '../../utils/domain/choices/word-choices.ts';
import { pageSettings } from '../../utils/domain/settings/settings.ts';
import { isSilent } from '../../utils/domain/sites/sites-off.ts';
import type { ListedCoins } from '../../utils/market/listed-coins.ts';
import { logError } from '../../utils/platform/log.ts';
import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import { forgetClosedTabs, type PageCallers } from '../../utils/platform/page-callers.ts';
import { correctionsFor } from '../../utils/settings/private-corrections-store.ts';
import { sitesOffFor } from '../../utils/settings/private-window-sites-store.ts';
import { settingsOrLastKnown } from '../../utils/settings/settings-store.ts';
import type { RevokedSites } from './revoked-sites.ts';

type PageCalls = Pick<
  BackgroundHandlers,
  'page.hello' | 'page.isRevoked' | 'coins.find' | 'coins.search' | 'coins.byId' | 'page.words'
>;

/** Answers a page's calls about settings, its words and coins outside the catalog. */
export function pageCalls(callers: PageCallers, revoked: RevokedSites, listed: ListedCoins): PageCalls {
  let isPruned = false;
  return {
    'page.hello': async (_request, caller) => {
      if (!isPruned) forgetClosedTabs().catch((error: unknown) => logError('closed tabs', error));
      isPruned = true;
      const settings = await settingsOrLastKnown();
      const sitesOff = await sitesOffFor(caller.incognito, settings.sitesOff);
      const enabled =
        caller.kind === 'page' && !isSilent(caller.hosts, { paused: settings.paused, sitesOff });
      return { enabled, settings: pageSettings(settings) };
    },
    'page.isRevoked': async (_request, caller) =>
      caller.kind === 'page' && revoked.has(caller.hosts[0] ?? ''),
    'coins.find': async ({ words }, caller) => {
      await callers.spend(caller, 'coinWords', words.length);
      return listed.find(words);
    },
    'coins.search': async ({ query }, caller) => {
      await callers.spend(caller, 'coinWords', 1);
      return listed.search(query);
    },
    'coins.byId': async ({ coins }, caller) => {
      await callers.spend(caller, 'coinWords', coins.length);
      return listed.byIds(coins);
    },
    'page.words': async ({ words }, caller) => {
      const answered = caller.kind === 'page' ? await callers.admitWords(caller, words) : words;
      const known = new Set(answered);
      const settings = await settingsOrLastKnown();
      const { muted } = settings;
      const corrections = await correctionsFor(caller.incognito, settings.corrections);
      return {
        ...choicesFor(answered, { muted, corrections }, caller.kind === 'page' ? caller.hosts : []),
        later: words.filter((word) => !known.has(word)),
      };
    },
  };
}
