import { mountNotice, mountPopover } from '../../components/popover/mount.tsx';
import { stateOfQuote } from '../../components/shared/quote-state.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { figureLocale } from '../../utils/domain/format/number-format.ts';
import type { CardSources, PopoverPort } from '../../utils/page/card/page-ports.ts';
import { logError } from '../../utils/platform/log.ts';

type Sources = Pick<CardSources, 'coinById' | 'fetchIcon'>;

/** Renders the card with Preact. Icons load afterwards, once each; the card reserves their space. */
export function popoverPort({ coinById, fetchIcon }: Sources): PopoverPort {
  const icons = new Map<CoinId, string | null>();
  return {
    mount(root) {
      const card = mountPopover(root);
      let shown: CoinId | null = null;
      /** Renders the latest figures, also when an icon loads late. */
      let draw = (): void => undefined;
      return {
        show(mention, quote, settings, extras) {
          const coin = coinById(mention.coin);
          if (!coin) return;
          shown = coin.id;
          const { palette, details, hiddenRows } = settings;
          const runnerUp = extras?.facts.runnerUp ? coinById(extras.facts.runnerUp) : undefined;
          draw = () =>
            card.render({
              coin,
              icon: icons.get(coin.id) ?? null,
              state: stateOfQuote(quote),
              now: Date.now(),
              locale: figureLocale(settings.figures, navigator.language),
              palette,
              theme: extras?.theme ?? null,
              details,
              hiddenRows,
              ...(extras ? { facts: extras.facts, onAction: extras.act } : {}),
              ...(runnerUp ? { runnerUp } : {}),
            });
          draw();
          if (icons.has(coin.id)) return;
          icons.set(coin.id, null);
          const iconLoaded = (icon: string | null): void => {
            icons.set(coin.id, icon);
            if (icon !== null && shown === coin.id) draw();
          };
          fetchIcon(coin.id).then(iconLoaded, (error: unknown) => logError('no icon', error));
        },
        unmount: () => card.unmount(),
      };
    },
    mountNotice(root) {
      const notice = mountNotice(root);
      return {
        show: (facts, onAction) => notice.render({ ...facts, coinById, onAction }),
        unmount: () => notice.unmount(),
      };
    },
  };
}
