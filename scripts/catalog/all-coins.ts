import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { coinIdPattern, longestCoinId } from '../../utils/domain/coin/coin.ts';
import type { ListedCoin } from '../../utils/domain/coin/coin-word.ts';

/** The rows of a file with all coins: `[id, symbol, name]` or CoinGecko's `/coins/list`, as JSON, gzipped or not. */
export function readAllCoins(file: string): ListedCoin[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const rows: unknown = JSON.parse(text);
  if (!Array.isArray(rows)) throw new TypeError(`${file} is not a list`);
  return rows.map(coinOf).filter((coin) => coin !== null);
}

/** Null for a row without the id of a coin, or without symbol or name. */
function coinOf(row: unknown): ListedCoin | null {
  const [id, symbol, name] = Array.isArray(row) ? row : fields(row);
  if (typeof id !== 'string' || typeof symbol !== 'string' || typeof name !== 'string') return null;
  return coinIdPattern.test(id) && id.length <= longestCoinId ? { id, symbol, name } : null;
}

function fields(row: unknown): readonly unknown[] {
  const { id, symbol, name } = (row ?? {}) as Partial<Record<'id' | 'symbol' | 'name', unknown>>;
  return [id, symbol, name];
}
