import type { CoinGroup } from './coin-groups.ts';
import { resolveDates } from './dates.ts';
import type { Money } from './find-money.ts';
import type { Span } from './sentences.ts';
import { letterOf, type TokenClass } from './shape.ts';
import { wordClasses } from './word-classes.ts';

/** A sentence as its tokens, with their classes as a string of one letter each. */
export interface TokenizedSentence {
  readonly text: string;
  readonly tokens: readonly Span[];
  readonly shape: string;
  readonly coins: ReadonlyMap<number, CoinGroup>;
  /** Index of the token of each figure. */
  readonly figures: ReadonlyMap<Money, number>;
}

const words = new Map<string, TokenClass>();
const stems = new Map<string, TokenClass>();
const phraseStarts = new Set<string>();
for (const [name, list] of Object.entries(wordClasses)) {
  for (const entry of list.split(' ')) {
    const isStem = entry.endsWith('*');
    const text = (isStem ? entry.slice(0, -1) : entry).replaceAll('_', ' ');
    const known = isStem ? stems : words;
    if (!known.has(text)) known.set(text, name as TokenClass);
    if (text.includes(' ')) phraseStarts.add(text.slice(0, text.indexOf(' ')));
  }
}

/** The most words of a phrase. */
const longestPhrase = 5;
/** Letters of a word that are looked up, from which on the rest is an ending. */
const longestStem = 16;
const shortestStem = 3;

const marks: Readonly<Record<string, TokenClass>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '=': 'colon',
  '|': 'dash',
  '–': 'dash',
  '—': 'dash',
  '-': 'dash',
  '(': 'bracket',
  '[': 'bracket',
  ')': 'bracket',
  ']': 'bracket',
  '/': 'slash',
  '?': 'question',
  '~': 'hedge',
  '≈': 'hedge',
  '@': 'at',
};

