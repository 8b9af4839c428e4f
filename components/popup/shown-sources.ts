import type { GlobalReply } from '../../utils/domain/protocol.ts';
import type { ProviderId } from '../../utils/domain/quote/quote.ts';
import type { AnsweredQuotes } from '../hooks/use-quotes.ts';

/** Whose figures the popup shows, the one with most of them first; CoinGecko while there are none. */
export function shownSources(
  quotes: AnsweredQuotes | null,
  market: GlobalReply | null,
): readonly ProviderId[] {
  const counts = new Map<ProviderId, number>();
  const count = (source: ProviderId): unknown => counts.set(source, (counts.get(source) ?? 0) + 1);
  for (const { source } of Object.values(quotes?.reply.quotes ?? {})) count(source);
  if (market?.market) count(market.market.source);
  const most = [...counts].toSorted((a, b) => b[1] - a[1]).map(([source]) => source);
  return most.length > 0 ? most : ['coingecko'];
}
