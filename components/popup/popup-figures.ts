import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { GlobalReply, KnownFigures } from '../../utils/domain/protocol.ts';
import type { ProviderId, Quote } from '../../utils/domain/quote/quote.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { LiveTicks } from '../hooks/use-live-ticks.ts';
import type { AnsweredQuotes } from '../hooks/use-market.ts';
import type { PageView } from '../hooks/use-page.ts';
import { briefProblemText, problemText } from '../shared/price-text.ts';
import { type QuoteState, quoteState } from '../shared/quote-state.ts';

/** What every row needs to show a price. */
export interface Figures {
  readonly quotes: AnsweredQuotes | null;
  readonly live: LiveTicks;
  readonly now: number;
  readonly locale: string;
}

export interface LastUpdate {
  /** The time of the newest price shown, else of the market's total, in milliseconds since 1970; null where there is none. */
  readonly at: number | null;
  /** Why there are no newer figures, as a sentence; null without a problem. */
  readonly problem: string | null;
}

/**
 * The coins whose prices are shown, each once; sorted, so that the same set makes the same request.
 * @param opened the coin of the coin view, with which Bitcoin is requested
 */
export function pricedCoins(
  settings: Settings | null,
  page: PageView,
  opened: CoinId | null = null,
): CoinId[] {
  const onPage =
    page.kind === 'here' ? [...page.summary.coins.map(({ coin }) => coin), ...page.summary.pinned] : [];
  const ofView = opened === null ? [] : [opened, 'bitcoin'];
  return [...new Set([...(settings?.watchlist ?? []), ...onPage, ...ofView])].toSorted();
}

/** The coins whose prices are streamed, each once. @param opened the coin of the coin view */
export function streamedCoins(
  watchlist: readonly CoinId[],
  pinned: readonly CoinId[],
  opened: CoinId | null,
): CoinId[] {
  return [...new Set([...watchlist, ...pinned, ...(opened === null ? [] : [opened])])];
}

/** The last reply, and for coins that it does not have yet the figures that were known before it. */
export function withKnown(
  answered: AnsweredQuotes | null,
  known: KnownFigures | null,
): AnsweredQuotes | null {
  if (!known) return answered;
  if (!answered) {
    if (Object.keys(known.quotes).length === 0) return null;
    return { requested: new Set(), reply: { quotes: known.quotes, problem: null, nextAt: 0 } };
  }
  const { requested, reply } = answered;
  return { requested, reply: { ...reply, quotes: { ...known.quotes, ...reply.quotes } } };
}

/** The state of one coin's price. A coin that was not in the last request is loading, not missing. */
export function stateOf(coin: CoinId, { quotes, live }: Figures): QuoteState {
  const isAnswered =
    quotes !== null && (Object.hasOwn(quotes.reply.quotes, coin) || quotes.requested.has(coin));
  return quoteState(coin, isAnswered ? quotes.reply : null, live.get(coin));
}

/**
 * One line for the whole popup. The market's total may come from another source than the prices, and has its own time beside
 * it: a new one makes no old price new.
 */
export function lastUpdate(quotes: AnsweredQuotes | null, market: GlobalReply | null): LastUpdate {
  const times = Object.values(quotes?.reply.quotes ?? {}).map((quote) => quote.at);
  if (market?.market && times.length === 0) times.push(market.market.at);
  const at = times.length > 0 ? Math.max(...times) : null;
  const problem = quotes?.reply.problem ?? market?.problem ?? null;
  if (!problem) return { at, problem: null };
  return { at, problem: at === null ? problemText(problem) : briefProblemText(problem) };
}

/** Whether there are no newer figures because the browser has no connection: then one banner says so. */
export function isOffline(quotes: AnsweredQuotes | null, market: GlobalReply | null): boolean {
  return (quotes?.reply.problem ?? market?.problem)?.code === 'offline';
}

/** The providers of the figures shown, the one with the most figures first; CoinGecko while there are none. */
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

/** A quote of the provider with the most figures, which says whether its prices were converted. */
export function shownQuote(quotes: AnsweredQuotes | null, [first]: readonly ProviderId[]): Quote | null {
  const all = Object.values(quotes?.reply.quotes ?? {});
  return all.find(({ source, converted }) => source === first && converted) ?? null;
}
