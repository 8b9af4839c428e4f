import { grantedOrigins } from '../../utils/domain/sites/access.ts';
import { coversHost, everywhere, siteMatches } from '../../utils/domain/sites/match-pattern.ts';
import { newsMatches } from '../../utils/domain/sites/news-sites.ts';
import { siteOf } from '../../utils/domain/sites/site.ts';
import { logError } from '../../utils/platform/log.ts';
import { manifestOrigins } from '../../utils/platform/permissions.ts';
import { annotateTab } from '../../utils/platform/scripting.ts';
import type { OriginsHandle } from '../hooks/use-origins.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import type { SiteActions } from './site-actions.ts';

interface Parts {
  readonly switchSite: SiteActions['switchSite'];
  readonly change: ChangeSettings;
  readonly origins: OriginsHandle;
  /** Looks at the page again. */
  readonly look: () => void;
}

/**
 * What comes of a click in the popup. The background follows permissions by itself, because the browser's question
 * may close the popup before there is an answer.
 */
export function makeSiteActions({ switchSite, change, origins, look }: Parts): SiteActions {
  const allow = (wanted: readonly string[]): void => origins.request(wanted);
  return {
    switchSite,
    pause: (paused) => change({ paused }),
    markOnce: (tabId, host) => {
      switchSite(host, true);
      annotateTab(tabId, true).then(look, (error: unknown) => logError('this page cannot be marked', error));
    },
    allowSite: (host) => {
      allow(siteMatches(siteOf(host)));
      switchSite(host, true);
    },
    allowNews: () => allow(newsMatches()),
    allowEverywhere: () => allow(everywhere),
    takeBack: (host) => {
      const granted = grantedOrigins(origins.origins ?? [], manifestOrigins());
      origins.remove(granted.filter((origin) => coversHost(origin, host)));
    },
  };
}
