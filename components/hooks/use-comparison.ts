import { useRef, useState } from 'preact/hooks';
import type { PastPrice, PastPriceRequest } from '../../utils/domain/quote/past-price.ts';
import type { ComparisonRow, StatedAmount } from '../../utils/domain/since/since.ts';
import { comparisonRequests, sharedRequests } from '../../utils/domain/since/since-requests.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground, callPage } from '../../utils/platform/messaging.ts';
import { usePolled } from './use-polled.ts';

/** One coin of the page with its market prices at the time of the article. */
export interface ComparedCoin extends ComparisonRow {
  /** The price at publication in the reader's currency. */
  readonly past: PastPrice | null;
  /** The price in the unit of the article's figure, where that is another. */
  readonly inFigureUnit: PastPrice | null;
  /** The price in that unit at the beginning of the change that the article states. */
  readonly changeStart: PastPrice | null;
}

export type Comparison =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  /** `isExact`: also with prices for which coins were named. */
  | ({ readonly kind: 'ready'; readonly isExact: boolean } & PageFigures);

/** The page is read again at most this often, and only where it has other coins. Milliseconds. */
const pollMs = 15_000;
/** The most past prices in one call. */
const mostRequests = 200;

/** What the page says of its coins and of the whole market. */
interface PageFigures {
  readonly coins: readonly ComparedCoin[];
  /** The market cap of all coins that the page states. */
  readonly marketCap: StatedAmount | null;
}

/** Which comparison is wanted. */
export interface WantedComparison {
  readonly tabId: number;
  /** The page in the tab, see `PageSummary`. */
  readonly page: string;
  /** The reader's. */
  readonly currency: string;
  /** The page's coins: it is read again where they have changed. */
  readonly coins: string;
  /** The reader asked for the prices that only requests by a coin's name have. */
  readonly isExact: boolean;
}

const loading: Comparison = { kind: 'loading' };

/**
 * Compares the prices of the page's coins at publication with the prices now. Without `isExact` by the requests that are the
 * same for every reader, so that opening the popup names no coin.
 */
export function useComparison(wanted: WantedComparison | null): Comparison {
  // Kept with the page that it is of, so that one article's figures never stand beside another's coins.
  const [found, setFound] = useState<{ readonly of: string; readonly comparison: Comparison } | null>(null);
  const read = useRef('');
  const of = wanted && `${wanted.tabId} ${wanted.page} ${wanted.currency}`;
  usePolled(wanted && `${of} ${wanted.isExact}`, async (signal) => {
    if (!wanted || of === null) return Date.now() + pollMs;
    const wantedNow = `${of} ${wanted.isExact} ${wanted.coins}`;
    if (read.current === wantedNow) return Date.now() + pollMs;
    const show = (comparison: Comparison): void => {
      if (!signal.aborted) setFound({ of, comparison });
    };
    try {
      show({ kind: 'ready', ...(await loadComparison(wanted)), isExact: wanted.isExact });
      read.current = wantedNow;
    } catch (error) {
      logError('the comparison of the page’s coins', error);
      show({ kind: 'failed' });
    }
    return Date.now() + pollMs;
  });
  return found && found.of === of ? found.comparison : loading;
}

async function loadComparison({ tabId, currency, isExact }: WantedComparison): Promise<PageFigures> {
  const page = await callPage(tabId, 'page.comparison', null);
  const rows = page?.rows ?? [];
  const now = Date.now();
  const needed = comparisonRequests(rows, currency, now);
  const all = needed.flatMap(({ atThen, inFigureUnit, atChangeStart }) =>
    [atThen, inFigureUnit, atChangeStart].filter((request) => request !== null),
  );
  const prices = await pricesOf(isExact ? all : sharedRequests(all, now));
  const priceOf = (request: PastPriceRequest | null): PastPrice | null =>
    request && (prices.get(keyOf(request)) ?? null);
  const coins = rows.map((row, index) => ({
    ...row,
    past: priceOf(needed[index]!.atThen),
    inFigureUnit: priceOf(needed[index]!.inFigureUnit),
    changeStart: priceOf(needed[index]!.atChangeStart),
  }));
  return { coins, marketCap: page?.marketCap ?? null };
}

async function pricesOf(requests: readonly PastPriceRequest[]): Promise<ReadonlyMap<string, PastPrice>> {
  const prices = new Map<string, PastPrice>();
  for (let at = 0; at < requests.length; at += mostRequests) {
    const part = requests.slice(at, at + mostRequests);
    const replies = await callBackground('prices.at', { requests: part });
    for (const [index, request] of part.entries()) prices.set(keyOf(request), replies[index]!);
  }
  return prices;
}

function keyOf({ coin, at, precision, currency = '' }: PastPriceRequest): string {
  return `${coin} ${at} ${precision} ${currency}`;
}
