import type { Lexicon } from '../recognition/lexicon.ts';
import { foldNative } from '../recognition/native-fold.ts';
import { shortestStem } from '../recognition/stem-key.ts';
import { Kind } from './filter-format.ts';
import { latinWords, nativeLetters, nativeWords } from './filter-words.ts';

/*
 * The patterns that a page's text is searched with before any word of it is looked up. They let pass every word that the filter
 * has, and few others: the browser's regular expressions run as machine code from the first page on, and our code does not.
 * Small patterns: the browser compiles them on each page, which takes a millisecond per kilobyte.
 */

/** Letters of a word in lower case that are compared, and of one with a capital. */
const smallLetters = 5;
const capitalLetters = 3;
/** Letters of names in other scripts. */
const mostNative = 4;

const notLetter = '[^A-Za-z0-9]';
/** What spells of a word are found by any capital or digit inside of it: `wBTC`, `BTC`, `1inch`. */
const mixedCase = '[a-z0-9\\xc0-\\u1fff\\u2c00-\\uffff][A-Z]|[0-9][A-Za-z]';
const signs = '\\$[A-Za-z]|\\.X(?![A-Za-z0-9])';

/** The beginning of a phrase's first word. Shorter words must end there. */
function beginning(folded: string, most: number): string {
  const [word] = /^[a-z0-9\xc0-\u1fff]+/.exec(folded) ?? [''];
  // A final a may give way to an ending: "Solany".
  const stem = word.length >= shortestStem && word.endsWith('a') ? word.slice(0, -1) : word;
  const isWhole = word.length < most && (folded.charCodeAt(word.length) || 0) < 0x80;
  return stem.slice(0, most) + (isWhole ? '(?![a-z])' : '');
}

/** An alternative for each of the words, with the first letters in common written once. */
function oneOf(words: ReadonlySet<string>): string {
  const byFirst = new Map<string, string[]>();
  for (const word of [...words].toSorted())
    byFirst.set(word[0]!, [...(byFirst.get(word[0]!) ?? []), word.slice(1)]);
  return [...byFirst].map(([first, rests]) => `${first}(?:${rests.join('|')})`).join('|');
}

/** Words in Latin script that count on pages of any length. A character that is no letter is to stand before the text. */
export function latinPattern(lexicon: Lexicon): string {
  const small = new Set(['cript', 'crypt', 'kript', 'krypt']);
  const capital = new Set(['Cri', 'Cry', 'Kri', 'Kry']);
  for (const { folded, kinds } of latinWords(lexicon)) {
    const isSmall = kinds.includes(Kind.anyCase);
    const isCapital = isSmall || kinds.includes(Kind.name) || (kinds.includes(Kind.symbol) && /\W/.test(folded));
    if (/^[^a-z]/.test(folded)) {
      if (!/^\d[a-z]/.test(folded)) throw new Error(`the filter's pattern lacks ${folded}`);
      // A digit before a letter passes anyway.
      continue;
    }
    if (isSmall) small.add(beginning(folded, smallLetters));
    const start = beginning(folded, capitalLetters);
    // So does a capital before a digit.
    if (isCapital && !/^.\d/.test(start)) capital.add(start.charAt(0).toUpperCase() + start.slice(1));
  }
  return `${signs}|${notLetter}(?:[A-Z][A-Z0-9]|${oneOf(small)}|${oneOf(capital)})|${mixedCase}`;
}

/** Letters of scripts with spaces between words, in which a name begins a word. */
const isSpaced = (code: number): boolean => code < 0x590 || (code >= 0x900 && code < 0xe00);
const isSemitic = (code: number): boolean => code >= 0x590 && code < 0x900;
const isUnspaced = (code: number): boolean => code >= 0xe00;

/** Unit and letter that it is compared as, for all units that a name in another script may have. */
function foldings(): (readonly [unit: number, letter: number])[] {
  const units = Array.from({ length: 0xd800 - 0x30 }, (_, at) => 0x30 + at);
  return units
    .filter((unit) => unit >= 0x370 || /[0-9A-Za-z']/.test(String.fromCharCode(unit)))
    .map((unit) => [unit, foldNative(unit)]);
}

/** Names in other scripts, letter by letter: any of the first letters, then any of the second ones, and so on. */
export function nativePattern(lexicon: Lexicon): string {
  const all = [...foldings(), [0x27, 0x27] as const];
  const classOf = (letters: ReadonlySet<number>): string =>
    all.map(([unit, letter]) => (letters.has(letter) ? String.fromCharCode(unit) : '')).join('');
  const gap = `[ \\-\xa0\u30fb\xb7\u2011${classOf(new Set([0]))}]*`;
  const words = nativeWords(lexicon)
    .filter(({ kinds }) => kinds.includes(Kind.native))
    .map(({ folded }) => nativeLetters(folded));
  return [isSpaced, isSemitic, isUnspaced]
    .map((isOf) => {
      const own = words.filter(([first = 0]) => isOf(first));
      const compared = Math.min(mostNative, ...own.map(({ length }) => length));
      const places = Array.from(
        { length: compared },
        (_, at) => `[${classOf(new Set(own.map((word) => word[at]!)))}]`,
      );
      return (isOf === isSpaced ? '(?<![\\u0370-\\u0dff])' : '') + places.join(gap);
    })
    .join('|');
}
