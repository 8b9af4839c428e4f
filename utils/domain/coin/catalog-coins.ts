import data from './coins.json' with { type: 'json' };
import former from './former-coins.json' with { type: 'json' };
import type { Coin } from './coin.ts';

function areCoins(rows: unknown): rows is readonly Coin[] {
  return Array.isArray(rows);
}

/** The rows come from this repository, and a test checks them. */
function trusted(rows: unknown): readonly Coin[] {
  if (!areCoins(rows)) throw new TypeError('The catalog is no list');
  return rows;
}

const listed = trusted(data);
const lastRank = listed.at(-1)?.rank ?? 0;

/** The rows of the catalog. A build has `unpackCoins` in place of this module (`scripts/build/packed-catalog.ts`). */
export const catalogCoins: readonly Coin[] = [
  ...listed,
  ...former.map((coin, index) => ({ ...coin, rank: lastRank + 1 + index })),
];
