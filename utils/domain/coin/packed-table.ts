import { type CoinTable, NAME, SYMBOL } from './coin-table.ts';
import type { Coin, CoinId } from './coin.ts';
import { alsoSymbol, type CoinColumns, nameGap, onlySymbol } from './packed-coins.ts';

/** The coins of packed columns, each made when it is first asked for, and what it would take time to find. */
export function packedTable(
  columns: CoinColumns,
  known: Pick<CoinTable, 'pressPlaces' | 'spellings'>,
): CoinTable {
  const { length, ranks } = columns;
  const made = new Map<number, Coin>();
  /** Made for the first look-up of a coin that is not made. */
  let idHashes: Int32Array | null = null;
  const table: CoinTable = {
    ...known,
    length,
    rank: (place) => ranks[place]!,
    coin(place) {
      let coin = made.get(place);
      if (!coin) made.set(place, (coin = columns.coin(place)));
      return coin;
    },
    byId(id) {
      for (const coin of made.values()) if (coin.id === id) return coin;
      idHashes ??= new Int32Array(length).map((_, place) => hashOf(columns.coin(place).id));
      const place = idHashes.indexOf(hashOf(id));
      return place < 0 || columns.coin(place).id !== id ? undefined : table.coin(place);
    },
    // The names in one string: one for each would take longer than all else.
    spell(place, visit) {
      const text = columns.names(place);
      let start = 0;
      for (let spelling = NAME; start <= text.length; spelling += 1) {
        const gap = text.indexOf(nameGap, start);
        const end = gap < 0 ? text.length : gap;
        if (spelling === NAME) {
          const symbol = columns.symbol(place, text.slice(start, end));
          visit(SYMBOL, symbol, 0, symbol.length);
        } else if (text.startsWith(onlySymbol, start)) return;
        else if (text.startsWith(alsoSymbol, start)) start += 1;
        visit(spelling, text, start, end);
        start = end + 1;
      }
    },
  };
  return table;
}

function hashOf(id: CoinId): number {
  let hash = 0;
  for (let at = 0; at < id.length; at += 1) hash = (hash * 31 + id.charCodeAt(at)) | 0;
  return hash;
}
