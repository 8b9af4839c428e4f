import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { QuotesReply } from '../../utils/domain/protocol.ts';
import { quoteOf } from '../../utils/domain/live/shown-price.ts';
import type { Tick } from '../../utils/domain/live/tick.ts';
import type { Problem } from '../../utils/domain/quote/problem.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';

/** All that there can be to show of one coin's price. */
export type QuoteState =
  | { readonly kind: 'loading' }
  /** With a problem it is the last known price, and the problem is why there is no newer one. */
  | {
      readonly kind: 'ready';
      readonly quote: Quote;
      /** The last streamed price, which may be newer than the quote, or older. */
      readonly live?: Tick | undefined;
      readonly problem?: Problem | null;
    }
  /** The source answered and has no price for this coin. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * @param reply what the background said, or null while it has not answered
 * @param live the last streamed price: enough to show, should it be all there is
 */
export function quoteState(coin: CoinId, reply: QuotesReply | null, live?: Tick): QuoteState {
  const quote = reply && Object.hasOwn(reply.quotes, coin) ? reply.quotes[coin] : undefined;
  if (quote) return { kind: 'ready', quote, live, problem: reply?.problem ?? null };
  if (live) return { kind: 'ready', quote: quoteOf(live), live, problem: reply?.problem ?? null };
  if (!reply) return { kind: 'loading' };
  return reply.problem ? { kind: 'failed', problem: reply.problem } : { kind: 'missing' };
}
