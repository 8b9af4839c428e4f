import type { Coin } from '../coin/coin.ts';
import { casualSymbols, lowerCaseNames, pressNames } from '../coin/spellings.ts';
import { LOWER, charClass } from './char-class.ts';
import { cueWords } from './cues.ts';
import type { ReaderAlias } from './options.ts';
import type { Phrase } from './phrase.ts';
import { makePhrases } from './phrases.ts';
import type { Spelling } from './phrases.ts';
import { addItem, findEntry, firstWordHash, itemsOf, makeWordIndex } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

/** Phrases that begin with one word. */
export interface WordEntry {
  /** Longest first, symbols before names before cues. */
  readonly phrases: readonly Phrase[];
  /** One of them may stand in small letters. */
  readonly small: boolean;
}

/**
 * Everything that the recogniser must know of the coins. Making one only files every spelling under the hash of
 * its first word, since nearly all of a catalog is never met; the rest is worked out for the words that are.
 */
export class Lexicon {
  readonly coins: readonly Coin[];
  readonly index: WordIndex;
  readonly #spellings: Spelling[] = [];
  readonly #entries: WordEntry[] = [];

  /** `coins` must be ordered best rank first: of several coins with one symbol the first is the likeliest. */
  constructor(coins: readonly Coin[], aliases: readonly ReaderAlias[]) {
    this.coins = coins;
    this.index = makeWordIndex(spellingCount(coins) + cueWords.length + aliases.length);
    for (const { word, coin: id } of aliases) {
      const coin = coins.find((candidate) => candidate.id === id);
      if (coin) this.#file('own', word.trim(), coin);
    }
    for (const coin of coins) {
      this.#file('symbol', coin.symbol, coin);
      this.#file('name', coin.name, coin);
      if (hasPlural(coin.name)) this.#file('plural', `${coin.name}s`, coin);
      if (!coin.aliases) continue;
      for (const alias of coin.aliases)
        this.#file(coin.altSymbols?.includes(alias) ? 'old-symbol' : 'name', alias, coin);
    }
    for (const coin of coins) for (const name of pressNames[coin.id] ?? []) this.#file('name', name, coin);
    for (const cue of cueWords) this.#file('cue', cue, null);
  }

  /** The entry for the hash of a word, or undefined. */
  find(hash: number): WordEntry | undefined {
    const entry = findEntry(this.index.slots, this.index.hashes, hash);
    return entry < 0 ? undefined : this.entry(entry);
  }

  /** The entry with this number in the index. */
  entry(number: number): WordEntry {
    return (this.#entries[number] ??= this.#resolve(number));
  }

  #file(form: Spelling['form'], text: string, coin: Coin | null): void {
    const hash = firstWordHash(text);
    if (hash === 0) return;
    addItem(this.index, hash, this.#spellings.length, isSmall(form, text) || isMixed(form, text));
    this.#spellings.push({ form, text, coin });
  }

  #resolve(entry: number): WordEntry {
    const spellings = itemsOf(this.index, entry).map((item) => this.#spellings[item]!);
    return {
      phrases: makePhrases(spellings),
      small: spellings.some(({ form, text }) => isSmall(form, text)),
    };
  }
}

/** "bitcoins", "tethers", "Dogecoins": the coins that one holds several of. */
function hasPlural(name: string): boolean {
  return name.endsWith('coin') || lowerCaseNames.has(name.toLowerCase());
}

const lowerCaseWords = new Set([...lowerCaseNames].map((name) => name.split(' ')[0]!));

/** Symbols of four letters and more are also written with some small ones: wBTC, stETH. */
function isMixed(form: Spelling['form'], text: string): boolean {
  return form === 'symbol' && text.length > 3;
}

/** True where the first word of a spelling may stand in small letters. */
function isSmall(form: Spelling['form'], text: string): boolean {
  if (form === 'cue' || form === 'own' || charClass[text.charCodeAt(0)] === LOWER) return true;
  if (form === 'plural') return lowerCaseWords.has(text.slice(0, -1).toLowerCase());
  if (form !== 'name') return casualSymbols.has(text);
  const gap = text.indexOf(' ');
  return lowerCaseWords.has((gap < 0 ? text : text.slice(0, gap)).toLowerCase());
}

function spellingCount(coins: readonly Coin[]): number {
  let count = 0;
  for (const { aliases } of coins) count += 3 + (aliases?.length ?? 0);
  for (const names of Object.values(pressNames)) count += names.length;
  return count;
}

/** A lexicon of `coins`, best rank first, and of the reader's own words. */
export function buildLexicon(coins: readonly Coin[], aliases: readonly ReaderAlias[] = []): Lexicon {
  return new Lexicon(coins, aliases);
}
