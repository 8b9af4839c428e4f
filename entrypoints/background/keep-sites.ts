import { grantedOrigins } from '../../utils/domain/sites/access.ts';
import { withBothSchemes } from '../../utils/domain/sites/match-pattern.ts';
import { newsMatches } from '../../utils/domain/sites/news-sites.ts';
import { registrationsFor } from '../../utils/domain/sites/registrations.ts';
import { onInstalled, onStartup } from '../../utils/platform/background-events.ts';
import { logError } from '../../utils/platform/log.ts';
import { sendToPages } from '../../utils/platform/messaging.ts';
import { allOrigins, manifestOrigins, watchOrigins } from '../../utils/platform/permissions.ts';
import { registerAnnotation } from '../../utils/platform/scripting.ts';
import { allTabIds } from '../../utils/platform/tabs.ts';
import { annotateOpenTabs, type Grants } from './inject-scripts.ts';
import { RevokedSites } from './revoked-sites.ts';

/**
 * Registers the content script for the sites that the reader granted, and stops it where a permission was revoked.
 * Synchronous: to be called in the worker's first turn.
 * @returns the sites whose permission was revoked
 */
export function keepSites(signal: AbortSignal): RevokedSites {
  const revoked = new RevokedSites();
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
      await sendToPages(await allTabIds(), 'page.revoked', null);
    });
  }, signal);
  return revoked;
}

/**
 * Registers what is granted at that moment, then runs `then`. One run at a time, as events come in bursts. The origins are
 * looked up once for both, as that takes seconds in Chromium.
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
      .catch((error: unknown) => logError('sites could not be registered', error));
  };
}
