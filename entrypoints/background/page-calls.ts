import { choicesFor } from '../../utils/domain/choices/word-choices.ts';
import { pageSettings } from '../../utils/domain/settings/settings.ts';
import { isSilent } from '../../utils/domain/sites/site.ts';
import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import type { PageCallers } from '../../utils/platform/page-callers.ts';
import { logError } from '../../utils/platform/log.ts';
import { styleFrame } from '../../utils/platform/scripting.ts';
import { loadSettings } from '../../utils/settings/settings-store.ts';
import { sitesOffFor } from '../../utils/settings/private-sites.ts';
import { forgetClosedTabs } from './page-callers.ts';

type PageCalls = Pick<BackgroundHandlers, 'page.hello' | 'page.words' | 'marks.style'>;

/** Answers what a page must know before it marks anything. */
export function pageCalls(callers: PageCallers): PageCalls {
  let isPruned = false;
  return {
    'page.hello': async (_request, caller) => {
      if (!isPruned) forgetClosedTabs().catch((error: unknown) => logError('closed tabs', error));
      isPruned = true;
      const settings = await loadSettings();
      const sitesOff = await sitesOffFor(caller.incognito, settings.sitesOff);
      const enabled =
        caller.kind === 'page' && !isSilent(caller.hosts, { paused: settings.paused, sitesOff });
      return { enabled, settings: pageSettings(settings) };
    },
    'page.words': async ({ words }, caller) => {
      const answered = caller.kind === 'page' ? await callers.admitWords(caller, words) : words;
      const known = new Set(answered);
      return {
        ...choicesFor(answered, await loadSettings()),
        later: words.filter((word) => !known.has(word)),
      };
    },
    'marks.style': async ({ on }, caller) => {
      if (caller.kind === 'page') await styleFrame(caller.frame, on);
      return null;
    },
  };
}
