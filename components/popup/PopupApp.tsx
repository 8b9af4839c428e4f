import { openOptions } from '../../utils/platform/runtime.ts';
import { useGlobal } from '../hooks/use-global.ts';
import { useLiveTicks } from '../hooks/use-live-ticks.ts';
import { useNow } from '../hooks/use-now.ts';
import { usePage } from '../hooks/use-page.ts';
import { useQuotes } from '../hooks/use-quotes.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { PopupView } from './PopupView.tsx';
import { pricedCoins } from './priced-coins.ts';
import { withSite } from './site-switch.ts';

/** The toolbar popup: reads the stores, draws nothing itself. */
export function PopupApp() {
  const { settings, saveState, change } = useSettings();
  const page = usePage();
  const now = useNow();
  const currency = settings?.currency ?? null;
  const quotes = useQuotes(pricedCoins(settings, page), currency);
  // Streamed by name, and so only what the reader chose: of the page's coins nobody shall hear.
  const live = useLiveTicks(settings?.watchlist ?? [], currency);
  const market = useGlobal(currency);
  return (
    <PopupView
      settings={settings}
      saveError={saveState.kind === 'failed' ? saveState.message : null}
      page={page}
      quotes={quotes}
      live={live}
      market={market}
      now={now}
      locale={navigator.language}
      onSite={(host, on) => settings && change({ sitesOff: withSite(settings.sitesOff, host, on) })}
      onOptions={() => void openOptions().then(() => window.close())}
    />
  );
}
