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

/** Coins filed between two pauses. */
const stretch = 100;

/**
 * Everything that the recogniser must know of the coins. Making one only files every spelling under the hash of
 * its first word, since nearly all of a catalog is never met; the rest is worked out for the words that are.
 */
export class Lexicon {
  readonly coins: readonly Coin[];
  readonly index: WordIndex;
  readonly #spellings: Spelling[] = [];
  readonly #phrases: (readonly Phrase[])[] = [];

  /** Empty; `buildLexicon` and `buildLexiconInSlices` make those that are used. */
  constructor(coins: readonly Coin[], aliases: readonly ReaderAlias[]) {
    this.coins = coins;
    this.index = makeWordIndex(spellingCount(coins) + cueWords.length + aliases.length);
  }

  /** Files everything, with pauses. */
  *fill(aliases: readonly ReaderAlias[]): Generator<undefined, void> {
    const { coins } = this;
    for (const { word, coin: id } of aliases) {
      const coin = coins.find((candidate) => candidate.id === id);
      if (coin) this.#file('own', word.trim(), coin);
    }
    for (const [at, coin] of coins.entries()) {
      this.#fileCoin(coin);
      if (at % stretch === 0) yield;
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

  #fileCoin(coin: Coin): void {
    this.#file('symbol', coin.symbol, coin);
    this.#file('name', coin.name, coin);
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

/** "bitcoins", "tethers", "Dogecoins": the coins that one holds several of. */
function hasPlural(name: string): boolean {
  return name.endsWith('coin') || lowerCaseNames.has(name.toLowerCase());
}

/** Hashes of the words with which names begin that may stand in small letters, and of several of them. */
const smallHashes = new Set(
  [...lowerCaseNames].flatMap((name) => {
    const [word = ''] = name.split(' ');
    return [firstWordHash(word), firstWordHash(`${word}s`)];
  }),
);

/** How the first word of a spelling, which has this hash, may be written. */
function casingOf(form: Spelling['form'], text: string, hash: number): Casing {
  if (form === 'cue' || form === 'own' || charClass[text.charCodeAt(0)] === LOWER) return 'small';
  if (form === 'name' || form === 'plural') return smallHashes.has(hash) ? 'small' : 'capital';
  if (casualSymbols.has(text)) return 'small';
  return text.length > 3 ? 'mixed' : 'capital';
}

function spellingCount(coins: readonly Coin[]): number {
  let count = 0;
  for (const { aliases } of coins) count += 3 + (aliases?.length ?? 0);
  for (const names of Object.values(pressNames)) count += names.length;
  return count;
}

/**
 * A lexicon of `coins` and of the reader's own words. `coins` must be ordered best rank first: of several coins with
 * one symbol the first is the likeliest.
 */
export function buildLexicon(coins: readonly Coin[], aliases: readonly ReaderAlias[] = []): Lexicon {
  const steps = buildLexiconInSlices(coins, aliases);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `buildLexicon`, with pauses every millisecond of work or so, for callers that share a thread. */
export function* buildLexiconInSlices(
  coins: readonly Coin[],
  aliases: readonly ReaderAlias[] = [],
): Generator<undefined, Lexicon> {
  const lexicon = new Lexicon(coins, aliases);
  yield* lexicon.fill(aliases);
  return lexicon;
}
