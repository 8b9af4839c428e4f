import { openOptions } from '../../utils/platform/runtime.ts';
import { useAlerts } from '../hooks/use-alerts.ts';
import { useLiveTicks } from '../hooks/use-live-ticks.ts';
import { useGlobal, useQuotes } from '../hooks/use-market.ts';
import { useMood } from '../hooks/use-market.ts';
import { useOrigins } from '../hooks/use-origins.ts';
import { usePage } from '../hooks/use-page.ts';
import { useNow } from '../hooks/use-polled.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useUpdateNotice } from '../hooks/use-update-notice.ts';
import { useSites } from '../hooks/use-sites.ts';
import { AlertsSection } from '../alerts/AlertsSection.tsx';
import { LiquidationsSection } from './LiquidationsSection.tsx';
import { PageComparison } from './PageComparison.tsx';
import { pricedCoins } from './popup-figures.ts';
import { PopupView } from './PopupView.tsx';
import { makeSiteActions } from './access-actions.ts';

/** The toolbar popup: connects the hooks with the view. */
export function PopupApp() {
  const { settings, saveState, change } = useSettings();
  const { page, refresh } = usePage();
  const { sitesOff, switchSite, isPrivate } = useSites(settings, change);
  const origins = useOrigins();
  const now = useNow();
  const alerts = useAlerts(change);
  const currency = settings?.currency ?? null;
  const quotes = useQuotes(pricedCoins(settings, page), currency);
  // A stream names its coins to the exchange: only the watchlist is streamed, never the coins of a page.
  const live = useLiveTicks(settings?.watchlist ?? [], currency);
  const market = useGlobal(currency);
  const update = useUpdateNotice(false);
  const mood = useMood();
  const locale = navigator.language;
  return (
    <PopupView
      settings={settings && sitesOff && { ...settings, sitesOff }}
      settingsError={saveState.kind === 'failed' ? saveState.error : null}
      page={page}
      quotes={quotes}
      live={live}
      market={market}
      mood={mood}
      now={now}
      locale={locale}
      origins={origins.origins}
      isPrivateWindow={isPrivate}
      actions={makeSiteActions({ switchSite, change, origins, refreshPage: refresh })}
      comparison={
        page.kind === 'here' &&
        page.summary.coins.length > 0 && (
          <PageComparison
            currency={currency}
            figures={{ quotes, live, now, locale }}
            market={market?.market ?? null}
          />
        )
      }
      update={update}
      liquidations={settings?.showsContext && <LiquidationsSection now={now} locale={locale} />}
      alerts={settings && <AlertsSection settings={settings} handle={alerts} locale={locale} now={now} />}
      onOptions={() => void openOptions().then(() => window.close())}
    />
  );
}
