import { DIGIT, LOWER, OTHER_LETTER, UPPER, charClass, isWord } from './characters.ts';

/** Longer words are cut off, so that reading around a word takes constant time. */
const longestWord = 24;

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const HYPHEN = 0x2d;

/** True for white space of every kind that has a width. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === SPACE || (code >= 0x09 && code <= 0x0d);
  return (
    code === NO_BREAK_SPACE ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Spaces skipped at most: a line break and the indentation after it. */
const longestGap = 64;

/** The start of the spaces before `at`. */
export function skipBack(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < longestGap && isSpace(text.charCodeAt(from - 1))) from -= 1;
  return from;
}

/** The end of the spaces from `at` on. */
export function skipOn(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < longestGap && isSpace(text.charCodeAt(to))) to += 1;
  return to;
}

/** The word that ends at `at`, empty where none does. */
export function wordEndingAt(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < longestWord && isWord(text.charCodeAt(from - 1))) from -= 1;
  return text.slice(from, at);
}

/** The word that begins at `at`, empty where none does. */
export function wordStartingAt(text: string, at: number): string {
  let to = at;
  while (to < text.length && to - at < longestWord && isWord(text.charCodeAt(to))) to += 1;
  return text.slice(at, to);
}

/** The word before `start`, with only spaces between; empty at the start of a sentence. */
export function wordBefore(text: string, start: number): string {
  return wordEndingAt(text, skipBack(text, start));
}

/** Up to `count` words before `at`, the nearest first. */
export function wordsBefore(text: string, at: number, count: number): string[] {
  const words: string[] = [];
  let to = at;
  while (words.length < count) {
    to = skipBack(text, to);
    const word = wordEndingAt(text, to);
    if (word === '') break;
    words.push(word);
    to -= word.length;
    if (text.charAt(to - 1) === '-' && isWord(text.charCodeAt(to - 2))) to -= 1;
  }
  return words;
}

/** The end of a possessive `'s` at `end`; `end` where there is none. */
export function skipPossessive(text: string, end: number): number {
  const apostrophe = text.charCodeAt(end);
  if (apostrophe !== 0x27 && apostrophe !== 0x2019) return end;
  const next = text.charCodeAt(end + 1);
  return next === 0x73 || next === 0x53 ? end + 2 : end + 1;
}

/** The word after `end` and after a possessive `'s`, with only spaces or one hyphen between. */
export function wordAfter(text: string, end: number): string {
  const from = skipPossessive(text, end);
  if (text.charCodeAt(from) === HYPHEN) return wordStartingAt(text, from + 1);
  return wordStartingAt(text, skipOn(text, from));
}

/** True at the start of a sentence, a heading, a quotation or a list item. */
export function opensSentence(text: string, start: number): boolean {
  let at = skipBack(text, start);
  while (at > 0 && '"“‘\'(['.includes(text.charAt(at - 1))) at = skipBack(text, at - 1);
  return at === 0 || '.!?:•–—|>*'.includes(text.charAt(at - 1));
}

/** The capitals of the words around a mention: as in prose, as in a Headline, or ALL CAPITALS. */
export type Casing = 'prose' | 'title' | 'capitals';

/** The casing of the words around `start` to `end`, up to `span` UTF-16 units on either side. */
export function casingAround(text: string, start: number, end: number, span = 48): Casing {
  let small = 0;
  let short = 0;
  let capital = 0;
  let allCapitals = 0;
  const from = Math.max(0, start - span);
  const to = Math.min(text.length, end + span);
  for (let at = from; at < to; at += 1) {
    if (at >= start && at < end) {
      at = end - 1;
      continue;
    }
    const kind = charClass[text.charCodeAt(at)]!;
    if (kind === 0 || (at === from && from > 0 && isWord(text.charCodeAt(from - 1)))) {
      if (kind !== 0) while (at + 1 < to && isWord(text.charCodeAt(at + 1))) at += 1;
      continue;
    }
    let stop = at;
    let upper = 0;
    let lower = 0;
    for (; stop < text.length && stop - at < longestWord && isWord(text.charCodeAt(stop)); stop += 1) {
      const bit = charClass[text.charCodeAt(stop)]!;
      if (bit === UPPER) upper += 1;
      else if ((bit & (LOWER | OTHER_LETTER)) !== 0) lower += 1;
    }
    if (kind === UPPER && lower === 0 && upper > 1) allCapitals += 1;
    else if (kind === UPPER) capital += 1;
    else if ((kind & (LOWER | OTHER_LETTER)) !== 0 && lower > 3) small += 1;
    else if (kind === LOWER) short += 1;
    at = stop;
  }
  if (small > 0) return 'prose';
  if (allCapitals >= 2 && allCapitals > capital && short === 0) return 'capitals';
  return capital >= 2 ? 'title' : 'prose';
}

const figure = /%|\$\d/;

/** True where a figure with `$` or `%` stands within `span` UTF-16 units of `start` to `end`. */
export function figureNear(text: string, start: number, end: number, span = 40): boolean {
  return figure.test(text.slice(Math.max(0, start - span), end + span));
}

/** True where `word` begins with a capital. */
export function isCapital(word: string): boolean {
  return word !== '' && charClass[word.charCodeAt(0)] === UPPER;
}

/** True where `word` is two or more capitals, digits allowed. */
export function isAllCapitals(word: string): boolean {
  let upper = 0;
  for (let at = 0; at < word.length; at += 1) {
    const bit = charClass[word.charCodeAt(at)]!;
    if (bit === UPPER) upper += 1;
    else if (bit !== DIGIT) return false;
  }
  return upper > 1;
}
