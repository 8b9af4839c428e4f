import { type Access, accessTo } from '../../utils/domain/sites/access.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';
import type { PageView } from '../hooks/use-page.ts';
import { HerePage } from './HerePage.tsx';
import type { Figures } from './popup-figures.ts';
import type { SiteActions } from './access-actions.ts';
import { SiteOffers } from './SiteOffers.tsx';
import { PauseSwitch } from './PauseSwitch.tsx';

interface Props {
  readonly page: PageView;
  /** The settings that concern sites; null until loaded. */
  readonly sites: Pick<Settings, 'sitesOff' | 'privateSites' | 'paused'> | null;
  /** Null until known. */
  readonly origins: readonly string[] | null;
  readonly isPrivateWindow: boolean;
  readonly figures: Figures;
  readonly actions: SiteActions;
}

/** The coins of the page under the popup, and whether Tickmark runs there. */
export function PageSection({ page, sites, origins, isPrivateWindow, figures, actions }: Props) {
  return (
    <section class="section" data-section="page" aria-label={t('popup_page')}>
      <h2>{t('popup_page')}</h2>
      {page.kind === 'closed' && <p class="line">{t('popup_page_closed')}</p>}
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
          privateSites={isPrivateWindow ? null : sites.privateSites}
          figures={figures}
          actions={actions}
        />
      )}
      {sites && <PauseSwitch paused={sites.paused} onPause={actions.pause} />}
    </section>
  );
}

interface AwayProps {
  readonly tabId: number;
  readonly host: string;
  readonly access: Access;
  readonly actions: SiteActions;
}

/** A web page on which Tickmark does not run: the reason, and buttons to run it there. */
function AwayPage({ tabId, host, access, actions }: AwayProps) {
  return (
    <>
      <p class={access === 'withheld' ? 'line warn' : 'line'} data-part="access">
        {t(reasons[access])}
      </p>
      <div class="actions">
        <button type="button" class="action" data-action="once" onClick={() => actions.markOnce(tabId, host)}>
          {t('popup_run_once')}
        </button>
        <SiteOffers host={host} access={access} actions={actions} />
      </div>
    </>
  );
}

const reasons: Readonly<Record<Access, PlainKey>> = {
  news: 'popup_access_news',
  withheld: 'popup_access_withheld',
  site: 'popup_access_site',
  everywhere: 'popup_access_everywhere',
  none: 'popup_access_none',
};
