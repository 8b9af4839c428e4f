import * as z from 'zod/mini';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';

/** What an update takes from one row of CoinGecko's `/coins/markets`. */
export interface MarketRow {
  readonly id: CoinId;
  /** Upper case. */
  readonly symbol: string;
  readonly name: string;
  /** CoinGecko gives none to wrapped, staked and bridged tokens. */
  readonly rank: number | null;
}

/** An answer that is not what an update may build on; the message says what is wrong with it. */
export class BadAnswer extends Error {}

const text = z.string().check(z.trim(), z.minLength(1));
const pageSchema = z.array(
  z.object({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]*$/)),
    symbol: text,
    name: text,
    market_cap_rank: z.nullable(z.int().check(z.positive())),
  }),
);

/** Tokenised shares and funds, private credit, bridged and pegged doubles: no coins that the press writes about. */
const noCoin = /xstock|bstock|tokenized|\(ondo\b|\bbridged\b|binance-peg|\bwormhole\b|\btradable\b/i;

/** Reads one page of the answer; throws `BadAnswer` where it is not a list of coins. */
export function readPage(page: number, answer: unknown): MarketRow[] {
  const parsed = pageSchema.safeParse(answer);
  if (!parsed.success)
    throw new BadAnswer(`Page ${page} is not a list of coins: ${z.prettifyError(parsed.error)}`);
  return parsed.data.map(({ id, symbol, name, market_cap_rank: rank }) => ({
    id,
    symbol: symbol.toUpperCase(),
    name,
    rank,
  }));
}

/** Throws `BadAnswer` unless the rows of all pages together look like the market that the catalog knows. */
export function checkRows(rows: readonly MarketRow[], expected: number, known: readonly Coin[]): void {
  if (rows.length < expected * 0.9) {
    throw new BadAnswer(`Only ${rows.length} rows came, about ${expected} were expected.`);
  }
  const ids = new Set<CoinId>();
  for (const { id } of rows) {
    if (ids.has(id)) throw new BadAnswer(`${id} came twice: the ranking moved between two pages. Try again.`);
    ids.add(id);
  }
  const top = known.slice(0, 100);
  const missing = top.filter((coin) => !ids.has(coin.id));
  if (missing.length > top.length / 5) {
    throw new BadAnswer(
      `${missing.length} of the catalog's first ${top.length} coins are missing in the answer.`,
    );
  }
}

/** Whether a coin that the catalog does not have is worth a place in it. */
export function worthAdding(row: MarketRow): boolean {
  return !noCoin.test(row.name) && !noCoin.test(row.id);
}
