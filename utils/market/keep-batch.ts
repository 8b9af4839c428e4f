import { catalogPlace, newCoins } from '../domain/coin/catalog-words.ts';
import type { CoinId } from '../domain/coin/coin.ts';
import type { Quote } from '../domain/quote/quote.ts';
import { type KnownList, pageSize } from '../domain/refresh/list-pages.ts';
import { hourMs, minuteMs } from '../domain/time.ts';
import { type MarketMemory, type MarketStore, mergeQuotes } from './market-store.ts';
import type { QuoteBatch } from './provider.ts';

export interface BatchParts {
  /** Converts quotes to the reader's currency as far as a rate is known; `known` are those from before. */
  readonly convert: (
    quotes: readonly Quote[],
    currency: string,
    known: readonly Quote[],
  ) => Promise<readonly Quote[]>;
  /** What the catalog calls its coins, see `catalogWords`; null where it can't be read. */
  readonly catalogWords: () => Promise<string | null>;
  readonly now: () => number;
  /** Keeps a sample of the prices in our own hourly record. Not awaited: no price waits for it. */
  readonly sample?: (quotes: readonly Quote[], currency: string) => void;
}

/** What was requested. */
export interface BatchOrigin {
  readonly currency: string;
  /** Of the provider's list, where the response is one. */
  readonly page: number;
  /** Only private windows need it. */
  readonly isPrivate?: boolean;
}

/**
 * Keeps the quotes of a response and, of a page of the provider's list, which coins are on it.
 */
export async function keepBatch(
  parts: BatchParts,
  store: MarketStore,
  { quotes, page: coins, named }: QuoteBatch,
  { currency, page, isPrivate = false }: BatchOrigin,
): Promise<readonly Quote[]> {
  const { quotes: last } = await store.load();
  const converted = await parts.convert(quotes, currency, last);
  const words = named && page === 1 ? await parts.catalogWords() : null;
  const added = named && words !== null && newCoins(words, named);
  const received = coins && { coins: [...coins], at: parts.now(), currency };
  await store.keep(currency, (known) => ({
    quotes: mergeQuotes(known.quotes, converted),
    ...(received && page === 1 && { page: received }),
    ...(received &&
      page > 1 && {
        further: [
          ...(known.further ?? []).filter((each) => each.page !== page),
          { ...received, page, ...(isPrivate && { isPrivate }) },
        ],
      }),
    ...(added && { newCoins: added }),
  }));
  return converted;
}

/** Keeps a sample of the shared response once an hour; a minute early at most, as a page requests quotes once a minute. */
export async function keepSample(
  { sample, now }: BatchParts,
  store: MarketStore,
  quotes: readonly Quote[],
  currency: string,
): Promise<void> {
  const { sampledAt = 0 } = await store.load();
  const isDue = Math.abs(now() - sampledAt) >= hourMs - minuteMs;
  if (!sample || !isDue || quotes[0]?.source !== 'coingecko') return;
  await store.keep(currency, () => ({ sampledAt: now() }));
  sample(quotes, currency);
}

/** @param words what the catalog calls its coins, which are in the order of their ranks; null where it can't be read */
export function knownList(
  { page, further = [] }: MarketMemory,
  words: string | null,
  now: number,
): KnownList {
  const guess = (coin: CoinId): number | null => {
    const place = words === null ? null : catalogPlace(words, coin);
    return place === null ? null : Math.floor(place / pageSize) + 1;
  };
  return { first: page, further, guess, now };
}
