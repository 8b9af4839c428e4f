import type { Risk } from '../coin/risk.ts';
import { LOWER, charClass, hashStep } from '../recognition/characters.ts';
import type { Lexicon } from '../recognition/lexicon.ts';
import { isClearWord, isWellKnown } from '../recognition/page-relevance.ts';
import type { CoinPhrase, Phrase } from '../recognition/phrases.ts';
import { sharedWeight } from '../recognition/relevance-limits.ts';
import { firstWordHash } from '../recognition/word-index.ts';
import {
  comparedWords,
  isSeparator,
  Kind,
  mostNativeLetters,
  nativeHash,
  phraseHash,
} from './filter-format.ts';
import type { FilterEntry } from './pack-filter.ts';

/** The hashes of the words of a phrase that are compared. */
function wordHashes(folded: string): number[] {
  const hashes: number[] = [];
  let at = 0;
  while (at < folded.length && hashes.length < comparedWords) {
    let end = at;
    while (end < folded.length && hashStep[folded.charCodeAt(end)] !== 0) end += 1;
    if (end > at) hashes.push(firstWordHash(folded.slice(at, end)));
    at = end + 1;
  }
  return hashes;
}

interface Casing {
  readonly any: number;
  readonly capital: number;
}

const clear: Casing = { any: Kind.anyCase, capital: Kind.name };
const shortPage: Casing = { any: Kind.shortPage, capital: Kind.shortPageCapital };

/** What a word with this risk says of a page; null for nothing. */
function casingOf(risk: Risk, { coins, form }: CoinPhrase): Casing | null {
  const coin = coins[0]!;
  if (isClearWord(coin.rank, risk)) return form === 'name' ? clear : { ...clear, capital: Kind.symbol };
  return isWellKnown(coin, risk) ? shortPage : null;
}

/** The kinds of a phrase: in capitals, and where it may be, in lower case. */
function kindsOf(phrase: Phrase): number[] {
  if (phrase.form === 'topic') return phrase.weight > sharedWeight ? [Kind.anyCase] : [];
  const { text, risk, lower, lowerRisk } = phrase;
  const kinds = new Set<number>();
  const capital = casingOf(risk, phrase);
  if (capital) {
    const isLower = charClass[text.charCodeAt(0)] === LOWER;
    kinds.add(isLower ? capital.any : capital.capital);
    // The catalog's own spelling with a capital inside, such as `eCash`.
    if (isLower) kinds.add(capital.capital);
  }
  const small = lower ? casingOf(lowerRisk, phrase) : null;
  if (small) kinds.add(small.any);
  if (kinds.has(Kind.anyCase)) return [Kind.anyCase];
  return [...kinds];
}

/** The kinds that say more of the same word than a kind does. */
const covering: Readonly<Record<number, readonly number[]>> = {
  [Kind.name]: [Kind.anyCase],
  [Kind.symbol]: [Kind.anyCase, Kind.name],
  [Kind.shortPage]: [Kind.anyCase],
  [Kind.shortPageCapital]: [Kind.anyCase, Kind.shortPage],
};

/** A name, symbol or word of the filter, and how it may be written. */
export interface FilterWord {
  readonly folded: string;
  /** Values of `Kind`. */
  readonly kinds: readonly number[];
}

/** The names, symbols and words in Latin script that the filter has. */
export function latinWords(lexicon: Lexicon): FilterWord[] {
  const phrases = Array.from({ length: lexicon.index.entries }, (_, entry) => lexicon.phrases(entry)).flat();
  const all = phrases
    .map((phrase) => ({ folded: phrase.folded, kinds: kindsOf(phrase) }))
    .filter(({ kinds }) => kinds.length > 0);
  const single = new Map<number, Set<number>>();
  for (const { folded, kinds } of all) {
    const [hash = 0, ...others] = wordHashes(folded);
    if (others.length === 0) single.set(hash, new Set([...(single.get(hash) ?? []), ...kinds]));
  }
  return all.filter((word) => !hasClearPart(word, single));
}

/** Whether one of the words of a phrase is clear by itself, as it is written in the phrase: "Wrapped Bitcoin". */
function hasClearPart(
  { folded, kinds }: FilterWord,
  single: ReadonlyMap<number, ReadonlySet<number>>,
): boolean {
  const [first = 0, ...others] = wordHashes(folded);
  if (others.length === 0) return false;
  if ([first, ...others].some((hash) => single.get(hash)?.has(Kind.anyCase))) return true;
  // The words after the first may have any case.
  return single.get(first)?.has(Kind.name) === true && kinds.every((kind) => kind === Kind.name);
}

function* latinEntries({ folded, kinds }: FilterWord): Generator<FilterEntry> {
  const [first = 0, ...others] = wordHashes(folded);
  const hash = others.reduce(phraseHash, first);
  // The words after the first may have any case, and a symbol of several words is rare.
  for (const kind of kinds)
    yield { hash, kind: kind === Kind.symbol && others.length > 0 ? Kind.name : kind };
}

/** The hashes of the words with which phrases begin. */
export function phraseBeginnings(lexicon: Lexicon): number[] {
  return latinWords(lexicon)
    .map(({ folded }) => wordHashes(folded))
    .flatMap(([first = 0, ...others]) => (others.length > 0 ? [first] : []));
}

/** The names and words in scripts other than Latin. */
export function nativeWords(lexicon: Lexicon): FilterWord[] {
  return lexicon
    .native!.entries()
    .map(({ folded, phrase }) => ({ folded, kinds: phrase ? nativeKindsOf(phrase) : [] }))
    .filter(({ kinds }) => kinds.length > 0);
}

function nativeKindsOf(phrase: Phrase): number[] {
  if (phrase.form === 'topic') return phrase.weight > sharedWeight ? [Kind.native] : [];
  const coin = phrase.coins[0]!;
  if (isClearWord(coin.rank, phrase.risk)) return [Kind.native];
  return isWellKnown(coin, phrase.risk) ? [Kind.nativeShortPage] : [];
}

/** The letters of a word in another script that are compared. */
export function nativeLetters(folded: string): number[] {
  const letters = Array.from({ length: folded.length }, (_, at) => folded.charCodeAt(at));
  return letters.filter((code) => !isSeparator(code)).slice(0, mostNativeLetters);
}

function* nativeEntries({ folded, kinds }: FilterWord): Generator<FilterEntry> {
  const letters = nativeLetters(folded);
  if (letters.length < 2) throw new Error(`too short for the filter: ${folded}`);
  const hash = letters.reduce(nativeHash, 0);
  for (const kind of kinds) yield { hash, kind };
}

/** All words that make a page relevant, see `isRelevantPage`; none that another entry covers. */
export function filterWords(lexicon: Lexicon): FilterEntry[] {
  const entries = [
    ...latinWords(lexicon).flatMap((word) => [...latinEntries(word)]),
    ...nativeWords(lexicon).flatMap((word) => [...nativeEntries(word)]),
  ];
  const known = new Set(entries.map(({ hash, kind }) => `${kind} ${hash}`));
  const isCovered = ({ hash, kind }: FilterEntry): boolean =>
    covering[kind]?.some((other) => known.has(`${other} ${hash}`)) ?? false;
  return entries.filter((entry) => !isCovered(entry));
}

/** The keys of the beginnings of words that are looked at for endings. */
export function filterStems({ index: { stemBits } }: Lexicon): number[] {
  return Array.from({ length: stemBits.length * 8 }, (_, key) => key).filter(
    (key) => ((stemBits[key >>> 3]! >>> (key & 7)) & 1) !== 0,
  );
}
