import { openOptions } from '../../utils/platform/runtime.ts';
import { useGlobal } from '../hooks/use-global.ts';
import { useLiveTicks } from '../hooks/use-live-ticks.ts';
import { useMood } from '../hooks/use-mood.ts';
import { useNow } from '../hooks/use-now.ts';
import { useOrigins } from '../hooks/use-origins.ts';
import { usePage } from '../hooks/use-page.ts';
import { useQuotes } from '../hooks/use-quotes.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useSites } from '../hooks/use-sites.ts';
import { LedgerSection } from './LedgerSection.tsx';
import { makeSiteActions } from './make-site-actions.ts';
import { PopupView } from './PopupView.tsx';
import { pricedCoins } from './priced-coins.ts';

/** The toolbar popup: reads the stores, draws nothing itself. */
export function PopupApp() {
  const { settings, saveState, change } = useSettings();
  const { page, look } = usePage();
  const { sitesOff, switchSite } = useSites(settings, change);
  const origins = useOrigins();
  const now = useNow();
  const currency = settings?.currency ?? null;
  const quotes = useQuotes(pricedCoins(settings, page), currency);
  // Streamed by name, and so only what the reader chose: of the page's coins nobody shall hear.
  const live = useLiveTicks(settings?.watchlist ?? [], currency);
  const market = useGlobal(currency);
  const mood = useMood();
  return (
    <PopupView
      settings={settings && sitesOff && { ...settings, sitesOff }}
      saveError={saveState.kind === 'failed' ? saveState.message : null}
      page={page}
      quotes={quotes}
      live={live}
      market={market}
      mood={mood}
      now={now}
      locale={navigator.language}
      origins={origins.origins}
      actions={makeSiteActions({ switchSite, change, origins, look })}
      ledger={
        page.kind === 'here' &&
        page.summary.coins.length > 0 && (
          <LedgerSection currency={currency} figures={{ quotes, live, now, locale: navigator.language }} />
        )
      }
      onOptions={() => void openOptions().then(() => window.close())}
    />
  );
}
