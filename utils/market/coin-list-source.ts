import { coinIdPattern, longestCoinId } from '../domain/coin/coin.ts';
import { longestName } from '../domain/coin/coin-word.ts';
import type { ListedCoin } from '../domain/coin/coin-word.ts';
import { packCoinList } from '../domain/coin/pack-coin-list.ts';
import { dayMs, hourMs, minuteMs } from '../domain/time.ts';
import { cacheCell } from '../platform/cache-cell.ts';
import { fetchJson } from '../platform/http.ts';
import type { RequestLimiter } from '../platform/request-limiter.ts';
import type { RateLimitedSource } from '../platform/request-log.ts';
import type { StorageCell } from '../platform/storage-cell.ts';
import { z } from '../platform/zod.ts';
import { requestWithFailover } from './failover.ts';
import type { ProviderResult } from './provider.ts';
import { invalidResponse, listOf } from './wire.ts';

/** How long a fetched list is used before it is fetched again. */
const maxAgeMs = 7 * dayMs;
/** CoinGecko has some 20,000 coins. Fewer rows are no list of all coins. */
const rowLimits = { least: 5_000, most: 60_000 } as const;
/** The longest packed list, in characters; today's has 300,000. */
const longestList = 2_000_000;

const row = z.object({
  id: z.string().check(z.regex(coinIdPattern), z.maxLength(longestCoinId)),
  symbol: z.string().check(z.maxLength(2 * longestName)),
  name: z.string().check(z.maxLength(2 * longestName)),
});
const rows = listOf(rowLimits.most);

const stored = z.object({
  version: z.literal(1),
  /** When it was fetched, in milliseconds since 1970. */
  at: z.number(),
  /** As `packCoinList` returns it. */
  list: z.string().check(z.maxLength(longestList)),
});
export type StoredCoinList = z.infer<typeof stored>;

export const coinListCell = cacheCell<StoredCoinList>('coin list', stored);

/** CoinGecko's list of all coins: one request, the same for every reader. It shares the token bucket of the prices. */
const source: RateLimitedSource & { fetch(): Promise<ProviderResult<string>> } = {
  circuit: 'coingecko',
  perMinute: 4,
  limitedMs: minuteMs,
  async fetch() {
    const result = await fetchJson('https://api.coingecko.com/api/v3/coins/list');
    if (!result.ok) return result;
    const found = rows.safeParse(result.body);
    const coins: ListedCoin[] = (found.data ?? []).flatMap((raw) => row.safeParse(raw).data ?? []);
    if (coins.length < rowLimits.least) return invalidResponse(`coins/list has ${coins.length} coins`);
    const list = packCoinList(coins, new Set());
    return list.length > longestList ? invalidResponse('coins/list is too long') : { ok: true, value: list };
  },
};

interface Parts {
  readonly cell: StorageCell<StoredCoinList>;
  readonly limiter: RequestLimiter;
  /** Whether the reader allows the request. */
  readonly isAllowed: () => Promise<boolean>;
  readonly packaged: () => Promise<string>;
  readonly now: () => number;
}

/**
 * The list of all coins: the packaged one, or, where the reader allows it, one that is at most a week old. If it can't be
 * fetched, the last one.
 */
export async function openCoinList({ cell, limiter, isAllowed, packaged, now }: Parts): Promise<string> {
  if (!(await isAllowed())) return packaged();
  const last = await cell.read();
  const age = last ? now() - last.at : Infinity;
  if (last && age >= 0 && age < maxAgeMs) return last.list;
  const spec = { what: 'coin-list', urgency: 'charts', intervalMs: hourMs } as const;
  const found = await requestWithFailover([source], limiter, spec, (each) => each.fetch());
  if (!found) return last?.list ?? packaged();
  await cell.write({ version: 1, at: now(), list: found.value });
  return found.value;
}
