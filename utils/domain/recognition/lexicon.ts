import type { Coin } from '../coin/coin.ts';
import { casualSymbols, lowerCaseNames, pressNames } from '../coin/spellings.ts';
import { LOWER, charClass } from './char-class.ts';
import { cueWords } from './cues.ts';
import type { ReaderAlias } from './options.ts';
import type { Phrase } from './phrase.ts';
import { makePhrases } from './phrases.ts';
import type { Spelling } from './phrases.ts';
import { addItem, findEntry, firstWordHash, itemsOf, makeWordIndex } from './word-index.ts';
import type { Casing, WordIndex } from './word-index.ts';

/**
 * Everything that the recogniser must know of the coins. Making one only files every spelling under the hash of
 * its first word, since nearly all of a catalog is never met; the rest is worked out for the words that are.
 */
export class Lexicon {
  readonly coins: readonly Coin[];
  readonly index: WordIndex;
  readonly #spellings: Spelling[] = [];
  readonly #phrases: (readonly Phrase[])[] = [];

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

  /** The phrases whose first word has this hash, longest first, symbols before names before cues. */
  find(hash: number): readonly Phrase[] {
    const entry = findEntry(this.index.slots, this.index.hashes, hash);
    return entry < 0 ? [] : this.phrases(entry);
  }

  /** The phrases of an entry of the index. */
  phrases(entry: number): readonly Phrase[] {
    return (this.#phrases[entry] ??= makePhrases(
      itemsOf(this.index, entry).map((item) => this.#spellings[item]!),
    ));
  }

  #file(form: Spelling['form'], text: string, coin: Coin | null): void {
    const hash = firstWordHash(text);
    if (hash === 0) return;
    addItem(this.index, hash, this.#spellings.length, casingOf(form, text));
    this.#spellings.push({ form, text, coin });
  }
}

/** "bitcoins", "tethers", "Dogecoins": the coins that one holds several of. */
function hasPlural(name: string): boolean {
  return name.endsWith('coin') || lowerCaseNames.has(name.toLowerCase());
}

const lowerCaseWords = new Set([...lowerCaseNames].map((name) => name.split(' ')[0]!));

/** How the first word of a spelling may be written. */
function casingOf(form: Spelling['form'], text: string): Casing {
  if (form === 'cue' || form === 'own' || charClass[text.charCodeAt(0)] === LOWER) return 'small';
  if (form === 'name' || form === 'plural') {
    const gap = text.indexOf(' ');
    const word = gap > 0 ? text.slice(0, gap) : form === 'plural' ? text.slice(0, -1) : text;
    return lowerCaseWords.has(word.toLowerCase()) ? 'small' : 'capital';
  }
  if (casualSymbols.has(text)) return 'small';
  return text.length > 3 ? 'mixed' : 'capital';
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
