import { BadAnswer, readPage } from './market-row.ts';
import type { MarketRow } from './market-row.ts';

/** CoinGecko's most. */
export const rowsOnPage = 250;
/** How much of the market an update reads. */
export const pages = 6;

/** Between two requests, in milliseconds: without a key four a minute are safe, with a demo key thirty. */
const paces = { keyless: 15_000, demo: 2000 } as const;
/** How often a "too many requests" is waited out, and for how long where it does not say. */
const patience = { tries: 3, waitMs: 60_000 } as const;

/** Where and how to ask. */
export interface Asking {
  /** Without a slash at the end: `https://api.coingecko.com/api/v3`. */
  readonly base: string;
  /** A demo key of CoinGecko's, or null. */
  readonly key: string | null;
  readonly sleep: (ms: number) => Promise<void>;
}

/** All pages, biggest market cap first. Throws `BadAnswer` with what went wrong, in words. */
export async function fetchMarkets(asking: Asking): Promise<MarketRow[]> {
  const rows: MarketRow[] = [];
  for (let page = 1; page <= pages; page++) {
    // One page after the other, by intent: the provider counts requests a minute.
    // oxlint-disable-next-line no-await-in-loop
    if (page > 1) await asking.sleep(asking.key === null ? paces.keyless : paces.demo);
    // oxlint-disable-next-line no-await-in-loop
    rows.push(...readPage(page, await fetchPage(asking, page)));
  }
  return rows;
}

async function fetchPage(asking: Asking, page: number, tries: number = patience.tries): Promise<unknown> {
  const response = await ask(asking, page);
  if (response.status === 429 && tries > 0) {
    const seconds = Number(response.headers.get('retry-after') ?? '');
    await asking.sleep(seconds > 0 ? seconds * 1000 : patience.waitMs);
    return fetchPage(asking, page, tries - 1);
  }
  if (!response.ok) throw new BadAnswer(`CoinGecko answered page ${page} with status ${response.status}.`);
  const body = await response.text();
  try {
    return JSON.parse(body);
  } catch {
    throw new BadAnswer(`CoinGecko's answer to page ${page} is not JSON; it begins: ${body.slice(0, 60)}`);
  }
}

async function ask({ base, key }: Asking, page: number): Promise<Response> {
  const query = `vs_currency=usd&order=market_cap_desc&per_page=${rowsOnPage}&page=${page}`;
  const headers: HeadersInit = key === null ? {} : { 'x-cg-demo-api-key': key };
  try {
    return await fetch(`${base}/coins/markets?${query}`, { headers, signal: AbortSignal.timeout(30_000) });
  } catch (error) {
    throw new BadAnswer(`CoinGecko can't be reached at ${base}. Is there a network?`, { cause: error });
  }
}
