import { choicesFor } from '../../utils/domain/choices/word-choices.ts';
import { pageSettings } from '../../utils/domain/settings/settings.ts';
import { isSilent } from '../../utils/domain/sites/site-list.ts';
import { logError } from '../../utils/platform/log.ts';
import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import { forgetClosedTabs, type PageCallers } from '../../utils/platform/page-callers.ts';
import { correctionsFor, sitesOffFor } from '../../utils/settings/private-windows.ts';
import { settingsOrLastKnown } from '../../utils/settings/settings-store.ts';
import type { RevokedSites } from './revoked-sites.ts';
import type { ToolbarTitle } from './toolbar-title.ts';

type PageCalls = Pick<BackgroundHandlers, 'page.hello' | 'page.isRevoked' | 'page.words'>;

/** Answers a page's calls about settings and its words. */
export function pageCalls(
  callers: PageCallers,
  revoked: RevokedSites,
  toolbar: Pick<ToolbarTitle, 'onHello'>,
): PageCalls {
  let isPruned = false;
  return {
    'page.hello': async (_request, caller) => {
      if (!isPruned) forgetClosedTabs().catch((error: unknown) => logError('closed tabs', error));
      isPruned = true;
      const settings = await settingsOrLastKnown();
      const sitesOff = await sitesOffFor(caller.incognito, settings.sitesOff);
      const enabled =
        caller.kind === 'page' && !isSilent(caller.hosts, { paused: settings.paused, sitesOff });
      toolbar.onHello(caller, enabled);
      return { enabled, settings: pageSettings(settings) };
    },
    'page.isRevoked': async (_request, caller) =>
      caller.kind === 'page' && revoked.has(caller.hosts[0] ?? ''),
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
