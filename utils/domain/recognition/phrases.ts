import type { Coin } from '../coin/coin.ts';
import type { Risk, Risks } from '../coin/risk.ts';
import { casualSymbols, descriptions, lowerCaseNames, smallSymbols, wordSymbols } from '../coin/spellings.ts';
import { DIGIT, charClass } from './characters.ts';
import { postWeight, topicWeight } from './topic-words.ts';

/** A symbol or name of one or more coins. */
export interface CoinPhrase {
  readonly form: 'symbol' | 'name';
  /** As the catalog writes it. */
  readonly text: string;
  readonly folded: string;
  readonly risk: Risk;
  /** May be written in lower case. */
  readonly lower: boolean;
  /** Its risk in lower case. */
  readonly lowerRisk: Risk;
  /** It is also a ticker on a US stock exchange. */
  readonly isStock: boolean;
  /** The coins that it can mean, the likeliest first. */
  readonly coins: Coin[];
}

/** A word or phrase that shows what a page is about. */
export interface TopicPhrase {
  readonly form: 'topic';
  readonly folded: string;
  /** As a share of a clear mention: 1 for "cryptocurrency", less for "token". */
  readonly weight: number;
  /** What it adds to the candidates of the same post. */
  readonly postWeight: number;
}

export type Phrase = CoinPhrase | TopicPhrase;

/** One entry of the lexicon, before phrases are made of it. `coin` is null for topic words. */
export interface Spelling {
  readonly form: 'symbol' | 'old-symbol' | 'name' | 'plural' | 'topic';
  readonly text: string;
  readonly coin: Coin | null;
}

function isOld(name: string): boolean {
  return name.endsWith(' [Old]') || name.endsWith(' [OLD]') || name.endsWith(' (OLD)');
}

/** The part of a display name that prose uses: "Gravity (by Galxe)" is Gravity. */
function spokenName(name: string): string {
  const note = Math.max(name.indexOf(' ('), name.indexOf(' ['));
  return note < 0 ? name : name.slice(0, note);
}

/** True for digits only: such a symbol or name can't be told from a number. */
function isNumber(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (charClass[text.charCodeAt(at)] !== DIGIT) return false;
  return true;
}

/** A name that is spelled like its symbol is at least as doubtful: "Ava" for AVA. */
function riskOf(name: string, symbol: string, { nameRisk, symbolRisk }: Risks): Risk {
  const risk = nameRisk(name);
  return risk === 'low' && name.toUpperCase() === symbol ? symbolRisk(symbol) : risk;
}

/** Words of coins outside the catalog are in no list of doubtful words, and need evidence. */
function atLeastDoubtful(risk: Risk, { from }: Coin): Risk {
  return from && risk === 'low' ? 'medium' : risk;
}

function symbolPhrase(text: string, coin: Coin, { symbolRisk, isStock }: Risks): CoinPhrase {
  const risk = atLeastDoubtful(symbolRisk(text), coin);
  const lower = smallSymbols.has(text);
  const isUsual = !lower || casualSymbols.has(text);
  const lowerRisk = isUsual ? risk : wordSymbols.has(text) ? 'never' : 'medium';
  const folded = text.toLowerCase();
  return { form: 'symbol', text, folded, risk, lower, lowerRisk, isStock: isStock(text), coins: [coin] };
}

function namePhrase(text: string, coin: Coin, risks: Risks): CoinPhrase {
  const folded = text.toLowerCase();
  const risk = atLeastDoubtful(riskOf(text, coin.symbol, risks), coin);
  const lower = lowerCaseNames.has(folded);
  const lowerRisk = risks.nameRisk(folded, risk);
  const isStock = risks.isStock(text);
  return { form: 'name', text, folded, risk, lower, lowerRisk, isStock, coins: [coin] };
}

/** The plural has the risks of the singular. */
function pluralPhrase(text: string, coin: Coin, risks: Risks): CoinPhrase {
  const one = namePhrase(text.slice(0, -1), coin, risks);
  return { ...one, text, folded: `${one.folded}s`, isStock: risks.isStock(text) };
}

/** Order of the forms: former tickers before symbols of smaller coins, replaced coins after those of the same name. */
const formOrder = { 'old-symbol': 1, symbol: 2, name: 3, plural: 3, topic: 5 } as const;

function orderOf({ form, text }: Spelling): number {
  return form === 'name' && isOld(text) ? 4 : formOrder[form];
}

const makers = {
  symbol: symbolPhrase,
  'old-symbol': symbolPhrase,
  name: namePhrase,
  plural: pluralPhrase,
} as const;

/** The phrases of spellings that share their first word: longest first, symbols before names before topic words. */
export function makePhrases(spellings: readonly Spelling[], risks: Risks): Phrase[] {
  const phrases: Phrase[] = [];
  const known = new Map<string, CoinPhrase>();
  for (const { form, text, coin } of spellings.toSorted((one, other) => orderOf(one) - orderOf(other))) {
    if (!coin || form === 'topic') {
      phrases.push({ form: 'topic', folded: text, weight: topicWeight(text), postWeight: postWeight(text) });
      continue;
    }
    const isSymbol = form === 'symbol' || form === 'old-symbol';
    const spoken = form === 'name' ? spokenName(text) : text;
    const key = isSymbol ? spoken : spoken.toLowerCase();
    const same = known.get(isSymbol ? `$${key}` : key);
    if (same) {
      // A coin outside the catalog never takes the name of another.
      if (!same.coins.includes(coin) && (isSymbol || !coin.from)) same.coins.push(coin);
    } else if (!isNumber(spoken) && !descriptions.has(key)) {
      const made = makers[form](spoken, coin, risks);
      known.set(isSymbol ? `$${key}` : key, made);
      phrases.push(made);
    }
  }
  return phrases.toSorted((one, other) => other.folded.length - one.folded.length);
}
