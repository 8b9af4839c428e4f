import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { CardHost, PagePorts } from '../../utils/page/card/page-ports.ts';
import { articleSlot } from '../../utils/page/card/article-slot.ts';
import { popoverSlot } from '../../utils/page/card/popover-slot.ts';
import type { PageSources } from '../../utils/page/session/gate-handover.ts';
import { watchLive } from '../../utils/platform/live-port.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { browserMessages } from '../../utils/platform/ui-messages.ts';

/** The calls of cards to the background, besides quotes. */
export const cardPorts = (sources: PageSources) =>
  ({
    styleMarks: (style) => callBackground('marks.style', { style }),
    live: watchLive,
    history: (request) => callBackground('history.get', request),
    pastPrices: (requests) => callBackground('prices.at', { requests }),
    context: (coin) => callBackground('context.get', { coin }),
    isStarred: (coin) => callBackground('card.star', { coin }),
    offerAlert: (offer) => callBackground('alert.offer', offer),
    choose: (choice) => callBackground('choice.make', choice),
    undo: () => callBackground('choice.undo', null),
    openOptions: () => callBackground('options.open', null),
    findCoins: (query) => callBackground('coins.search', { query }),
    shortcuts: () => callBackground('card.shortcuts', null),
    popover: (signal) => loadPopover(sources, signal),
  }) satisfies Partial<PagePorts>;

/** Creates the card's host; the background injects the scripts of cards into this frame first, once. */
async function loadPopover(sources: PageSources, signal: AbortSignal): Promise<CardHost> {
  if (!popoverSlot.value || !articleSlot.value) await callBackground('popover.load', null);
  const make = popoverSlot.value;
  const article = articleSlot.value?.();
  if (!make || !article) throw new Error('card script not registered');
  const fetchIcon = (coin: CoinId): Promise<string | null> => callBackground('icon.get', { coin });
  return make({ ...sources, article, fetchIcon, messages: browserMessages }, signal);
}
