import { applyChoice } from '../../utils/domain/choices/apply-choice.ts';
import type { History } from '../../utils/market/history/history.ts';
import { chartOf, pastPrice } from '../../utils/market/history/past.ts';
import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import { loadSettings, updateSettings } from '../../utils/settings/settings-store.ts';

type CardCalls = Pick<BackgroundHandlers, 'history.get' | 'prices.at' | 'choice.make' | 'watchlist.has'>;

/** Answers what cards ask besides prices, and stores what the reader says in them. */
export function cardCalls(history: History): CardCalls {
  return {
    'history.get': ({ coin, range }) => chartOf(history, coin, range, Date.now()),
    'prices.at': ({ requests }) =>
      Promise.all(requests.map((request) => pastPrice(history, request, Date.now()))),
    // The pages then hear of it as of every change of settings.
    'choice.make': async (choice, caller) => {
      const host = caller.kind === 'page' ? (caller.hosts.at(-1) ?? null) : null;
      await updateSettings((settings) => applyChoice(settings, choice, host));
      return null;
    },
    'watchlist.has': async ({ coin }) => (await loadSettings()).watchlist.includes(coin),
  };
}
