import { InvalidResponse, readPage } from './market-row.ts';
import type { MarketRow } from './market-row.ts';

/** CoinGecko's maximum per page. */
export const rowsOnPage = 250;
/** Pages that an update reads. */
export const pages = 6;

/** Delay between two requests: four a minute are safe without a key, thirty with a demo key. */
const delaysMs = { keyless: 15_000, demo: 2000 } as const;
/** Retries after status 429, and the delay where the response has no `Retry-After`. */
const retry = { attempts: 3, delayMs: 60_000 } as const;

/** Address, key and clock of the requests. */
export interface FetchOptions {
  /** Without a slash at the end: `https://api.coingecko.com/api/v3`. */
  readonly base: string;
  /** A CoinGecko demo key, or null. */
  readonly key: string | null;
  readonly sleep: (ms: number) => Promise<void>;
}

/** The rows of all pages, largest market cap first. Throws `InvalidResponse` with a message for the console. */
export async function fetchMarkets(options: FetchOptions): Promise<MarketRow[]> {
  const rows: MarketRow[] = [];
  for (let page = 1; page <= pages; page++) {
    // Sequential, since the provider limits requests per minute.
    // oxlint-disable-next-line no-await-in-loop
    if (page > 1) await options.sleep(options.key === null ? delaysMs.keyless : delaysMs.demo);
    // oxlint-disable-next-line no-await-in-loop
    rows.push(...readPage(page, await fetchPage(options, page)));
  }
  return rows;
}

async function fetchPage(
  options: FetchOptions,
  page: number,
  retries: number = retry.attempts,
): Promise<unknown> {
  const response = await request(options, page);
  if (response.status === 429 && retries > 0) {
    const seconds = Number(response.headers.get('retry-after') ?? '');
    await options.sleep(seconds > 0 ? seconds * 1000 : retry.delayMs);
    return fetchPage(options, page, retries - 1);
  }
  if (!response.ok)
    throw new InvalidResponse(`CoinGecko returned status ${response.status} for page ${page}.`);
  const body = await response.text();
  try {
    return JSON.parse(body);
  } catch {
    throw new InvalidResponse(
      `CoinGecko's response to page ${page} is not JSON; it begins: ${body.slice(0, 60)}`,
    );
  }
}

async function request({ base, key }: FetchOptions, page: number): Promise<Response> {
  const query = `vs_currency=usd&order=market_cap_desc&per_page=${rowsOnPage}&page=${page}`;
  const headers: HeadersInit = key === null ? {} : { 'x-cg-demo-api-key': key };
  try {
    return await fetch(`${base}/coins/markets?${query}`, { headers, signal: AbortSignal.timeout(30_000) });
  } catch (error) {
    throw new InvalidResponse(`CoinGecko can't be reached at ${base}. Is there a network?`, { cause: error });
  }
}
