import type { Coin } from '../coin/coin.ts';
import { hasLowerCase, lowerCaseNames, pressNames } from '../coin/spellings.ts';
import { LOWER, charClass } from './characters.ts';
import { topicWords } from './topic-words.ts';
import { type Phrase, type Spelling, makePhrases } from './phrases.ts';
import { topicStems } from './inflection.ts';
import type { NativeIndex } from './native-index.ts';
import { nativeSource } from './native-source.ts';
import { addItem, addStem, findEntry, firstWordHash, itemsOf, makeWordIndex } from './word-index.ts';
import type { Casing, WordIndex } from './word-index.ts';

/** Coins added between two pauses. */
const batch = 100;

/** Names of larger coins are inflected; each such name makes a few more words of a page be looked at. */
const lastInflectedRank = 100;

/**
 * The index of coins and topic words that the recogniser reads. Building it only files every spelling under the hash
 * of its first word; phrases are made when their word is first found, as a page has few of the catalog's words.
 */
export class Lexicon {
  readonly coins: readonly Coin[];
  readonly index: WordIndex;
  #native: NativeIndex | null = null;
  readonly #spellings: Spelling[] = [];
  readonly #phrases: (readonly Phrase[])[] = [];

  /** Empty; use `buildLexicon` or `buildLexiconInSlices`. */
  constructor(coins: readonly Coin[]) {
    this.coins = coins;
    this.index = makeWordIndex(spellingCount(coins) + topicWords.length);
  }

  /** Adds all spellings, with pauses. */
  *fill(): Generator<undefined, void> {
    const { coins } = this;
    for (const [at, coin] of coins.entries()) {
      this.#fileCoin(coin);
      if (at % batch === 0) yield;
    }
    for (const coin of coins) for (const name of pressNames[coin.id] ?? []) this.#file('name', name, coin);
    for (const word of topicWords) this.#file('topic', word, null);
    for (const stem of topicStems) addStem(this.index, stem);
    for (const name of lowerCaseNames) addStem(this.index, name);
  }

  /** The names in scripts other than Latin, made for the first page that has such a script. Null until they are loaded. */
  get native(): NativeIndex | null {
    return (this.#native ??= nativeSource()?.makeIndex(this.coins) ?? null);
  }

  /** The phrases whose first word has this hash, longest first, symbols before names before topic words. */
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

  #fileCoin(coin: Coin): void {
    this.#file('symbol', coin.symbol, coin);
    this.#file('name', coin.name, coin);
    if (coin.rank <= lastInflectedRank && /^[a-z]{5,}$/i.test(coin.name)) addStem(this.index, coin.name);
    if (hasPlural(coin.name)) this.#file('plural', `${coin.name}s`, coin);
    if (!coin.aliases) return;
    for (const alias of coin.aliases)
      this.#file(coin.altSymbols?.includes(alias) ? 'old-symbol' : 'name', alias, coin);
  }

  #file(form: Spelling['form'], text: string, coin: Coin | null): void {
    const hash = firstWordHash(text);
    if (hash === 0) return;
    addItem(this.index, hash, this.#spellings.length, casingOf(form, text, hash));
    this.#spellings.push({ form, text, coin });
  }
}

/** Whether the name has a plural: "bitcoins", "tethers", "Dogecoins". */
function hasPlural(name: string): boolean {
  return name.endsWith('coin') || lowerCaseNames.has(name.toLowerCase());
}

/** Hashes of the first words of names that may be written in lower case, and of their plurals. */
const lowerCaseHashes = new Set(
  [...lowerCaseNames].flatMap((name) => {
    const [word = ''] = name.split(' ');
    return [firstWordHash(word), firstWordHash(`${word}s`)];
  }),
);

/** The least casing in which the first word of a spelling, which has this hash, may be written. */
function casingOf(form: Spelling['form'], text: string, hash: number): Casing {
  if (form === 'topic' || charClass[text.charCodeAt(0)] === LOWER) return 'small';
  if (form === 'name' || form === 'plural') return lowerCaseHashes.has(hash) ? 'small' : 'capital';
  if (hasLowerCase(text)) return 'small';
  return text.length > 3 ? 'mixed' : 'capital';
}

function spellingCount(coins: readonly Coin[]): number {
  let count = 0;
  for (const { aliases } of coins) count += 3 + (aliases?.length ?? 0);
  for (const names of Object.values(pressNames)) count += names.length;
  return count;
}

/**
 * As `buildLexicon`, with a pause after about each millisecond of work, for callers that share a thread. Names in scripts other
 * than Latin come from `setNativeSource`.
 */
export function* buildLexiconInSlices(coins: readonly Coin[]): Generator<undefined, Lexicon> {
  const lexicon = new Lexicon(coins);
  yield* lexicon.fill();
  return lexicon;
}
