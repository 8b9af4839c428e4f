import type { Quote } from '../domain/quote/quote.ts';

/** The most quotes that are remembered: the top 250, and room for what pages lately asked for beside. */
const most = 1000;

/** New quotes over old ones. Old coins that nobody asked for lately fall out at the end. */
export function mergeQuotes(old: readonly Quote[], fresh: readonly Quote[]): Quote[] {
  const merged = new Map(fresh.map((quote) => [quote.coin, quote]));
  for (const quote of old) if (!merged.has(quote.coin) && merged.size < most) merged.set(quote.coin, quote);
  return [...merged.values()];
}
