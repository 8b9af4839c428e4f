import { DIGIT, LOWER, UPPER, charClass, fold, hashStep } from './characters.ts';
import { casualSymbols } from '../coin/spellings.ts';
import type { CoinPhrase } from './phrases.ts';
import { isSpace } from './surroundings.ts';

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2011;
}

/** White space between the words of a name, at most: a line break and the indentation after it. */
const longestGap = 64;

/** The end of the gap between two words at `start`: a hyphen, or white space; `start` where there is none. */
export function gapEnd(text: string, start: number): number {
  if (isHyphen(text.charCodeAt(start))) return start + 1;
  let at = start;
  while (at < text.length && at - start < longestGap && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * The end of the folded `pattern` where `text` has it at `start` as whole words, else -1. A space in the pattern
 * matches white space or a hyphen in the text.
 */
export function matchEnd(pattern: string, text: string, start: number): number {
  let end = start;
  for (let at = 0; at < pattern.length; at += 1) {
    const want = pattern.charCodeAt(at);
    const have = text.charCodeAt(end);
    if (want === 0x20 && have !== want) {
      const gap = gapEnd(text, end);
      if (gap === end) return -1;
      end = gap;
      continue;
    }
    if (want !== have && want !== fold(have)) return -1;
    end += 1;
    if (want === 0x20 && isSpace(text.charCodeAt(end))) end = gapEnd(text, end);
  }
  return end < text.length && hashStep[text.charCodeAt(end)] !== 0 ? -1 : end;
}

/** The number of capitals from `start` to `end`. */
function countCapitals(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (charClass[text.charCodeAt(at)] === UPPER) count += 1;
  return count;
}

function isSymbol(phrase: CoinPhrase, text: string, start: number, end: number, tagged: boolean): boolean {
  if (text.startsWith(phrase.text, start)) return true;
  if (tagged) return charClass[text.charCodeAt(start)] !== DIGIT;
  const upper = countCapitals(text, start, end);
  // wBTC, stETH, USDe, dYdX
  if (upper >= 2 && end - start >= 4) return true;
  if (!phrase.lower) return false;
  // "Eth" is a symbol, "Ada" is a name.
  return (
    upper === 0 ||
    (upper === 1 && charClass[text.charCodeAt(start)] === UPPER && casualSymbols.has(phrase.text))
  );
}

/** Words that may be in lower case within a name: "Shiba inu", "Theta network". */
const lowerCaseWords: ReadonlySet<string> = new Set(
  'of the to in a and inu coin token network protocol chain'.split(' '),
);

/** True where every word but those of `lowerCaseWords` begins with a capital. */
function isCapitalised(text: string, start: number, end: number): boolean {
  return text
    .slice(start, end)
    .split(/[\s-]/)
    .every((word) => charClass[word.charCodeAt(0)] !== LOWER || lowerCaseWords.has(word));
}

function isName(phrase: CoinPhrase, text: string, start: number, end: number): boolean {
  if (phrase.lower || text.startsWith(phrase.text, start)) return true;
  if (charClass[text.charCodeAt(start)] === LOWER) return false;
  return phrase.risk === 'sure' || phrase.risk === 'low' || isCapitalised(text, start, end);
}

/** True where the capitals of `text` from `start` to `end`, whose letters match the phrase, fit the phrase too. */
export function isSpelled(
  phrase: CoinPhrase,
  text: string,
  start: number,
  end: number,
  tagged: boolean,
): boolean {
  return phrase.form === 'symbol'
    ? isSymbol(phrase, text, start, end, tagged)
    : isName(phrase, text, start, end);
}
