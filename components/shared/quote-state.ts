import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { quoteOf, type ShownPrice, shownPrice } from '../../utils/domain/live/shown-price.ts';
import type { Tick } from '../../utils/domain/live/tick.ts';
import type { QuotesReply } from '../../utils/domain/protocol.ts';
import { coinProblem, type Problem } from '../../utils/domain/quote/problem.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import { type Disagreement, disagreement } from '../../utils/domain/quote/second-witness.ts';

/** What is known of one coin's price. */
export interface KnownQuote {
  /** False until the first reply. */
  readonly asked: boolean;
  readonly quote: Quote | null;
  /** The last streamed prices, newest first; newer than the quote, or older. */
  readonly live?: readonly Tick[] | undefined;
  readonly problem: Problem | null;
}

/** What a card or a row shows of one coin's price. */
export type QuoteState =
  | { readonly kind: 'loading' }
  /** With a problem it is the last known price, and the problem is why there is no newer one. */
  | {
      readonly kind: 'ready';
      readonly quote: Quote;
      /** The newer of quote and streamed price. */
      readonly shown: ShownPrice;
      /** Quote and streamed price where they contradict each other; the large price then has its source's name. */
      readonly apart: Disagreement | null;
      readonly problem: Problem | null;
    }
  /** The providers replied, and none has a price for this coin. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export function stateOfQuote({ asked, quote, live = [], problem }: KnownQuote): QuoteState {
  const [tick] = live;
  const base = quote ?? (tick ? quoteOf(tick) : null);
  if (base) {
    const apart = disagreement(base, live);
    return { kind: 'ready', quote: base, shown: shownPrice(base, tick, apart === null), apart, problem };
  }
  if (problem) return { kind: 'failed', problem };
  return asked ? { kind: 'missing' } : { kind: 'loading' };
}

/** @param reply the background's, or null before the first one */
export function quoteState(coin: CoinId, reply: QuotesReply | null, live?: readonly Tick[]): QuoteState {
  const quote = reply && Object.hasOwn(reply.quotes, coin) ? (reply.quotes[coin] ?? null) : null;
  return stateOfQuote({ asked: reply !== null, quote, live, problem: reply && coinProblem(coin, reply) });
}
