import type { Coin } from '../coin/coin.ts';
import { catalogRisks } from '../coin/catalog-risks.ts';
import { type CoinTable, NAME, OTHER_NAME, SYMBOL, type SpellingVisitor } from '../coin/coin-table.ts';
import type { Risks } from '../coin/risk.ts';
import { lowerCaseNames, pressNames, smallSymbols } from '../coin/spellings.ts';
import { LOWER, charClass } from './characters.ts';
import { topicWords } from './topic-words.ts';
import { type Phrase, type Spelling, makePhrases } from './phrases.ts';
import { topicStems } from './inflection.ts';
import type { NativeIndex } from './native-index.ts';
import { nativeSource } from './native-source.ts';
import { addItem, addStem, findEntry, firstWordHash, itemsOf, makeWordIndex } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

/** Coins added between two pauses. */
const batch = 100;

/** Names of larger coins are inflected; each such name makes a few more words of a page be looked at. */
const lastInflectedRank = 100;

/** A filed spelling is the place of its coin, shifted by so many bits, and its number in the coin table. */
const spellingBits = 12;
const spellingMask = (1 << spellingBits) - 1;
/** The number of the plural of a name, after those of a coin table. */
const PLURAL = spellingMask;

/**
 * The index of coins and topic words that the recogniser reads. Building it only files every spelling under the hash
 * of its first word; phrases are made when their word is first found, as a page has few of the catalog's words.
 */
export class Lexicon {
  readonly coins: CoinTable;
  readonly index: WordIndex;
  readonly risks: Risks = catalogRisks((word, spelling) => this.#placeOf(word, spelling));
  #native: NativeIndex | null = null;
  /** By item of the index: the place of a coin and its spelling, see `spellingOf`, or `~place` in `topicWords`. */
  readonly #spellings: Int32Array;
  #items = 0;
  readonly #phrases = new Map<number, readonly Phrase[]>();

  /** Empty; use `buildLexicon` or `buildLexiconInSlices`. */
  constructor(coins: CoinTable) {
    this.coins = coins;
    // A coin may have a plural.
    const size = coins.length + coins.spellings + topicWords.length;
    this.index = makeWordIndex(size);
    this.#spellings = new Int32Array(size);
  }

  /** Adds all spellings, with pauses. */
  *fill(): Generator<undefined, void> {
    const { coins } = this;
    let place = 0;
    const visit: SpellingVisitor = (spelling, text, start, end) => {
      const isSmall = this.#file(text, start, place, spelling);
      if (spelling !== NAME) return;
      const name = text.slice(start, end);
      if (coins.rank(place) <= lastInflectedRank && /^[a-z]{5,}$/i.test(name)) addStem(this.index, name);
      // The hash of the first word says whether the name may be one in lower case.
      if (name.endsWith('coin') || (isSmall && lowerCaseNames.has(name.toLowerCase())))
        this.#file(`${name}s`, 0, place, PLURAL);
    };
    for (; place < coins.length; place += 1) {
      coins.spell(place, visit);
      if (place % batch === 0) yield;
    }
    for (place of coins.pressPlaces) {
      const { id, aliases = [] } = coins.coin(place);
      for (const [at, name] of pressNames[id]!.entries())
        this.#file(name, 0, place, OTHER_NAME + aliases.length + at);
    }
    for (const [at, word] of topicWords.entries()) this.#add(firstWordHash(word), true, ~at);
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
    let phrases = this.#phrases.get(entry);
    if (!phrases) {
      const spellings = itemsOf(this.index, entry).map((item) => this.#spelling(this.#spellings[item]!));
      this.#phrases.set(entry, (phrases = makePhrases(spellings, this.risks)));
    }
    return phrases;
  }

  #placeOf(word: string, spelling: number): number {
    const { index } = this;
    const entry = findEntry(index.slots, index.hashes, firstWordHash(word));
    if (entry < 0) return -1;
    for (const item of itemsOf(index, entry)) {
      const filed = this.#spellings[item]!;
      if (filed >= 0 && (filed & spellingMask) === spelling && this.#spelling(filed).text === word)
        return filed >> spellingBits;
    }
    return -1;
  }

  #spelling(filed: number): Spelling {
    if (filed < 0) return { form: 'topic', text: topicWords[~filed]!, coin: null };
    return spellingOf(this.coins.coin(filed >> spellingBits), filed & spellingMask);
  }

  /** Files the spelling that `text` has at `start`. Returns whether its first word may be in lower case. */
  #file(text: string, start: number, place: number, spelling: number): boolean {
    const hash = firstWordHash(text, start);
    const isSmall =
      smallHashes.has(hash) || (spelling !== SYMBOL && charClass[text.charCodeAt(start)] === LOWER);
    this.#add(hash, isSmall, (place << spellingBits) | spelling);
    return isSmall;
  }

  #add(hash: number, isSmall: boolean, filed: number): void {
    if (hash === 0) return;
    addItem(this.index, hash, this.#items, isSmall);
    this.#spellings[this.#items] = filed;
    this.#items += 1;
  }
}

/** A spelling by its number in a coin table, names of the press after other names. */
function spellingOf(coin: Coin, spelling: number): Spelling {
  const { id, symbol, name, aliases = [], altSymbols } = coin;
  if (spelling === PLURAL) return { form: 'plural', text: `${name}s`, coin };
  const text = [symbol, name, ...aliases, ...(pressNames[id] ?? [])][spelling]!;
  const isOld =
    spelling >= OTHER_NAME && spelling - OTHER_NAME < aliases.length && altSymbols?.includes(text);
  return { form: spelling === SYMBOL ? 'symbol' : isOld ? 'old-symbol' : 'name', text, coin };
}

/** Hashes of the first words that may be written in lower case: of symbols, and of names and their plurals. */
const smallHashes = new Set(
  [...smallSymbols, ...lowerCaseNames].flatMap((name) => {
    const [word = ''] = name.split(' ');
    return smallSymbols.has(name) ? firstWordHash(word) : [firstWordHash(word), firstWordHash(`${word}s`)];
  }),
);

/**
 * As `buildLexicon`, with a pause after about each millisecond of work, for callers that share a thread. Names in scripts other
 * than Latin come from `setNativeSource`.
 */
export function* buildLexiconInSlices(coins: CoinTable): Generator<undefined, Lexicon> {
  const lexicon = new Lexicon(coins);
  yield* lexicon.fill();
  return lexicon;
}