const tokenPattern =
  /['’]s(?![\p{L}])|[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|(?:\d+(?:[.,]\d+)*)(?:-\p{L}+(?:-\p{L}+)?|st|nd|rd|th)?|[-–—,;:=|()[\]/?~≈@]/gu;

/** Splits a sentence into tokens; takes time in proportion to its length. `spans` in their order, without overlaps. `published` in milliseconds since 1970. */
export function tokenize(
  text: string,
  spans: readonly (Span & { readonly as: TokenClass; readonly coin?: CoinGroup; readonly money?: Money })[],
  published: number | null,
): TokenizedSentence {
  const tokens: Span[] = [];
  const classes: TokenClass[] = [];
  const coins = new Map<number, CoinGroup>();
  const figures = new Map<Money, number>();
  let from = 0;
  const readGap = (to: number): void => {
    for (const { 0: word, index } of text.slice(from, to).matchAll(tokenPattern)) {
      const start = from + index;
      const isHyphen = word === '-' && !/\s/.test(text.charAt(start - 1) + text.charAt(start + 1));
      // A hyphen between figures makes a range.
      if (isHyphen && !(start === from && start + 1 === to)) continue;
      tokens.push({ start, end: start + word.length });
      classes.push(classOfToken(word, tokens.length === 1));
    }
  };
  for (const { start, end, as, coin, money } of spans) {
    if (start < from) continue;
    readGap(start);
    from = end;
    if (coin) coins.set(tokens.length, coin);
    if (money) {
      figures.set(money, tokens.length);
      const last = tokens.at(-1);
      // Spanish and Portuguese "to".
      if (last && text.slice(last.start, last.end).toLowerCase() === 'a') classes[classes.length - 1] = 'to';
    }
    tokens.push({ start, end });
    classes.push(as);
  }
  readGap(text.length);
  if (published !== null) resolveDates(text, tokens, classes, published);
  return joinPhrases({ text, tokens, coins, figures }, classes);
}

function classOfToken(word: string, isFirst: boolean): TokenClass {
  if (/^\d/.test(word))
    return /[a-z]{3}/i.test(word) ? 'span' : /^(?:19|20)\d\d$/.test(word) ? 'year' : 'number';
  if (/^['’]/.test(word)) return 'own';
  const mark = marks[word];
  if (mark) return mark;
  const lower = word.toLowerCase();
  const isCapital = lower !== word;
  if (isCapital && lower === 'may' && !isFirst) return 'month';
  if (!isCapital && lower === 'march') return 'word';
  if (/[ae]bilir/.test(lower)) return 'modal';
  if (/-(?:day|week|month|year)$/.test(lower)) return 'span';
  if (monthName.test(lower)) return 'month';
  return lookUp(lower) ?? (isCapital && !isFirst ? 'name' : 'word');
}

/** The months in the languages of the word classes, and their short forms; "May" and "March" only with a capital. */
const monthName =
  /^(?:jan(?:uar[y]?|vier|eiro)?|enero|ocak|feb(?:ruary?|rero)?|f[ée]v(?:rier|ereiro)|şubat|mar(?:ch|s|zo|ço|t)?|märz|nisan|a[bpv]r(?:il)?|ma[iy]o|mai|mayıs|ju[nl](?:[eioy]|ho|io)?|juin|juillet|haziran|temmuz|aug(?:ust)?|agosto|août|ağustos|sept?(?:ember|embre|iembre)?|setembro|eylül|o[ck]t(?:ober|obre|ubre)?|outubro|ekim|nov(?:embe?r|embre|iembre|embro)?|kasım|de[cz](?:ember|embre|iembre|embro)?|d[ée]cembre|aralık)(?:[’'].+)?$/;

function lookUp(word: string): TokenClass | undefined {
  const exact = words.get(word);
  if (exact) return exact;
  for (let length = Math.min(word.length, longestStem); length >= shortestStem; length -= 1) {
    const found = stems.get(word.slice(0, length));
    if (found) return found;
  }
  const inflected = baseClassOf(word);
  if (inflected) return inflected;
  // "Bitcoin-Kurs", "range-bound", "token’s".
  const part = /[-'’]/.exec(word);
  if (!part) return undefined;
  return (
    lookUp(word.slice(part.index + 1)) ?? (part[0] === '-' ? undefined : lookUp(word.slice(0, part.index)))
  );
}

const verbClasses: ReadonlySet<TokenClass | undefined> = new Set([
  'up',
  'down',
  'state',
  'close',
  'reach',
  'carry',
  'suppose',
  'levelverb',
  'hold',
  'approach',
  'buy',
  'open',
] as const);

/** The class of the word that an English ending was added to: "trades", "traded", "trading"; nouns take an "s" only. */
function baseClassOf(word: string): TokenClass | undefined {
  const plural = word.endsWith('s') ? words.get(word.slice(0, -1)) : undefined;
  if (plural && word.length > shortestStem) return plural;
  const root = /^(.{2,})(?:es|ed|ing)$/.exec(word)?.[1];
  if (!root) return undefined;
  for (const base of [`${root}e`, root, /(.)\1$/.test(root) ? root.slice(0, -1) : '']) {
    const found = base.length >= shortestStem ? words.get(base) : undefined;
    if (verbClasses.has(found)) return found;
  }
  return undefined;
}

/** Makes one token of words that mean something together. */
function joinPhrases(
  { text, tokens, coins, figures }: Omit<TokenizedSentence, 'shape'>,
  classes: readonly TokenClass[],
): TokenizedSentence {
  const joined: Span[] = [];
  const moved: number[] = [];
  let shape = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt(text, tokens, classes, at);
    for (let step = 0; step < (phrase?.length ?? 1); step += 1) moved.push(joined.length);
    const length = phrase?.length ?? 1;
    joined.push({ start: tokens[at]!.start, end: tokens[at + length - 1]!.end });
    shape += letterOf(phrase?.as ?? classes[at]!);
    at += length - 1;
  }
  return {
    text,
    tokens: joined,
    shape,
    coins: new Map([...coins].map(([at, coin]) => [moved[at]!, coin])),
    figures: new Map([...figures].map(([money, at]) => [money, moved[at]!])),
  };
}

const noPhrase: ReadonlySet<TokenClass> = new Set([
  'coin',
  'figure',
  'percent',
  'comma',
  'semicolon',
  'colon',
]);

function phraseAt(
  text: string,
  tokens: readonly Span[],
  classes: readonly TokenClass[],
  at: number,
): { length: number; as: TokenClass } | null {
  // "Just above" and "barely below" tell where the price is by and large, "above" a level.
  if (classes[at] === 'just')
    return classes[at + 1] === 'above' || classes[at + 1] === 'toward' ? { length: 2, as: 'hedge' } : null;
  let phrase = text.slice(tokens[at]!.start, tokens[at]!.end).toLowerCase();
  if (noPhrase.has(classes[at]!) || !phraseStarts.has(phrase)) return null;
  let best: { length: number; as: TokenClass } | null = null;
  for (let length = 2; length <= longestPhrase && at + length <= tokens.length; length += 1) {
    const next = at + length - 1;
    if (noPhrase.has(classes[next]!)) break;
    phrase += ` ${text.slice(tokens[next]!.start, tokens[next]!.end).toLowerCase()}`;
    const as = words.get(phrase) ?? (length === 2 ? stemOfPhrase(phrase) : undefined);
    if (as) best = { length, as };
  }
  return best;
}

function stemOfPhrase(phrase: string): TokenClass | undefined {
  const from = phrase.indexOf(' ');
  for (let length = Math.min(phrase.length, from + longestStem); length > from + 1; length -= 1) {
    const found = stems.get(phrase.slice(0, length));
    if (found) return found;
  }
  return undefined;
}
