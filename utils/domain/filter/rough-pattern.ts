import type { Lexicon } from '../recognition/lexicon.ts';
import { shortestStem } from '../recognition/stem-key.ts';
import { Kind } from './filter-format.ts';
import { type FilterWord, latinWords, nativeLetters, nativeWords } from './filter-words.ts';
import { frequentWords } from './frequent-words.ts';
import { nativeScripts } from './native-scripts.ts';

/*
 * The patterns that a page's text is searched with before any word of it is looked up. They let pass every word that the filter
 * has, and few others: the browser's regular expressions run as machine code from the first page on, and our code does not.
 * Small patterns: the browser compiles them on each page, which takes a millisecond per kilobyte.
 */

/** Letters that are compared of a word in lower case, and of one that begins with a capital. */
const smallLetters = 5;
const capitalLetters = 3;
/** Letters of a name in another script with spaces between words. */
const nativeLetterCount = 4;
const frequent = new Set(frequentWords);
const notLetter = '[\\W_]';
/** Two capitals inside of a word, or one behind another letter: `wBTC`, `JitoSOL`. */
const insideCapitals = '[A-Z](?:[A-Z0-9]+|(?<=[a-z0-9\\xc0-\\u1fff\\u2c00-\\uffff][A-Z]))';
/** Beginnings of words that are compared by a rule, not with the filter. */
const cryptoWords = ['crypt', 'cript', 'krypt', 'kript'].map((word) => [...word]);
/** The rest of the word. */
const wordEnd = '[0-9A-Za-z\\xc0-\\u1fff\\u20ae\\u2c00-\\uffff]*';
const signs = '\\$[A-Za-z]|\\.X(?![A-Za-z0-9])';

/**
 * The beginning of a phrase's first word, letter by letter: so many letters, or as many as frequent words don't begin with. Shorter
 * words must end there. Behind a word that is frequent itself, the next one must begin as in the phrase.
 */
function beginning(folded: string, least: number, nexts: ReadonlyMap<string, string>): string[] {
  const [word] = /^[a-z0-9\xc0-\u1fff]+/.exec(folded) ?? [''];
  const next = nextIn(folded);
  if (next && frequent.has(word)) return [...word, `(?=${notLetter}+[${nexts.get(word)!}])`];
  // A final a may give way to an ending: "Solany".
  const stem = word.length >= shortestStem && word.endsWith('a') ? word.slice(0, -1) : word;
  let most = least;
  while (most < stem.length && frequentWords.some((other) => other.startsWith(stem.slice(0, most))))
    most += 1;
  const isWhole = word.length < most && (folded.charCodeAt(word.length) || 0) < 0x80;
  return [...stem.slice(0, most), ...(isWhole ? ['(?![a-z])'] : [])];
}

/** The first word of a phrase, and the first letter of the next one, where both are ASCII; null for one word. */
function nextIn(folded: string): { readonly word: string; readonly letter: string } | null {
  const [, word, letter] = /^([a-z0-9]+)[^a-z0-9\x80-\uffff]+([a-z0-9])/.exec(folded) ?? [];
  return word === undefined || letter === undefined ? null : { word, letter };
}

/** By first words of phrases: the letters, in both cases, with which the next words begin. */
function nextLetters(words: readonly FilterWord[]): ReadonlyMap<string, string> {
  const nexts = new Map<string, string>();
  for (const { folded } of words) {
    const { word = '', letter = '' } = nextIn(folded) ?? {};
    const known = nexts.get(word) ?? '';
    if (!known.includes(letter))
      nexts.set(word, [...new Set([...known, letter, letter.toUpperCase()])].join(''));
  }
  return nexts;
}

/** An expression for words that are rows of smaller expressions. What they have in common is written once. */
function oneOf(words: readonly (readonly string[])[]): string {
  if (words.some(({ length }) => length === 0)) return '';
  const rests = new Map<string, string[][]>();
  for (const [first = '', ...rest] of words) rests.set(first, [...(rests.get(first) ?? []), rest]);
  const parts = [...rests].map(([first, those]) => first + oneOf(those));
  return parts.length === 1 ? parts[0]! : `(?:${parts.join('|')})`;
}

/**
 * Words in Latin script that count on pages of any length: those in lower case, those that begin with a capital, and all with two
 * capitals, which are few. A character that is no letter is to stand before the text.
 */
export function latinPattern(lexicon: Lexicon): string {
  const small = [...cryptoWords];
  const capital = cryptoWords.map((word) => withCapital(word.slice(0, capitalLetters)));
  const words = latinWords(lexicon);
  const nexts = nextLetters(words);
  for (const { folded, kinds } of words) {
    if (/^\d[a-z]/.test(folded)) continue;
    if (!/^[a-z]/.test(folded)) throw new Error(`the pattern lacks ${folded}`);
    const isSmall = kinds.includes(Kind.anyCase);
    if (isSmall) small.push(beginning(folded, smallLetters, nexts));
    // A symbol of several words is looked up as a name.
    const isName = isSmall || kinds.includes(Kind.name) || (kinds.includes(Kind.symbol) && /\W/.test(folded));
    const start = beginning(folded, capitalLetters, nexts);
    if (isName && !/^\d/.test(start[1] ?? '')) capital.push(withCapital(start));
  }
  const atStart = [
    `(?=[a-z])${oneOf(small)}`,
    `(?=[A-Z])(?:${oneOf(capital)}|[A-Z][A-Z0-9]+)`,
    '[0-9][A-Za-z]',
  ];
  return `(?:${notLetter}(?:${atStart.join('|')})|${insideCapitals}|${signs})${wordEnd}`;
}

function withCapital([first = '', ...rest]: readonly string[]): string[] {
  return [first.toUpperCase(), ...rest];
}

/** The beginnings of the names of each of `nativeScripts`, for `nativePattern`. */
export function nativeBeginnings(lexicon: Lexicon): string[] {
  const names = nativeWords(lexicon).filter(({ kinds }) => kinds.includes(Kind.native));
  const letters = names.map(({ folded }) => nativeLetters(folded).map((code) => String.fromCharCode(code)));
  return nativeScripts.map(({ units, hasSpaces }) => {
    const own = letters.filter(([first = '']) => units.test(first));
    if (hasSpaces) return oneOf(own.map((name) => name.slice(0, nativeLetterCount)));
    // Of Han there are too many letters to try one after the other.
    return [0, 1].map((at) => [...new Set(own.map((name) => name[at]))].join('')).join(' ');
  });
}
