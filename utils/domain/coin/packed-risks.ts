import { NAME, SYMBOL } from './coin-table.ts';
import type { Coin } from './coin.ts';
import { type CoinColumns, usualKind } from './packed-coins.ts';
import type { PlaceOf, Risk, Risks } from './risk.ts';

/** `ambiguity.json`: words with commas between them, by risk. */
export interface RiskLists {
  readonly symbols: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
  readonly stocks: string;
}

/**
 * The lists as they ship. Nearly all of their words are symbols and names of the catalog, which the page loads anyway: each coin
 * has a letter in place of them.
 */
export interface PackedRisks {
  /**
   * Two digits for each kind of coin, for its symbol and its name: the place of the risk in `risks`, plus `stock` for a ticker of
   * a stock exchange; in base 36.
   */
  readonly kinds: string;
  /** The words that the catalog lacks, each with commas around it; a line for each risk. */
  readonly symbols: string;
  readonly names: string;
  readonly stocks: string;
}

type NamedCoins = readonly Pick<Coin, 'symbol' | 'name'>[];

/** The first one stands for a word that is in no list. */
const risks = [undefined, 'sure', 'medium', 'high', 'company', 'never'] as const;
const stock = 8;
const base = 36;
/** For the most frequent kinds the most frequent letters of a script, which are short once it is compressed. */
const alphabet = `${usualKind}etaoinsrlcudmphgfbvkwyxjqzETAOINSRLCUDMPHGFBVKWYXJQZ`;
const listEnd = '\n';

/** The lists, and for each coin the letter of its kind, by `alphabet`. */
export function packRisks(
  lists: RiskLists,
  coins: NamedCoins,
): { readonly risks: PackedRisks; readonly letters: string } {
  const symbols = new Set(coins.map(({ symbol }) => symbol));
  const names = new Set(coins.map(({ name }) => name));
  const [symbolRisk, nameRisk] = [riskOf(lists.symbols), riskOf(lists.names)];
  const stocks = new Set(lists.stocks.split(','));
  const digits = coins.map(({ symbol, name }) => {
    const ofSymbol = symbolRisk(symbol) + (stocks.has(symbol) ? stock : 0);
    return ofSymbol.toString(base) + nameRisk(name).toString(base);
  });
  // The first kind is also that of words that are in no list and of no coin.
  const kinds = byFrequency([...Array.from(digits, () => '00'), ...digits]);
  if (kinds.length > alphabet.length) throw new Error(`${kinds.length} kinds of risks can't be packed.`);
  return {
    letters: digits.map((each) => alphabet.charAt(kinds.indexOf(each))).join(''),
    risks: {
      kinds: kinds.join(''),
      symbols: packedLists(lists.symbols, symbols),
      names: packedLists(lists.names, names),
      stocks: wordsNotIn(lists.stocks, symbols),
    },
  };
}

/** Each value once, the most frequent first. */
function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

/** The place in `risks` of each word's risk. */
function riskOf(groups: Readonly<Record<string, string>>): (word: string) => number {
  const places = new Map<string, number>();
  for (const [risk, list] of Object.entries(groups)) {
    const place = risks.findIndex((name) => name === risk);
    if (place < 1) throw new Error(`The risk "${risk}" can't be packed.`);
    for (const word of list.split(',')) places.set(word, place);
  }
  return (word) => places.get(word) ?? 0;
}

/** The lists by place in `risks`, without the first one. */
function packedLists(groups: Readonly<Record<string, string>>, known: ReadonlySet<string>): string {
  const lists = risks.slice(1).map((risk) => wordsNotIn((risk && groups[risk]) ?? '', known));
  return lists.join(listEnd);
}

/** With a comma before and after each word. */
function wordsNotIn(list: string, known: ReadonlySet<string>): string {
  const words = list.split(',').filter((word) => word !== '' && !known.has(word));
  return words.length === 0 ? '' : `,${words.join()},`;
}

/** The risks that `packRisks` was called with. Made without a map of all words: a page asks for those of its own words. */
export function unpackRisks(
  { kinds, symbols, names, stocks }: PackedRisks,
  { kinds: letters }: Pick<CoinColumns, 'kinds'>,
  placeOf: PlaceOf,
): Risks {
  /** The digit of a word of the catalog; 0 for another word. */
  const digit = (word: string, spelling: number): number => {
    const letter = letters[placeOf(word, spelling)];
    const kind = letter === undefined ? 0 : alphabet.indexOf(String.fromCharCode(letter));
    return Number.parseInt(kinds.charAt(2 * kind + spelling), base);
  };
  const riskIn = (lists: string, word: string, spelling: number): Risk | undefined => {
    const at = lists.indexOf(`,${word},`);
    return risks[at < 0 ? digit(word, spelling) % stock : lists.slice(0, at).split(listEnd).length];
  };
  return {
    symbolRisk: (symbol) => riskIn(symbols, symbol, SYMBOL) ?? 'low',
    nameRisk: (name, otherwise = 'low') => riskIn(names, name, NAME) ?? otherwise,
    isStock: (symbol) => stocks.includes(`,${symbol},`) || digit(symbol, SYMBOL) >= stock,
  };
}
