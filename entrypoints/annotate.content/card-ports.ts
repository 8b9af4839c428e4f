import type { PagePorts } from '../../utils/page/page-ports.ts';
import { watchLive } from '../../utils/platform/live-port.ts';
import { callBackground } from '../../utils/platform/messaging.ts';

/** What the card asks of the background besides prices, and what it tells it. */
export const cardPorts = {
  live: watchLive,
  history: (coin, range) => callBackground('history.get', { coin, range }),
  pastPrices: (requests) => callBackground('prices.at', { requests }),
  isStarred: (coin) => callBackground('watchlist.has', { coin }),
  choose: (choice) => callBackground('choice.make', choice),
} satisfies Partial<PagePorts>;
