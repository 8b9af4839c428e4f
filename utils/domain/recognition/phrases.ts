import { nameRisk, symbolRisk } from '../coin/ambiguity.ts';
import type { Risk } from '../coin/ambiguity.ts';
import type { Coin } from '../coin/coin.ts';
import { casualSymbols, descriptions, lowerCaseNames } from '../coin/spellings.ts';
import { DIGIT, charClass } from './char-class.ts';
import { cueWeight } from './cues.ts';
import type { CoinPhrase, Phrase } from './phrase.ts';

/** A way of writing something, as the lexicon files it. */
export interface Spelling {
  readonly form: 'own' | 'symbol' | 'old-symbol' | 'name' | 'plural' | 'cue';
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

/** A symbol or name of digits alone is a number. */
function isNumber(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (charClass[text.charCodeAt(at)] !== DIGIT) return false;
  return true;
}

/** A name that is spelled like its symbol is at least as doubtful: "Ava" for AVA. */
function riskOf(name: string, symbol: string): Risk {
  const risk = nameRisk(name);
  return risk === 'low' && name.toUpperCase() === symbol ? symbolRisk(symbol) : risk;
}

function symbolPhrase(text: string, coin: Coin): CoinPhrase {
  const risk = symbolRisk(text);
  const lower = casualSymbols.has(text);
  return {
    form: 'symbol',
    text,
    folded: text.toLowerCase(),
    risk,
    lower,
    lowerRisk: risk,
    own: false,
    coins: [coin],
  };
}

function namePhrase(text: string, coin: Coin): CoinPhrase {
  const folded = text.toLowerCase();
  const risk = riskOf(text, coin.symbol);
  const lower = lowerCaseNames.has(folded);
  return {
    form: 'name',
    text,
    folded,
    risk,
    lower,
    lowerRisk: nameRisk(folded, risk),
    own: false,
    coins: [coin],
  };
}

/** "Bitcoins" as Bitcoin is. */
function pluralPhrase(text: string, coin: Coin): CoinPhrase {
  const one = namePhrase(text.slice(0, -1), coin);
  return { ...one, text, folded: `${one.folded}s` };
}

function ownPhrase(text: string, coin: Coin): CoinPhrase {
  const folded = text.toLowerCase();
  return {
    form: 'name',
    text,
    folded,
    risk: 'sure',
    lower: true,
    lowerRisk: 'sure',
    own: true,
    coins: [coin],
  };
}

/** Old tickers go before the symbols of smaller coins, coins that were replaced after those of the same name. */
const ranks = { own: 0, 'old-symbol': 1, symbol: 2, name: 3, plural: 3, cue: 5 } as const;

function rankOf({ form, text }: Spelling): number {
  return form === 'name' && isOld(text) ? 4 : ranks[form];
}

const makers = {
  own: ownPhrase,
  symbol: symbolPhrase,
  'old-symbol': symbolPhrase,
  name: namePhrase,
  plural: pluralPhrase,
} as const;

/** The phrases of spellings that share their first word, longest first, symbols before names before cues. */
export function makePhrases(spellings: readonly Spelling[]): Phrase[] {
  const phrases: Phrase[] = [];
  const known = new Map<string, CoinPhrase>();
  for (const { form, text, coin } of spellings.toSorted((one, other) => rankOf(one) - rankOf(other))) {
    if (!coin || form === 'cue') {
      phrases.push({ form: 'cue', folded: text, weight: cueWeight(text) });
      continue;
    }
    const isSymbol = form === 'symbol' || form === 'old-symbol';
    const spoken = form === 'name' ? spokenName(text) : text;
    const key = isSymbol ? spoken : spoken.toLowerCase();
    const same = known.get(isSymbol ? `$${key}` : key);
    if (same) {
      if (!same.own && !same.coins.includes(coin)) same.coins.push(coin);
    } else if (!isNumber(spoken) && !descriptions.has(key)) {
      const made = makers[form](spoken, coin);
      known.set(isSymbol ? `$${key}` : key, made);
      phrases.push(made);
    }
  }
  return phrases.toSorted((one, other) => other.folded.length - one.folded.length);
}
