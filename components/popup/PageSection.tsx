import { accessTo } from '../../utils/domain/sites/access.ts';
import type { PageView } from '../hooks/use-page.ts';
import { AwayPage } from './AwayPage.tsx';
import type { Figures } from './figures.ts';
import { HerePage } from './HerePage.tsx';
import { PauseSwitch } from './PauseSwitch.tsx';
import type { SiteActions } from './site-actions.ts';

interface Props {
  readonly page: PageView;
  /** The part of the settings that concerns sites; null until loaded. */
  readonly sites: { readonly sitesOff: readonly string[]; readonly paused: boolean } | null;
  /** Null until known. */
  readonly origins: readonly string[] | null;
  readonly figures: Figures;
  readonly actions: SiteActions;
}

/** What the page under the popup mentions, and whether Tickmark runs there. */
export function PageSection({ page, sites, origins, figures, actions }: Props) {
  return (
    <section class="section" data-section="page" aria-label="On this page">
      <h2>On this page</h2>
      {page.kind === 'closed' && (
        <p class="line">This page belongs to the browser; no extension can read it.</p>
      )}
      {page.kind === 'away' && origins && !sites?.paused && (
        <AwayPage
          tabId={page.tabId}
          host={page.host}
          access={accessTo(page.host, origins)}
          actions={actions}
        />
      )}
      {page.kind === 'here' && origins && sites && !sites.paused && (
        <HerePage
          summary={page.summary}
          access={accessTo(page.summary.host, origins)}
          sitesOff={sites.sitesOff}
          figures={figures}
          actions={actions}
        />
      )}
      {sites && <PauseSwitch paused={sites.paused} onPause={actions.pause} />}
    </section>
  );
}
