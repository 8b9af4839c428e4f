import { turnPrivate } from '../../utils/domain/settings/settings-edits.ts';
import { grantedOrigins } from '../../utils/domain/sites/access.ts';
import { coversHost, everywhere, siteMatches } from '../../utils/domain/sites/match-pattern.ts';
import { newsMatches, siteOf } from '../../utils/domain/sites/news-sites.ts';
import { logError } from '../../utils/platform/log.ts';
import { manifestOrigins } from '../../utils/platform/permissions.ts';
import { annotateTab } from '../../utils/platform/scripting.ts';
import type { PageHandle } from '../hooks/use-page.ts';
import type { OriginsHandle } from '../hooks/use-sites.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';

/** Where Tickmark runs, as the reader controls it in the popup. Permissions are requested in the click itself. */
export interface SiteActions {
  readonly markOnce: (tabId: number, host: string) => void;
  readonly allowSite: (host: string) => void;
  readonly allowNews: () => void;
  readonly allowEverywhere: () => void;
  /** Removes the permissions that the reader granted and that cover this host. */
  readonly revoke: (host: string) => void;
  readonly switchSite: (host: string, on: boolean) => void;
  /** Keeps nothing of this host's site on disk, or no longer so. */
  readonly makePrivate: (host: string, on: boolean) => void;
  readonly pause: (paused: boolean) => void;
}

interface Parts {
  readonly switchSite: SiteActions['switchSite'];
  readonly change: ChangeSettings;
  readonly origins: OriginsHandle;
  readonly page: Pick<PageHandle, 'refresh' | 'refuse'>;
}

/**
 * The background reacts to permission changes itself, because the browser's prompt may close the popup before the
 * reader answers it.
 */
export function makeSiteActions({ switchSite, change, origins, page }: Parts): SiteActions {
  return {
    switchSite,
    makePrivate: (host, on) => change(turnPrivate(host, on)),
    pause: (paused) => change(() => ({ paused })),
    markOnce: (tabId, host) => {
      switchSite(host, true);
      annotateTab(tabId, true).then(page.refresh, (error: unknown) => {
        logError('this page cannot be marked', error);
        page.refuse(tabId, host);
      });
    },
    allowSite: (host) => {
      origins.request(siteMatches(siteOf(host)));
      switchSite(host, true);
    },
    allowNews: () => origins.request(newsMatches()),
    allowEverywhere: () => origins.request(everywhere),
    revoke: (host) => {
      const granted = grantedOrigins(origins.origins ?? [], manifestOrigins());
      origins.remove(granted.filter((origin) => coversHost(origin, host)));
    },
  };
}
