import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { type Access, accessTo } from '../../utils/domain/sites/access.ts';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';
import type { Comparison } from '../hooks/use-comparison.ts';
import type { PageView } from '../hooks/use-page.ts';
import { HerePage } from './HerePage.tsx';
import type { SurfaceKind } from './PopupView.tsx';
import { SiteOffers } from './SiteOffers.tsx';
import type { SiteActions } from './access-actions.ts';
import type { PageRow, Sorting, SortKey } from './page-rows.ts';
import type { Figures } from './popup-figures.ts';

/** The page's coins and what a reader can do with them. */
export interface PageParts {
  /** All rows, in the order that the reader chose. */
  readonly rows: readonly PageRow[];
  /** Those on the screen. */
  readonly shown: readonly PageRow[];
  readonly comparison: Comparison;
  readonly figures: Figures;
  readonly watchlist: readonly CoinId[];
  readonly sorting: Sorting;
  readonly onSort: (by: SortKey) => void;
  readonly onShowAll: () => void;
  /** Goes to the coin's mention on the page. */
  readonly onOpen: (coin: CoinId) => void;
  readonly onStar: (coin: CoinId, on: boolean) => void;
  /** Requests the prices that only requests by a coin's name have. */
  readonly onExact: () => void;
}

interface Props {
  /** A popup gets access to its page by the click that opens it; a side panel does not know pages without a permission. */
  readonly surface: SurfaceKind;
  readonly page: PageView;
  /** The settings that concern sites; null until loaded. */
  readonly sites: Pick<Settings, 'sitesOff' | 'privateSites' | 'paused'> | null;
  /** Null until known. */
  readonly origins: readonly string[] | null;
  readonly isPrivateWindow: boolean;
  readonly actions: SiteActions;
  readonly parts: PageParts;
}

/** The page in front: its coins, or why there are none and what the reader can do about it. */
export function PageSection(props: Props) {
  const { surface, page, sites, origins, isPrivateWindow, actions, parts } = props;
  return (
    <section class="section" data-section="page" aria-label={t('popup_page')}>
      {sites?.paused && <Paused onResume={() => actions.pause(false)} />}
      {!sites?.paused && page.kind === 'loading' && <Loading />}
      {!sites?.paused && page.kind === 'closed' && (
        <>
          <h2>{t('popup_page')}</h2>
          <p class="line">{t(surface === 'panel' ? 'panel_page_unknown' : 'popup_page_closed')}</p>
        </>
      )}
      {sites && !sites.paused && origins && page.kind === 'away' && (
        <AwayPage
          tabId={page.tabId}
          host={page.host}
          access={accessTo(page.host, origins)}
          actions={actions}
        />
      )}
      {sites && !sites.paused && page.kind === 'here' && (
        <HerePage
          summary={page.summary}
          access={origins && accessTo(page.summary.host, origins)}
          sitesOff={sites.sitesOff}
          privateSites={isPrivateWindow ? null : sites.privateSites}
          actions={actions}
          parts={parts}
        />
      )}
    </section>
  );
}

/** While paused nothing else is offered. */
function Paused({ onResume }: { readonly onResume: () => void }) {
  return (
    <div class="notice" data-part="paused">
      <p>{t('popup_paused')}</p>
      <button type="button" class="button primary" data-action="resume" onClick={onResume}>
        {t('popup_resume')}
      </button>
    </div>
  );
}

function Loading() {
  return (
    <>
      <h2>{t('popup_page')}</h2>
      <p class="line" aria-busy="true">
        <span class="skeleton skeleton-line" />
      </p>
    </>
  );
}

interface AwayPageProps {
  readonly tabId: number;
  readonly host: string;
  readonly access: Access;
  readonly actions: SiteActions;
}

/** A web page on which Tickmark does not run: the reason, one button to run it there, and what else there is. */
function AwayPage({ tabId, host, access, actions }: AwayPageProps) {
  return (
    <>
      <h2>{t('popup_page')}</h2>
      <p class={access === 'withheld' ? 'line warn' : 'line'} data-part="access">
        {t(reasons[access])}
      </p>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          data-action="once"
          onClick={() => actions.markOnce(tabId, host)}
        >
          {t('popup_run_once')}
        </button>
      </div>
      <SiteOffers host={host} access={access} actions={actions} />
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
