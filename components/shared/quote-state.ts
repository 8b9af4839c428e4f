import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { QuotesReply } from '../../utils/domain/protocol.ts';
import type { Problem } from '../../utils/domain/quote/problem.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';

/** All that there can be to show of one coin's price. */
export type QuoteState =
  | { readonly kind: 'loading' }
  /** With a problem it is the last known price, and the problem is why there is no newer one. */
  | { readonly kind: 'ready'; readonly quote: Quote; readonly problem?: Problem | null }
  /** The source answered and has no price for this coin. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** @param reply what the background said, or null while it has not answered */
export function quoteState(coin: CoinId, reply: QuotesReply | null): QuoteState {
  if (!reply) return { kind: 'loading' };
  const quote = Object.hasOwn(reply.quotes, coin) ? reply.quotes[coin] : undefined;
  if (quote) return { kind: 'ready', quote, problem: reply.problem };
  return reply.problem ? { kind: 'failed', problem: reply.problem } : { kind: 'missing' };
}
