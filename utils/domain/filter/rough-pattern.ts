import type { Lexicon } from '../recognition/lexicon.ts';
import { shortestStem } from '../recognition/stem-key.ts';
import { Kind } from './filter-format.ts';
import { latinWords, nativeLetters, nativeWords } from './filter-words.ts';
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
const notLetter = '[^A-Za-z0-9]';
/** Words with two capitals, or with one behind another letter, and words that begin with a digit: `BTC`, `wBTC`, `1inch`. */
const mixedCase = '[A-Z](?:[A-Z0-9]+|(?<=[a-z0-9\\xc0-\\u1fff\\u2c00-\\uffff][A-Z]))|[0-9][A-Za-z]';
/** Beginnings of words that are compared by a rule, not with the filter. */
const cryptoWords = ['crypt', 'cript', 'krypt', 'kript'].map((word) => [...word]);
const signs = '\\$[A-Za-z]|\\.X(?![A-Za-z0-9])';

/** The beginning of a phrase's first word, letter by letter. Shorter words must end there. */
function beginning(folded: string, most: number): string[] {
  const [word] = /^[a-z0-9\xc0-\u1fff]+/.exec(folded) ?? [''];
  // A final a may give way to an ending: "Solany".
  const stem = word.length >= shortestStem && word.endsWith('a') ? word.slice(0, -1) : word;
  const isWhole = word.length < most && (folded.charCodeAt(word.length) || 0) < 0x80;
  return [...stem.slice(0, most), ...(isWhole ? ['(?![a-z])'] : [])];
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
  for (const { folded, kinds } of latinWords(lexicon)) {
    if (/^\d[a-z]/.test(folded)) continue;
    if (!/^[a-z]/.test(folded)) throw new Error(`the pattern lacks ${folded}`);
    const isSmall = kinds.includes(Kind.anyCase);
    if (isSmall) small.push(beginning(folded, smallLetters));
    // A symbol of several words is looked up as a name.
    const isName = isSmall || kinds.includes(Kind.name) || (kinds.includes(Kind.symbol) && /\W/.test(folded));
    const start = beginning(folded, capitalLetters);
    if (isName && !/^\d/.test(start[1] ?? '')) capital.push(withCapital(start));
  }
  return `${notLetter}${oneOf(small)}|${mixedCase}|(?=[A-Z])${oneOf(capital)}|${signs}`;
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
