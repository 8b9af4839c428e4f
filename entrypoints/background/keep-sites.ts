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
import type { RevokedSites } from './revoked-sites.ts';

/** The origins of which the browser lets us read pages at one moment. */
interface Grants {
  /** All, those of the manifest included. */
  readonly origins: readonly string[];
  /** Those that the reader granted beyond the manifest's. */
  readonly granted: readonly string[];
}

/** Runs Tickmark where the reader allows it, and no longer where that is over. For the worker's first turn. */
export function keepSites(revoked: RevokedSites, signal: AbortSignal): void {
  const follow = followGrants();
  onInstalled(() =>
    follow((grants) => annotateOpenTabs([...newsMatches(), ...withBothSchemes(grants.granted)], grants)),
  );
  onStartup(() => follow());
  watchOrigins(({ added, removed }) => {
    follow(async (grants) => {
      if (added.length > 0) await annotateOpenTabs(withBothSchemes(added), grants);
      if (removed.length === 0) return;
      revoked.note(removed);
      await tellPages(await allTabIds(), 'page.revoked', null);
    });
  }, signal);
}

/**
 * Registers what is granted at that moment, then does the rest; one after the other, as events come in flocks. The origins are looked
 * up once for both: that takes Chromium seconds.
 */
function followGrants(): (then?: (grants: Grants) => Promise<void>) => void {
  let last = Promise.resolve();
  return (then) => {
    last = last
      .then(async () => {
        const origins = await allOrigins();
        const granted = grantedOrigins(origins, manifestOrigins());
        await registerAnnotation(registrationsFor(granted));
        await then?.({ origins, granted });
      })
      .catch((error: unknown) => logError('the sites that were granted', error));
  };
}

/** Pages that are open already: a browser runs content scripts only in those that load from now on. */
async function annotateOpenTabs(matches: readonly string[], { origins }: Grants): Promise<void> {
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
