import { nameRisk, symbolRisk } from '../coin/ambiguity.ts';
import type { Risk } from '../coin/ambiguity.ts';
import type { Coin } from '../coin/coin.ts';
import { casualSymbols, descriptions, lowerCaseNames, pressNames } from '../coin/spellings.ts';
import { isWord } from './char-class.ts';
import { cueWords } from './cues.ts';
import type { ReaderAlias } from './options.ts';
import type { CoinPhrase, Phrase } from './phrase.ts';
import { WordTable } from './word-table.ts';

/** Everything that the recogniser must know of the coins; made by `buildLexicon`, then only read. */
export interface Lexicon {
  readonly coins: readonly Coin[];
  readonly words: WordTable;
  /** By the number of its first word: the phrases, longest first, symbols before names before cues. */
  readonly phrases: readonly (readonly Phrase[] | undefined)[];
  /** By symbol, for pairs in one word. */
  readonly symbols: ReadonlyMap<string, CoinPhrase>;
}

const hasLetter = (text: string) => /\p{L}/u.test(text);

/** A name that is spelled like its symbol is at least as doubtful: "Ava" for AVA. */
function sharedRisk(name: string, symbol: string): Risk {
  const risk = nameRisk(name);
  return risk === 'low' ? symbolRisk(symbol) : risk;
}

const isOld = (name: string) => /[[(]old[\])]$/i.test(name);

/** The part of a display name that prose uses: "Gravity (by Galxe)" is Gravity. */
function spokenName(name: string): string {
  return name.replace(/ [[(].*$/, '');
}

/** The run of word characters at the beginning; empty where there is none. */
function firstWord(text: string): string {
  let end = 0;
  while (end < text.length && isWord(text.charCodeAt(end))) end += 1;
  return text.slice(0, end);
}

/**
 * A lexicon of `coins`, which must be ordered best rank first: of several coins with one symbol the first is
 * the likeliest, except that a ticker which a greater coin gave up still leads to that coin.
 */
export function buildLexicon(coins: readonly Coin[], aliases: readonly ReaderAlias[] = []): Lexicon {
  const words = new WordTable();
  const phrases: Phrase[][] = [];
  const symbols = new Map<string, CoinPhrase>();
  const names = new Map<string, CoinPhrase>();

  function place(phrase: Phrase): void {
    const first = firstWord(phrase.folded);
    if (first === '') return;
    const list = (phrases[words.add(first)] ??= []);
    const shorter = list.findIndex((other) => other.folded.length < phrase.folded.length);
    list.splice(shorter < 0 ? list.length : shorter, 0, phrase);
  }

  function add(known: Map<string, CoinPhrase>, key: string, coin: Coin, make: () => CoinPhrase): void {
    const phrase = known.get(key);
    if (!phrase) {
      const made = make();
      known.set(key, made);
      place(made);
    } else if (!phrase.own && !phrase.coins.includes(coin)) phrase.coins.push(coin);
  }

  function addSymbol(coin: Coin, text: string): void {
    if (!hasLetter(text)) return;
    add(symbols, text, coin, () => {
      const lower = casualSymbols.has(text);
      return {
        form: 'symbol',
        text,
        folded: text.toLowerCase(),
        risk: symbolRisk(text),
        lower,
        own: false,
        coins: [coin],
      };
    });
  }

  function addName(coin: Coin, text: string): void {
    const folded = text.toLowerCase();
    if (descriptions.has(folded) || !hasLetter(text)) return;
    add(names, folded, coin, () => {
      const lower = lowerCaseNames.has(folded);
      const risk = text.toUpperCase() === coin.symbol ? sharedRisk(text, coin.symbol) : nameRisk(text);
      return { form: 'name', text, folded, risk, lower, own: false, coins: [coin] };
    });
  }

  for (const { word, coin: id } of aliases) {
    const coin = coins.find((candidate) => candidate.id === id);
    const folded = word.trim().toLowerCase();
    if (!coin || folded === '') continue;
    add(names, folded, coin, () => {
      return { form: 'name', text: word.trim(), folded, risk: 'sure', lower: true, own: true, coins: [coin] };
    });
  }
  for (const coin of coins) for (const symbol of coin.altSymbols ?? []) addSymbol(coin, symbol);
  for (const coin of coins) addSymbol(coin, coin.symbol);
  for (const old of [false, true]) {
    for (const coin of coins) if (isOld(coin.name) === old) addName(coin, spokenName(coin.name));
  }
  for (const coin of coins) {
    for (const alias of coin.aliases ?? []) if (!coin.altSymbols?.includes(alias)) addName(coin, alias);
    for (const name of pressNames[coin.id] ?? []) addName(coin, name);
  }
  for (const [folded, weight] of cueWords()) place({ form: 'cue', folded, weight });
  return { coins, words, phrases, symbols };
}
