import type { GlobalReply } from '../../utils/domain/protocol.ts';
import type { AnsweredQuotes } from '../hooks/use-quotes.ts';
import { briefProblemText, problemText } from '../shared/price-text.ts';

export interface LastUpdate {
  /** The time of the newest figure shown, in milliseconds since 1970; null where there is none. */
  readonly at: number | null;
  /** What is the matter, or null. */
  readonly problem: string | null;
}

/** One line for the whole popup, as prices and market come from one source and fail together. */
export function lastUpdate(quotes: AnsweredQuotes | null, market: GlobalReply | null): LastUpdate {
  const times = Object.values(quotes?.reply.quotes ?? {}).map((quote) => quote.at);
  if (market?.market) times.push(market.market.at);
  const at = times.length > 0 ? Math.max(...times) : null;
  const problem = quotes?.reply.problem ?? market?.problem ?? null;
  if (!problem) return { at, problem: null };
  return { at, problem: at === null ? problemText(problem) : briefProblemText(problem) };
}
