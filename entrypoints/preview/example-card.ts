import { mountPopover } from '../../components/popover/mount.tsx';
import popoverCss from '../../components/popover/popover.css?inline';
import { stateOfQuote } from '../../components/shared/quote-state.ts';
import { coinById } from '../../utils/domain/coin/catalog.ts';
import { cardTheme } from '../../utils/domain/color/card-theme.ts';
import { figureLocale } from '../../utils/domain/format/number-format.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { loadSettings, watchSettings } from '../../utils/settings/settings-store.ts';
import { exampleFacts } from './example-facts.ts';
import { exampleQuote } from './example-quotes.ts';

const coin = coinById('bitcoin')!;
/** A card of example figures that follows the settings. It is only to be looked at; those of the text work. */
export async function startExampleCard(signal: AbortSignal): Promise<void> {
  const host = document.querySelector('[data-part=example-card]')!;
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = popoverCss;
  root.append(style);
  let icon: string | null = null;
  let shown = await loadSettings();
  let card: ReturnType<typeof mountPopover> | null = null;
  const draw = (settings: Settings): void => {
    shown = settings;
    const { currency, palette, theme, details, figures, hiddenRows, showsContext } = settings;
    const now = Date.now();
    // Anew, as a card keeps whether its reader opened its details.
    card?.unmount();
    card = mountPopover(root);
    const quote = exampleQuote(coin.id, currency, now);
    card.render({
      coin,
      icon,
      state: stateOfQuote({ asked: true, quote, problem: null }),
      now,
      locale: figureLocale(figures, navigator.language),
      palette,
      theme: cardTheme(theme, null),
      details,
      hiddenRows,
      facts: exampleFacts(quote, showsContext),
    });
  };
  watchSettings(draw, signal);
  draw(shown);
  icon = await callBackground('icon.get', { coin: coin.id });
  draw(shown);
}
