import { openOptions } from '../../utils/platform/runtime.ts';
import { useGlobal } from '../hooks/use-global.ts';
import { useNow } from '../hooks/use-now.ts';
import { useOrigins } from '../hooks/use-origins.ts';
import { usePage } from '../hooks/use-page.ts';
import { useQuotes } from '../hooks/use-quotes.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { makeSiteActions } from './make-site-actions.ts';
import { PopupView } from './PopupView.tsx';
import { pricedCoins } from './priced-coins.ts';

/** The toolbar popup: reads the stores, draws nothing itself. */
export function PopupApp() {
  const { settings, saveState, change } = useSettings();
  const { page, look } = usePage();
  const origins = useOrigins();
  const now = useNow();
  const currency = settings?.currency ?? null;
  const quotes = useQuotes(pricedCoins(settings, page), currency);
  const market = useGlobal(currency);
  return (
    <PopupView
      settings={settings}
      saveError={saveState.kind === 'failed' ? saveState.message : null}
      page={page}
      quotes={quotes}
      market={market}
      now={now}
      locale={navigator.language}
      origins={origins.origins}
      actions={makeSiteActions({ settings, change, origins, look })}
      onOptions={() => void openOptions().then(() => window.close())}
    />
  );
}
