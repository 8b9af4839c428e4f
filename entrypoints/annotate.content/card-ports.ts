import type { PagePorts } from '../../utils/page/card/page-ports.ts';
import { watchLive } from '../../utils/platform/live-port.ts';
import { callBackground } from '../../utils/platform/messaging.ts';

/** What marks and cards ask of the background besides prices, and what they tell it. */
export const cardPorts = {
  words: (words) => callBackground('page.words', { words }),
  styleMarks: (on) => callBackground('marks.style', { on }),
  live: watchLive,
  history: (coin, range) => callBackground('history.get', { coin, range }),
  pastPrices: (requests) => callBackground('prices.at', { requests }),
  isStarred: (coin) => callBackground('card.star', { coin }),
  choose: (choice) => callBackground('choice.make', choice),
} satisfies Partial<PagePorts>;
