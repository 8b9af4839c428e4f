import type { Coin } from './coin.ts';

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
  /** For each coin the letter of its kind, by `alphabet`. */
  readonly coins: string;
  /**
   * Two digits for each kind of coin, for its symbol and its name: the place of the risk in `risks`, plus `stock` for a ticker of
   * a stock exchange; in base 36.
   */
  readonly kinds: string;
  /** The words that the catalog lacks. */
  readonly others: RiskLists;
}

type NamedCoins = readonly Pick<Coin, 'symbol' | 'name'>[];

/** The first one stands for a word that is in no list. */
const risks = ['', 'sure', 'medium', 'high', 'company', 'never'] as const;
const stock = 8;
const base = 36;
/** For the most frequent kinds the most frequent letters of a script, which are short once it is compressed. */
const alphabet = 'etaoinsrlcudmphgfbvkwyxjqzETAOINSRLCUDMPHGFBVKWYXJQZ';

export function packRisks(lists: RiskLists, coins: NamedCoins): PackedRisks {
  const symbols = new Set(coins.map(({ symbol }) => symbol));
  const names = new Set(coins.map(({ name }) => name));
  const [symbolRisk, nameRisk] = [riskOf(lists.symbols), riskOf(lists.names)];
  const stocks = new Set(lists.stocks.split(','));
  const digits = coins.map(({ symbol, name }) => {
    const ofSymbol = symbolRisk(symbol) + (stocks.has(symbol) ? stock : 0);
    return ofSymbol.toString(base) + nameRisk(name).toString(base);
  });
  const kinds = byFrequency(digits);
  if (kinds.length > alphabet.length) throw new Error(`${kinds.length} kinds of risks can't be packed.`);
  return {
    coins: digits.map((each) => alphabet.charAt(kinds.indexOf(each))).join(''),
    kinds: kinds.join(''),
    others: {
      symbols: without(lists.symbols, symbols),
      names: without(lists.names, names),
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

/** The lists with a word left. */
function without(
  groups: Readonly<Record<string, string>>,
  known: ReadonlySet<string>,
): Record<string, string> {
  const left = Object.entries(groups).map(([risk, list]) => [risk, wordsNotIn(list, known)] as const);
  return Object.fromEntries(left.filter(([, list]) => list !== ''));
}

function wordsNotIn(list: string, known: ReadonlySet<string>): string {
  return list
    .split(',')
    .filter((word) => !known.has(word))
    .join(',');
}

/** The lists that `packRisks` was called with, in another order, and with a symbol of several coins more than once. */
export function unpackRisks({ coins: packed, kinds, others }: PackedRisks, coins: NamedCoins): RiskLists {
  const symbolWords = wordsOf(others.symbols);
  const nameWords = wordsOf(others.names);
  const stocks = others.stocks ? [others.stocks] : [];
  for (const [at, { symbol, name }] of coins.entries()) {
    const kind = 2 * alphabet.indexOf(packed.charAt(at));
    const risk = Number.parseInt(kinds.charAt(kind), base);
    if (risk >= stock) stocks.push(symbol);
    symbolWords[risk % stock]!.push(symbol);
    nameWords[Number.parseInt(kinds.charAt(kind + 1), base)]!.push(name);
  }
  return { symbols: listsOf(symbolWords), names: listsOf(nameWords), stocks: stocks.join(',') };
}

/** By place in `risks`. */
function wordsOf(groups: Readonly<Record<string, string>>): string[][] {
  return risks.map((risk) => (groups[risk] ? [groups[risk]] : []));
}

function listsOf(words: readonly (readonly string[])[]): Record<string, string> {
  const lists = risks.map((risk, at) => [risk, words[at]!.join(',')] as const);
  return Object.fromEntries(lists.slice(1).filter(([, list]) => list !== ''));
}
