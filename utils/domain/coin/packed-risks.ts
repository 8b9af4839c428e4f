import type { Coin } from './coin.ts';

/** `ambiguity.json`: words with commas between them, by risk. */
export interface RiskLists {
  readonly symbols: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
  readonly stocks: string;
}

/**
 * The lists as they ship. Nearly all of their words are symbols and names of the catalog, which the page loads anyway: each coin
 * has a digit for its symbol and one for its name in place of them.
 */
export interface PackedRisks {
  /** The place of the risk in `risks`, plus `stock` for a ticker of a stock exchange; in base 36. */
  readonly symbols: string;
  readonly names: string;
  /** The words that the catalog lacks. */
  readonly others: RiskLists;
}

type NamedCoins = readonly Pick<Coin, 'symbol' | 'name'>[];

/** The first one stands for a word that is in no list. */
const risks = ['', 'sure', 'medium', 'high', 'company', 'never'] as const;
const stock = 8;
const base = 36;

export function packRisks(lists: RiskLists, coins: NamedCoins): PackedRisks {
  const symbols = new Set(coins.map(({ symbol }) => symbol));
  const names = new Set(coins.map(({ name }) => name));
  const [symbolRisk, nameRisk] = [riskOf(lists.symbols), riskOf(lists.names)];
  const stocks = new Set(lists.stocks.split(','));
  return {
    symbols: coins
      .map(({ symbol }) => (symbolRisk(symbol) + (stocks.has(symbol) ? stock : 0)).toString(base))
      .join(''),
    names: coins.map(({ name }) => nameRisk(name).toString(base)).join(''),
    others: {
      symbols: without(lists.symbols, symbols),
      names: without(lists.names, names),
      stocks: wordsNotIn(lists.stocks, symbols),
    },
  };
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

function without(
  groups: Readonly<Record<string, string>>,
  known: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([risk, list]) => [risk, wordsNotIn(list, known)]));
}

function wordsNotIn(list: string, known: ReadonlySet<string>): string {
  return list
    .split(',')
    .filter((word) => !known.has(word))
    .join(',');
}

/** The lists that `packRisks` was called with, in another order, and with a symbol of several coins more than once. */
export function unpackRisks({ symbols, names, others }: PackedRisks, coins: NamedCoins): RiskLists {
  const symbolWords = wordsOf(others.symbols);
  const nameWords = wordsOf(others.names);
  const stocks = others.stocks ? [others.stocks] : [];
  for (const [at, { symbol, name }] of coins.entries()) {
    const risk = Number.parseInt(symbols.charAt(at), base);
    if (risk >= stock) stocks.push(symbol);
    symbolWords[risk % stock]!.push(symbol);
    nameWords[Number.parseInt(names.charAt(at), base)]!.push(name);
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
