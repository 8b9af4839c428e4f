import * as z from 'zod/mini';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';

/** The fields that an update reads from a row of CoinGecko's `/coins/markets`. */
export interface MarketRow {
  readonly id: CoinId;
  /** Upper case. */
  readonly symbol: string;
  readonly name: string;
  /** CoinGecko gives none to wrapped, staked and bridged tokens. */
  readonly rank: number | null;
}

/** A response that an update can't use; the message says why. */
export class InvalidResponse extends Error {}

const text = z.string().check(z.trim(), z.minLength(1));
const pageSchema = z.array(
  z.object({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]*$/)),
    symbol: text,
    name: text,
    market_cap_rank: z.nullable(z.int().check(z.positive())),
  }),
);

/** Tokenised shares and funds, private credit, bridged and pegged copies: the press does not write about them. */
const excluded = /xstock|bstock|tokenized|\(ondo\b|\bbridged\b|binance-peg|\bwormhole\b|\btradable\b/i;

/** Reads one page of the response; throws `InvalidResponse` where it is not a list of coins. */
export function readPage(page: number, body: unknown): MarketRow[] {
  const parsed = pageSchema.safeParse(body);
  if (!parsed.success)
    throw new InvalidResponse(`Page ${page} is not a list of coins: ${z.prettifyError(parsed.error)}`);
  return parsed.data.map(({ id, symbol, name, market_cap_rank: rank }) => ({
    id,
    symbol: symbol.toUpperCase(),
    name,
    rank,
  }));
}

/** Throws `InvalidResponse` unless the rows of all pages together resemble the known catalog. */
export function checkRows(rows: readonly MarketRow[], expected: number, known: readonly Coin[]): void {
  if (rows.length < expected * 0.9) {
    throw new InvalidResponse(`Received ${rows.length} rows, expected about ${expected}.`);
  }
  const ids = new Set<CoinId>();
  for (const { id } of rows) {
    if (ids.has(id))
      throw new InvalidResponse(`${id} is listed twice: the ranking changed between two pages. Try again.`);
    ids.add(id);
  }
  const top = known.slice(0, 100);
  const missing = top.filter((coin) => !ids.has(coin.id));
  if (missing.length > top.length / 5) {
    throw new InvalidResponse(
      `${missing.length} of the catalog's first ${top.length} coins are missing in the response.`,
    );
  }
}

/** Whether a coin that is not in the catalog should be added. */
export function isWanted(row: MarketRow): boolean {
  return !excluded.test(row.name) && !excluded.test(row.id);
}
