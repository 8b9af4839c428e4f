import { mountPopover } from '../../components/popover/mount.tsx';
import type { QuoteState } from '../../components/shared/quote-state.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { quoteOf } from '../../utils/domain/live/shown-price.ts';
import type { CardSources, PopoverPort, PopoverQuote } from '../../utils/page/page-ports.ts';
import { logError } from '../../utils/platform/log.ts';

/** Draws the card with Preact. Icons come late, once each: the card keeps their place. */
export function popoverPort({ coinById, fetchIcon }: CardSources): PopoverPort {
  const icons = new Map<CoinId, string | null>();
  return {
    mount(root) {
      const card = mountPopover(root);
      let shown: CoinId | null = null;
      /** Draws what was shown last: an icon that comes late must not bring back what was known when it was asked for. */
      let draw = (): void => undefined;
      return {
        show(mention, quote, settings, extras) {
          const coin = coinById(mention.coin);
          if (!coin) return;
          shown = coin.id;
          const other = extras?.facts.runnerUp ? coinById(extras.facts.runnerUp) : undefined;
          draw = () =>
            card.render({
              coin,
              icon: icons.get(coin.id) ?? null,
              state: stateOf(quote),
              now: Date.now(),
              locale: navigator.language,
              palette: settings.palette,
              ...extras,
              ...(other ? { other } : {}),
            });
          draw();
          if (icons.has(coin.id)) return;
          icons.set(coin.id, null);
          fetchIcon(coin.id).then(
            (icon) => {
              icons.set(coin.id, icon);
              if (icon !== null && shown === coin.id) draw();
            },
            (error: unknown) => logError('no icon', error),
          );
        },
        unmount: () => card.unmount(),
      };
    },
  };
}

function stateOf({ asked, quote, live, problem }: PopoverQuote): QuoteState {
  if (quote) return { kind: 'ready', quote, live, problem };
  if (live) return { kind: 'ready', quote: quoteOf(live), live, problem };
  if (problem) return { kind: 'failed', problem };
  return asked ? { kind: 'missing' } : { kind: 'loading' };
}
