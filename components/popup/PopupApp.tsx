import { useState } from 'preact/hooks';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { figureLocale } from '../../utils/domain/format/number-format.ts';
import type { PinnedAction } from '../../utils/domain/page-protocol.ts';
import {
  addToWatchlist,
  removeFromWatchlist,
  setHolding,
} from '../../utils/domain/settings/settings-edits.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { isSiteOff } from '../../utils/domain/sites/site-list.ts';
import { logError } from '../../utils/platform/log.ts';
import { callPage } from '../../utils/platform/messaging.ts';
import { hasSidePanel, openSidePanel } from '../../utils/platform/own-windows.ts';
import { openOptions } from '../../utils/platform/runtime.ts';
import { AlertsSection } from '../alerts/AlertsSection.tsx';
import { useAlerts } from '../hooks/use-alerts.ts';
import { useCoinNames } from '../hooks/use-coin-names.ts';
import { useLiveTicks } from '../hooks/use-live-ticks.ts';
import { useGlobal, useKnownFigures, useMood, useQuotes } from '../hooks/use-market.ts';
import { useOpenedCoin } from '../hooks/use-opened-coin.ts';
import { type PageView, usePage } from '../hooks/use-page.ts';
import { useNow } from '../hooks/use-polled.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useOrigins, useSites } from '../hooks/use-sites.ts';
import { useUpdateNotice } from '../hooks/use-update-notice.ts';
import { namedCoins } from '../shared/named-coins.ts';
import { CoinView } from './CoinView.tsx';
import { LiquidationsSection } from './LiquidationsSection.tsx';
import { StatedMarketCap } from './MarketLine.tsx';
import { PageSection } from './PageSection.tsx';
import { PinnedCards } from './PinnedCards.tsx';
import { PopupView, type SurfaceKind } from './PopupView.tsx';
import { Watchlist } from './Watchlist.tsx';
import { makeSiteActions } from './access-actions.ts';
import { pricedCoins, streamedCoins, withKnown } from './popup-figures.ts';
import { usePageParts } from './use-page-parts.ts';

/** Popup and side panel: connects the hooks with the view. */
export function PopupApp({ surface }: { readonly surface: SurfaceKind }) {
  const { settings, saveState, change } = useSettings();
  const { page, windowId, refresh, refuse } = usePage();
  const { sitesOff, switchSite, isPrivate } = useSites(settings, change);
  const origins = useOrigins();
  const now = useNow();
  const alerts = useAlerts(change);
  const opened = useOpenedCoin();
  const [attempt, setAttempt] = useState(0);
  const locale = figureLocale(settings?.figures ?? 'browser', navigator.language);
  const currency = settings?.currency ?? null;
  const watchlist = settings?.watchlist ?? [];
  const coins = pricedCoins(settings, page, opened.coin);
  const answered = useQuotes(coins, currency, attempt);
  const known = useKnownFigures(coins, currency);
  const market = useGlobal(currency);
  const update = useUpdateNotice(false);
  const mood = useMood();
  const pinned = surface === 'panel' && page.kind === 'here' ? page.summary.pinned : [];
  // A stream names its coins to the exchange: only those that the reader chose are, never the others of a page.
  const streamed = streamedCoins(watchlist, pinned, opened.coin);
  const live = useLiveTicks(streamed, currency);
  const quotes = withKnown(answered, known);
  const figures = { quotes, live, now, locale };
  const names = useCoinNames([...coins, ...namedCoins(settings, alerts.record)], quotes?.reply.newCoins);
  const sites = settings && sitesOff && { ...settings, sitesOff };
  const isShown = isPageShown(page, sites);
  const table = usePageParts({ page, currency: isShown ? currency : null, figures, names });
  const star = (coin: CoinId, on: boolean): void =>
    change(on ? addToWatchlist(coin) : removeFromWatchlist(coin));
  const holdings = settings?.holdings ?? [];
  const openOnPage = (coin: CoinId): void => {
    if (page.kind !== 'here') return;
    const done = callPage(page.tabId, 'mention.openCoin', { coin });
    // The card is on the page, below the popup.
    if (surface === 'popup') void done.then(() => window.close());
  };
  const actOnPinned = (coin: CoinId, action: PinnedAction): void => {
    if (page.kind === 'here') void callPage(page.tabId, 'pinned.act', { coin, action }).then(refresh);
  };
  const actions = makeSiteActions({ switchSite, change, origins, page: { refresh, refuse } });
  return (
    <PopupView
      surface={surface}
      settings={settings}
      settingsError={saveState.kind === 'failed' ? saveState.error : null}
      figures={figures}
      market={market ?? (known?.market ? { market: known.market, problem: null } : null)}
      mood={mood ?? (known?.mood ? { mood: known.mood } : null)}
      actions={actions}
      update={update}
      aroundMarket={
        <>
          {table.comparison.kind === 'ready' && table.comparison.marketCap && (
            <StatedMarketCap
              stated={table.comparison.marketCap}
              market={market?.market ?? null}
              locale={locale}
            />
          )}
          {settings?.showsContext && <LiquidationsSection now={now} locale={locale} />}
        </>
      }
      alerts={settings && <AlertsSection settings={settings} handle={alerts} locale={locale} now={now} />}
      onRetry={() => setAttempt(attempt + 1)}
      onOptions={() => void openOptions().then(() => surface === 'popup' && window.close())}
      onPanel={surface === 'popup' && hasSidePanel() && windowId !== null ? () => openPanel(windowId) : null}
      coinView={
        opened.coin !== null && (
          <CoinView
            coin={names(opened.coin)}
            figures={figures}
            currency={currency}
            isStarred={watchlist.includes(opened.coin)}
            amount={holdings.find(({ coin }) => coin === opened.coin)?.amount ?? null}
            onStar={star}
            onAmount={(amount) => opened.coin !== null && change(setHolding(opened.coin, amount))}
            onRetry={() => setAttempt(attempt + 1)}
            onBack={opened.close}
          />
        )
      }
      page={
        <PageSection
          surface={surface}
          page={page}
          sites={sites}
          origins={origins.origins}
          isPrivateWindow={isPrivate}
          actions={actions}
          parts={{ ...table, watchlist, onOpen: openOnPage, onStar: star }}
        />
      }
      pinned={
        <PinnedCards
          coins={pinned}
          sparks={known?.sparks ?? {}}
          figures={figures}
          names={names}
          onShow={(coin) => actOnPinned(coin, 'show')}
          onUnpin={(coin) => actOnPinned(coin, 'close')}
        />
      }
      watchlist={
        <Watchlist
          coins={settings?.watchlist ?? null}
          above={isShown ? table.shown.map(({ coin }) => coin.id) : []}
          holdings={holdings}
          sparks={known?.sparks ?? {}}
          figures={figures}
          names={names}
          change={change}
          onOpen={opened.open}
        />
      }
    />
  );
}

/** Whether the popup shows the page's coins: not while paused, off on the site, or where the page has opted out or is a PDF document. */
function isPageShown(page: PageView, sites: Pick<Settings, 'paused' | 'sitesOff'> | null): boolean {
  if (page.kind !== 'here' || !sites || sites.paused) return false;
  return !page.summary.optedOut && !page.summary.isPdf && !isSiteOff(page.summary.host, sites.sitesOff);
}

function openPanel(windowId: number): void {
  openSidePanel(windowId).then(
    () => window.close(),
    (error: unknown) => logError('the side panel', error),
  );
}
