import type { Risk } from '../coin/ambiguity.ts';
import { LOWER, charClass, hashStep } from '../recognition/characters.ts';
import type { Lexicon } from '../recognition/lexicon.ts';
import { isClearWord, isWellKnown } from '../recognition/page-relevance.ts';
import type { CoinPhrase, Phrase } from '../recognition/phrases.ts';
import { sharedWeight } from '../recognition/topic-words.ts';
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
  const { rank } = coins[0]!;
  if (isClearWord(rank, risk)) return form === 'name' ? clear : { ...clear, capital: Kind.symbol };
  return isWellKnown(rank, risk) ? shortPage : null;
}

/** The kinds of a coin's phrase: in capitals, and where it may be, in lower case. */
function kindsOf(phrase: CoinPhrase): number[] {
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

function* entriesOf(phrase: Phrase): Generator<FilterEntry> {
  if (phrase.form === 'topic' && phrase.weight <= sharedWeight) return;
  const kinds = phrase.form === 'topic' ? [Kind.anyCase] : kindsOf(phrase);
  if (kinds.length === 0) return;
  const [first = 0, ...others] = wordHashes(phrase.folded);
  const hash = others.reduce(phraseHash, first);
  // The words after the first may have any case, and a symbol of several words is rare.
  for (const kind of kinds)
    yield { hash, kind: kind === Kind.symbol && others.length > 0 ? Kind.name : kind };
  const isLower = kinds.some((kind) => kind === Kind.anyCase || kind === Kind.shortPage);
  if (isLower && others.length > 0) yield { hash: first, kind: Kind.begins };
}

function* nativeEntries(lexicon: Lexicon): Generator<FilterEntry> {
  for (const { folded, phrase } of lexicon.native.entries()) {
    if (!phrase) continue;
    let kind: number = Kind.native;
    if (phrase.form === 'topic' && phrase.weight <= sharedWeight) continue;
    if (phrase.form !== 'topic' && !isClearWord(phrase.coins[0]!.rank, phrase.risk)) {
      if (!isWellKnown(phrase.coins[0]!.rank, phrase.risk)) continue;
      kind = Kind.nativeShortPage;
    }
    let hash = 0;
    let letters = 0;
    for (let at = 0; at < folded.length && letters < mostNativeLetters; at += 1) {
      if (isSeparator(folded.charCodeAt(at))) continue;
      hash = nativeHash(hash, folded.charCodeAt(at));
      letters += 1;
    }
    if (letters < 2) throw new Error(`too short for the filter: ${folded}`);
    yield { hash, kind };
  }
}

/** All words that make a page relevant, see `isRelevantPage`; none that another entry covers. */
export function filterWords(lexicon: Lexicon): FilterEntry[] {
  const words = Array.from({ length: lexicon.index.entries }, (_, entry) => lexicon.phrases(entry)).flat();
  const entries = [...words.flatMap((phrase) => [...entriesOf(phrase)]), ...nativeEntries(lexicon)];
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
