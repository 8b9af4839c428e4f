import type { Coin } from '../coin/coin.ts';
import { pressNames } from '../coin/spellings.ts';
import { LOWER, charClass } from './char-class.ts';
import { cueWords } from './cues.ts';
import type { ReaderAlias } from './options.ts';
import type { Phrase } from './phrase.ts';
import { makePhrases } from './phrases.ts';
import type { Spelling } from './phrases.ts';
import { WordIndex, firstWordHash } from './word-index.ts';

/** Phrases that begin with one word. */
export interface WordEntry {
  /** Longest first, symbols before names before cues. */
  readonly phrases: readonly Phrase[];
  /** One of them may begin with a small letter. */
  readonly lower: boolean;
}

/**
 * Everything that the recogniser must know of the coins. Making one only files every spelling under the hash of
 * its first word, since nearly all of a catalog is never met; the rest is worked out for the words that are.
 */
export class Lexicon {
  readonly coins: readonly Coin[];
  readonly #index: WordIndex;
  readonly #spellings: Spelling[] = [];
  readonly #entries: WordEntry[] = [];

  /** `coins` must be ordered best rank first: of several coins with one symbol the first is the likeliest. */
  constructor(coins: readonly Coin[], aliases: readonly ReaderAlias[]) {
    this.coins = coins;
    this.#index = new WordIndex(coins.length * 4 + cueWords.length + aliases.length);
    for (const { word, coin: id } of aliases) {
      const coin = coins.find((candidate) => candidate.id === id);
      if (coin) this.#file('own', word.trim(), coin);
    }
    for (const coin of coins) {
      this.#file('symbol', coin.symbol, coin);
      this.#file('name', coin.name, coin);
      if (!coin.aliases) continue;
      for (const alias of coin.aliases) this.#file(coin.altSymbols?.includes(alias) ? 'old-symbol' : 'name', alias, coin);
    }
    for (const coin of coins) for (const name of pressNames[coin.id] ?? []) this.#file('name', name, coin);
    for (const cue of cueWords) this.#file('cue', cue, null);
  }

  /** The entry for the hash of a word, or undefined. */
  find(hash: number): WordEntry | undefined {
    const entry = this.#index.find(hash);
    return entry < 0 ? undefined : (this.#entries[entry] ??= this.#resolve(entry));
  }

  #file(form: Spelling['form'], text: string, coin: Coin | null): void {
    const hash = firstWordHash(text);
    if (hash === 0) return;
    this.#index.add(hash, this.#spellings.length);
    this.#spellings.push({ form, text, coin });
  }

  #resolve(entry: number): WordEntry {
    const phrases = makePhrases(this.#index.items(entry).map((item) => this.#spellings[item]!));
    const small = (phrase: Phrase) =>
      phrase.form === 'cue' || phrase.lower || charClass[phrase.text.charCodeAt(0)] === LOWER;
    return { phrases, lower: phrases.some((phrase) => small(phrase)) };
  }
}

/** A lexicon of `coins`, best rank first, and of the reader's own words. */
export function buildLexicon(coins: readonly Coin[], aliases: readonly ReaderAlias[] = []): Lexicon {
  return new Lexicon(coins, aliases);
}
