import { accessTo, grantedOrigins } from '../../utils/domain/sites/access.ts';
import { withBothSchemes } from '../../utils/domain/sites/match-pattern.ts';
import { newsMatches } from '../../utils/domain/sites/news-sites.ts';
import { registrationsFor } from '../../utils/domain/sites/registrations.ts';
import { onInstalled, onStartup } from '../../utils/platform/life.ts';
import { logError } from '../../utils/platform/log.ts';
import { callPage, tellPages } from '../../utils/platform/messaging.ts';
import { allOrigins, manifestOrigins, watchOrigins } from '../../utils/platform/permissions.ts';
import { annotateTab, registerAnnotation } from '../../utils/platform/scripting.ts';
import { allTabIds, tabsOn } from '../../utils/platform/tabs.ts';

/** Runs Tickmark where the reader allows it, and no longer where that is over. For the worker's first turn. */
export function keepSites(signal: AbortSignal): void {
  const follow = followGrants();
  onInstalled(() =>
    follow(async (granted) => annotateOpenTabs([...newsMatches(), ...withBothSchemes(granted)])),
  );
  onStartup(() => follow());
  watchOrigins(({ added, removed }) => {
    follow(async () => {
      if (added.length > 0) await annotateOpenTabs(withBothSchemes(added));
      if (removed.length > 0)
        await tellPages(await allTabIds(), 'page.revoked', { removed, left: await allOrigins() });
    });
  }, signal);
}

/** Registers what is granted at that moment, then does the rest; one after the other, as events come in flocks. */
function followGrants(): (then?: (granted: readonly string[]) => Promise<void>) => void {
  let last = Promise.resolve();
  return (then) => {
    last = last
      .then(async () => {
        const granted = grantedOrigins(await allOrigins(), manifestOrigins());
        await registerAnnotation(registrationsFor(granted));
        await then?.(granted);
      })
      .catch((error: unknown) => logError('the sites that were granted', error));
  };
}

/** Pages that are open already: a browser runs content scripts only in those that load from now on. */
async function annotateOpenTabs(matches: readonly string[]): Promise<void> {
  const origins = await allOrigins();
  await Promise.all(
    (await tabsOn(matches)).map(async ({ id, host }) => {
      const access = accessTo(host, origins);
      if (access !== 'none' && access !== 'withheld') await annotateOpenTab(id, access === 'site');
    }),
  );
}

async function annotateOpenTab(tabId: number, askedFor: boolean): Promise<void> {
  if (await callPage(tabId, 'page.summary', null)) return;
  // Error pages and the browser's own shops refuse, whatever was granted.
  await annotateTab(tabId, askedFor).catch(() => undefined);
}
