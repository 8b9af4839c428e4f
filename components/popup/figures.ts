import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { LiveTicks } from '../hooks/use-live-ticks.ts';
import type { AnsweredQuotes } from '../hooks/use-quotes.ts';
import { type QuoteState, quoteState } from '../shared/quote-state.ts';

/** What every row needs to show a price. */
export interface Figures {
  readonly quotes: AnsweredQuotes | null;
  readonly live: LiveTicks;
  readonly now: number;
  readonly locale: string;
}

/** A coin that the last answer was not asked for is still to come, not missing. */
export function stateOf(coin: CoinId, { quotes, live }: Figures): QuoteState {
  const isAnswered = quotes !== null && (Object.hasOwn(quotes.reply.quotes, coin) || quotes.asked.has(coin));
  return quoteState(coin, isAnswered ? quotes.reply : null, live.get(coin));
}
