import type { CoinGroup } from './coin-groups.ts';
import { resolveDates, resolveNamedDays } from './dates.ts';
import type { Money } from './find-money.ts';
import type { Span } from './sentences.ts';
import { letterOf, type TokenClass } from './shape.ts';
import { classOfPhrase, classOfWord, startsPhrase } from './vocabulary.ts';

/** A sentence as its tokens, with their classes as a string of one letter each. */
export interface TokenizedSentence {
  readonly text: string;
  readonly tokens: readonly Span[];
  readonly shape: string;
  readonly coins: ReadonlyMap<number, CoinGroup>;
  /** Index of the token of each figure. */
  readonly figures: ReadonlyMap<Money, number>;
}

/** The most words of a phrase. */
const longestPhrase = 5;
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
  /['’]s(?![\p{L}])|[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|(?:\d+(?:[.,]\d+)*)(?:[-\s]\d\/\d)?(?:-\p{L}+(?:-\p{L}+)?|st|nd|rd|th)?|[-–—,;:=|()[\]/?~≈@]/gu;

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
      // "At 1910 GMT" names no year.
      if (zone.test(word) && classes.at(-1) === 'year') classes[classes.length - 1] = 'number';
      tokens.push({ start, end: start + word.length });
      classes.push(classOfToken(word, tokens.length === 1));
    }
  };
  for (const { start, end, as, coin, money } of spans) {
    if (start < from) continue;
    readGap(start);
    from = end;
    if (coin) coins.set(tokens.length, coin);
    const before = tokens.at(-1);
    // "1 BTC is trading at".
    if (coin && before && /^1\s$/.test(text.slice(before.start, start)))
      classes[classes.length - 1] = 'article';
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
  for (const at of figures.values()) {
    // "Fell lower than $3,900" is below it.
    const isThan =
      classes[at - 1] === 'on' && than.test(text.slice(tokens[at - 1]!.start, tokens[at - 1]!.end));
    if (isThan && (classes[at - 2] === 'up' || classes[at - 2] === 'down')) classes[at - 1] = 'above';
    // English "a $5,000 drop".
    const isMove = classes[at + 1] === 'up' || classes[at + 1] === 'down';
    if (isMove && at > 0 && /^a$/i.test(text.slice(tokens[at - 1]!.start, tokens[at - 1]!.end)))
      classes[at - 1] = 'article';
  }
  if (published !== null) resolveDates(text, tokens, classes, published);
  else resolveNamedDays(classes);
  resolveBeforePercent(text, tokens, classes);
  resolvePassives(text, tokens, classes);
  resolveWhen(text, tokens, classes);
  return joinPhrases({ text, tokens, coins, figures }, classes);
}

const becomes = /^(?:wird|werden)$/i;

/** German "wird bei 61.200 Dollar gehandelt" tells of now, "wird auf 70.000 Dollar steigen" of what may come. */
function resolvePassives(text: string, tokens: readonly Span[], classes: TokenClass[]): void {
  for (const [at, { start, end }] of tokens.entries()) {
    if (classes[at] !== 'modal' || !becomes.test(text.slice(start, end))) continue;
    const stop = classes.findIndex((each, index) => index > at && (each === 'comma' || each === 'final'));
    if (classes[stop] === 'final') classes[at] = 'be';
  }
}

const whenWord = /^(?:cuando|quando|quand|lorsque?)$/i;
const anyWhen = /[cq]uando|quand|lorsqu/i;
const pastVerb = /(?:aba|aban|ía|ían|ó|ieron|aron|ava|avam|ou|eu|iu|era|ait|aient)$/iu;

/** "Cuando valía 850 dólares" is a time that is over, "cuando supere los 70.000 dólares" a condition. */
function resolveWhen(text: string, tokens: readonly Span[], classes: TokenClass[]): void {
  // Few sentences have one.
  if (!anyWhen.test(text)) return;
  const wordAt = ({ start, end }: Span): string => text.slice(start, end);
  for (const [at, token] of tokens.entries())
    if (
      whenWord.test(wordAt(token)) &&
      tokens.slice(at + 1, at + 6).some((next) => pastVerb.test(wordAt(next)))
    )
      classes[at] = 'lasttime';
}

