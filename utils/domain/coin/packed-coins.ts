import type { Coin } from './coin.ts';
import { idOf, packedId, packedSymbol, unpackedId, unpackedSymbol } from './packed-words.ts';

/** A catalog as text, by columns, because equal values stand together then. */
export interface PackedCoins {
  /** Names with other names, symbols, ids. A line is empty where its value follows from others. */
  readonly text: string;
  /** For each coin the step to its rank, unless that is 1, and the letter of its kind, see `packRisks`. */
  readonly ranks: string;
}

const lineEnd = '\n';
export const nameGap = '|';
/** Before another name that is a former symbol as well, and before a former symbol that is none. */
export const alsoSymbol = '=';
export const onlySymbol = ':';
/**
 * Before names with one of `partSigns`, or with other letters than those of Latin-1, for which the engine would need two bytes for
 * each letter of the catalog.
 */
const encoded = '~';
/** Frequent parts of the text, and the signs in place of them, by what they save once it is compressed. */
const parts = ' Network, Protocol,oken,USD,coin, Finance,Coin,on,Chain, Staked '.split(',');
const partSigns = '?^@#&<>;{}';
/** The most frequent kind of coin, and that of all coins where no kinds are packed. */
export const usualKind = '\n';

/**
 * A catalog for `unpackCoins` and `packedTable`, which every page with mentions loads: a quarter of the length of `coins.json`, and
 * two fifths once compressed.
 * @param kinds a letter for each coin
 * @throws where a coin would not be unpacked as it is
 */
export function packCoins(coins: readonly Coin[], kinds = usualKind.repeat(coins.length)): PackedCoins {
  const texts = coins.flatMap(({ symbol, name, aliases = [] }) => [symbol, name, ...aliases]);
  const odd = texts.find((text) => /[\n|]/.test(text));
  if (odd !== undefined) throw new Error(`${JSON.stringify(odd)} has a separator of the packed catalog.`);
  const columns = [coins.map(packedNames), coins.map(packedSymbol), coins.map(packedId)];
  const ranks = coins.map(({ rank }, at) => packedStep(rank - (coins[at - 1]?.rank ?? 0)) + kinds.charAt(at));
  const text = parts.reduce(
    (whole, part, at) => whole.replaceAll(part, partSigns.charAt(at)),
    columns.flat().join(lineEnd),
  );
  const packed = { text, ranks: ranks.join('') };
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
  const line = [name, ...others, ...symbols.map((symbol) => onlySymbol + symbol)].join(nameGap);
  const odd = new RegExp(`[${partSigns}]|[^\\0-\\u00ff]+`, 'g');
  if (!line.startsWith(encoded) && line.search(odd) < 0) return line;
  return encoded + line.replaceAll('%', encodeURIComponent).replaceAll(odd, encodeURIComponent);
}

/** Most ranks are the next one. */
function packedStep(step: number): string {
  return step === 1 ? '' : String(step);
}

/** The coins that `packCoins` was called with, without their further fields. */
export function unpackCoins(packed: PackedCoins): Coin[] {
  const columns = new CoinColumns(packed);
  return Array.from({ length: columns.length }, (_, place) => columns.coin(place));
}

/** The packed text, and where its lines are. */
export class CoinColumns {
  readonly length: number;
  /** By place. */
  readonly ranks: Uint16Array;
  /** By place: the character code of the coin's kind. */
  readonly kinds: Uint8Array;
  readonly #text: string;
  /** The end of the line before each line of all columns. */
  readonly #ends: Int32Array;

  constructor({ text: packed, ranks }: PackedCoins) {
    const text = parts.reduce((whole, part, at) => whole.replaceAll(partSigns.charAt(at), part), packed);
    const ends = [-1];
    for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + 1)) ends.push(at);
    const length = ends.length / 3;
    ends.push(text.length);
    this.#text = text;
    this.#ends = new Int32Array(ends);
    this.length = length;
    this.ranks = new Uint16Array(length);
    this.kinds = new Uint8Array(length);
    let step = 0;
    let rank = 0;
    for (let at = 0, place = 0; place < length; at += 1) {
      const code = ranks.charCodeAt(at);
      if (code >= 0x30 && code < 0x3a) step = step * 10 + code - 0x30;
      else {
        this.ranks[place] = rank += step || 1;
        this.kinds[place] = code;
        step = 0;
        place += 1;
      }
    }
  }

  /** A new object at each call. */
  coin(place: number): Coin {
    const [name = '', ...others] = this.names(place).split(nameGap);
    const symbol = this.symbol(place, name).toUpperCase();
    const coin: Unpacked = { id: '', symbol, name, rank: this.ranks[place]! };
    for (const other of others) addName(coin, other);
    coin.id = unpackedId(this.#line(2, place), idOf(name), coin);
    return coin;
  }

  /** The name and other names, as they are in the text but for encoded letters. */
  names(place: number): string {
    const names = this.#line(0, place);
    return names.startsWith(encoded) ? decodeURIComponent(names.slice(1)) : names;
  }

  /** The symbol of a coin with this name, in any case. */
  symbol(place: number, name: string): string {
    return unpackedSymbol(this.#line(1, place), name);
  }

  #line(column: number, place: number): string {
    const at = column * this.length + place;
    return this.#text.slice(this.#ends[at]! + 1, this.#ends[at + 1]);
  }
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
