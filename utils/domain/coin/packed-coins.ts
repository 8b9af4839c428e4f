import type { Coin } from './coin.ts';
import { idOf, packedId, packedSymbol, unpackedId, unpackedSymbol } from './packed-words.ts';

/*
 * A catalog by columns, because equal values stand together then: names with other names, symbols, ids, ranks. A line is empty
 * where its value follows from others.
 */

const columnEnd = '\t';
const lineEnd = '\n';
const nameGap = '|';
/** Before another name that is a former symbol as well, and before a former symbol that is none. */
const alsoSymbol = '=';
const onlySymbol = ':';
const base = 36;

/**
 * A catalog as text for `unpackCoins`, which every page with mentions loads: a quarter of the length of `coins.json`, and two
 * fifths once compressed.
 * @throws where a coin would not be unpacked as it is
 */
export function packCoins(coins: readonly Coin[]): string {
  const texts = coins.flatMap(({ symbol, name, aliases = [] }) => [symbol, name, ...aliases]);
  const odd = texts.find((text) => /[\t\n|]/.test(text));
  if (odd !== undefined) throw new Error(`${JSON.stringify(odd)} has a separator of the packed catalog.`);
  const columns = [
    coins.map(packedNames),
    coins.map(packedSymbol),
    coins.map(packedId),
    coins.map(({ rank }, at) => packedStep(rank - (coins[at - 1]?.rank ?? 0))),
  ];
  const packed = columns.map((column) => column.join(lineEnd)).join(columnEnd);
  const unpacked = unpackCoins(packed);
  for (const [at, { id, symbol, name, rank, aliases, altSymbols }] of coins.entries()) {
    const shipped = JSON.stringify({ id, symbol, name, rank, aliases, altSymbols });
    if (JSON.stringify(unpacked[at]) !== shipped) throw new Error(`${shipped} can't be packed.`);
  }
  return packed;
}

function packedNames({ name, aliases = [], altSymbols = [] }: Coin): string {
  const others = aliases.map((alias) => (altSymbols.includes(alias) ? alsoSymbol + alias : alias));
  const symbols = altSymbols.filter((symbol) => !aliases.includes(symbol));
  return [name, ...others, ...symbols.map((symbol) => onlySymbol + symbol)].join(nameGap);
}

/** Most ranks are the next one. */
function packedStep(step: number): string {
  return step === 1 ? '' : step.toString(base);
}

/** The coins that `packCoins` was called with, without their further fields. */
export function unpackCoins(packed: string): Coin[] {
  const [names = '', symbols = '', ids = '', steps = ''] = packed.split(columnEnd);
  // Whole columns, as 1,500 calls for short strings take longer.
  const [capitals, usualIds] = [linesOf(names.toUpperCase()), linesOf(idOf(names))];
  const [symbolLines, idLines, stepLines] = [linesOf(symbols.toUpperCase()), linesOf(ids), linesOf(steps)];
  let rank = 0;
  return linesOf(names).map((line, at) => {
    const step = stepLines[at];
    rank += step ? Number.parseInt(step, base) : 1;
    const symbol = unpackedSymbol(symbolLines[at]!, nameOf(capitals[at]!));
    const coin: Unpacked = { id: '', symbol, name: nameOf(line), rank };
    if (coin.name !== line) for (const other of line.split(nameGap).slice(1)) addName(coin, other);
    coin.id = unpackedId(idLines[at]!, nameOf(usualIds[at]!), coin);
    return coin;
  });
}

function linesOf(column: string): string[] {
  return column.split(lineEnd);
}

function nameOf(line: string): string {
  const end = line.indexOf(nameGap);
  return end < 0 ? line : line.slice(0, end);
}

interface Unpacked extends Coin {
  id: string;
  aliases?: string[];
  altSymbols?: string[];
}

function addName(coin: Unpacked, other: string): void {
  const isAlias = !other.startsWith(onlySymbol);
  const isSymbol = !isAlias || other.startsWith(alsoSymbol);
  const name = isSymbol ? other.slice(1) : other;
  if (isAlias) (coin.aliases ??= []).push(name);
  if (isSymbol) (coin.altSymbols ??= []).push(name);
}