const losing = /^(?:los(?:e|es|ing)|off)$/i;
const more = /^over$/i;
const than = /^than$/i;
const beforePercent: ReadonlySet<TokenClass | undefined> = new Set([
  'hedge',
  'bound',
  'around',
  'just',
  'article',
  'by',
]);

/** "Losing 4 %" and "off 4 %" are falls, "losing support" is a level; "over 4 %" is a hedge, "over $60,000" a level. */
function resolveBeforePercent(text: string, tokens: readonly Span[], classes: TokenClass[]): void {
  for (let at = classes.length - 2; at >= 0; at -= 1) {
    if (classes[at] !== 'levelverb' && classes[at] !== 'above') continue;
    const word = text.slice(tokens[at]!.start, tokens[at]!.end);
    if (more.test(word) && classes[at + 1] === 'percent') classes[at] = 'hedge';
    if (!losing.test(word)) continue;
    let next = at + 1;
    while (next < at + 4 && beforePercent.has(classes[next])) next += 1;
    if (classes[next] === 'percent') classes[at] = 'down';
  }
}

/** A year that no article of today tells of as over. */
const future = /^20[3-9]\d$/;

/** "By 1100 GMT it was down": no name. */
const zone = /^(?:GMT|UTC|E[SD]?T|P[SD]?T|CES?T|BST)$/;

function classOfToken(word: string, isFirst: boolean): TokenClass {
  if (/^\d/.test(word))
    return /[a-z]{3}/i.test(word)
      ? 'span'
      : future.test(word)
        ? 'future'
        : /^(?:19|20)\d\d$/.test(word)
          ? 'year'
          : 'number';
  if (/^['’]/.test(word)) return 'own';
  // The words of a page may be names of an object's own methods.
  const mark = Object.hasOwn(marks, word) ? marks[word] : undefined;
  if (mark) return mark;
  if (zone.test(word)) return 'number';
  const lower = word.toLowerCase();
  const isCapital = lower !== word;
  if (isCapital && lower === 'may' && !isFirst) return 'month';
  if (!isCapital && lower === 'march') return 'word';
  if (/[ae]bilir/.test(lower)) return 'modal';
  if (/-(?:day|week|month|year)$/.test(lower)) return 'span';
  // "Solana-based" names no basis of an amount.
  if (lower.endsWith('-based')) return 'word';
  const known = classOfWord(lower);
  // "The project's token" supposes nothing.
  if (known === 'suppose' && /['’]s$/.test(lower)) return 'word';
  return known ?? (isCapital && !isFirst ? 'name' : 'word');
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
  if (classes[at] === 'just') {
    if (classes[at + 1] === 'toward') return { length: 2, as: 'hedge' };
    // "Just north of"; "just shy of" stays a level that is not reached.
    const side = at + 1 < tokens.length ? phraseAt(text, tokens, classes, at + 1) : null;
    if ((side?.as ?? classes[at + 1]) === 'above') return { length: 1 + (side?.length ?? 1), as: 'hedge' };
  }
  let phrase = text.slice(tokens[at]!.start, tokens[at]!.end).toLowerCase();
  if (noPhrase.has(classes[at]!) || !startsPhrase(phrase)) return null;
  let best: { length: number; as: TokenClass } | null = null;
  for (let length = 2; length <= longestPhrase && at + length <= tokens.length; length += 1) {
    const next = at + length - 1;
    if (noPhrase.has(classes[next]!)) break;
    phrase += ` ${text.slice(tokens[next]!.start, tokens[next]!.end).toLowerCase()}`;
    const as = classOfPhrase(phrase, length);
    if (as) best = { length, as };
  }
  return best;
}
