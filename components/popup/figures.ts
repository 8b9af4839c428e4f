import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { AnsweredQuotes } from '../hooks/use-quotes.ts';
import { type QuoteState, quoteState } from '../shared/quote-state.ts';

/** What every row needs to show a price. */
export interface Figures {
  readonly quotes: AnsweredQuotes | null;
  readonly now: number;
  readonly locale: string;
}

/** A coin that the last answer was not asked for is still to come, not missing. */
export function stateOf(coin: CoinId, { quotes }: Figures): QuoteState {
  if (!quotes) return { kind: 'loading' };
  const known = Object.hasOwn(quotes.reply.quotes, coin);
  return quoteState(coin, known || quotes.asked.has(coin) ? quotes.reply : null);
}
