import type { Coin } from './coin.ts';

/*
 * A catalog by columns, because equal values stand together then: names, symbols, ids, ranks, aliases and former symbols. A line
 * is empty where its value follows from others, and lists have commas.
 */

const columnEnd = '\t';
const listGap = ',';

/** The form of most ids. */
export function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/**
 * A catalog as text for `unpackCoins`, which every page with mentions loads: less than a third of the length of `coins.json`, and
 * half once compressed.
 * @throws where a value has one of the separators
 */
export function packCoins(coins: readonly Coin[]): string {
  const columns = [
    coins.map(({ name }) => name),
    coins.map(packedSymbol),
    coins.map(packedId),
    coins.map(({ rank }, at) => (rank === (coins[at - 1]?.rank ?? 0) + 1 ? '' : String(rank))),
    coins.map(({ aliases }) => packedList(aliases)),
    coins.map(({ altSymbols }) => packedList(altSymbols)),
  ];
  for (const value of columns.flat())
    if (/[\t\n]/.test(value))
      throw new Error(`${JSON.stringify(value)} has a separator of the packed catalog.`);
  return columns.map((column) => column.join('\n')).join(columnEnd);
}

/** A digit stands for so many letters of the name, in capitals. */
function packedSymbol({ symbol, name }: Coin): string {
  const capitals = name.toUpperCase();
  if (capitals === symbol) return '';
  if (symbol === '' || /^\d$/.test(symbol)) throw new Error(`${name} has a symbol that can't be packed.`);
  return symbol.length < 10 && capitals.startsWith(symbol) ? String(symbol.length) : symbol;
}

/** A hyphen stands for the usual id without hyphens, and with something behind it for an id that begins with the usual one. */
function packedId({ id, name }: Coin): string {
  const usual = idOf(name);
  if (id === usual) return '';
  if (id.startsWith('-')) throw new Error(`${id} can't be packed.`);
  if (id === usual.replaceAll('-', '')) return '-';
  return id.startsWith(`${usual}-`) ? id.slice(usual.length) : id;
}

function packedList(list: readonly string[] | undefined): string {
  if (list?.length === 0 || list?.some((value) => value === '' || value.includes(listGap)))
    throw new Error(`${JSON.stringify(list)} can't be packed.`);
  return list?.join(listGap) ?? '';
}

/** The coins that `packCoins` was called with, without their further fields. */
export function unpackCoins(packed: string): Coin[] {
  const columns = packed.split(columnEnd).map((column) => column.split('\n'));
  const [names = [], symbols = [], ids = [], ranks = [], aliases = [], altSymbols = []] = columns;
  let last = 0;
  return names.map((name, at) => {
    last = Number(ranks[at]) || last + 1;
    const coin: { -readonly [Key in keyof Coin]: Coin[Key] } = {
      id: unpackedId(ids[at]!, name),
      symbol: unpackedSymbol(symbols[at]!, name),
      name,
      rank: last,
    };
    if (aliases[at]) coin.aliases = aliases[at].split(listGap);
    if (altSymbols[at]) coin.altSymbols = altSymbols[at].split(listGap);
    return coin;
  });
}

function unpackedSymbol(symbol: string, name: string): string {
  if (symbol === '') return name.toUpperCase();
  return symbol.length === 1 && symbol <= '9' ? name.toUpperCase().slice(0, Number(symbol)) : symbol;
}

function unpackedId(id: string, name: string): string {
  if (!(id === '' || id.startsWith('-'))) return id;
  const usual = idOf(name);
  return id === '-' ? usual.replaceAll('-', '') : usual + id;
}
