import { wordsOf } from '../recognition/native-letters.ts';
import { firstUnspaced } from '../recognition/native-letters.ts';

/*
 * What `characters.ts` knows of each UTF-16 unit, computed by comparison: its tables take longer to fill than most pages take to
 * be read. A test compares both.
 */

/** What a unit outside ASCII adds to the hash of its word; 0 where it is not part of one. */
export function otherStep(code: number): number {
  if (code < 0x370) return code < 0xc0 || code === 0xd7 || code === 0xf7 ? 0 : (code & 0x3f) | 0x80;
  if (code < 0xec0) return 0;
  if (code < 0x2000) return (code & 0x3f) | 0x80;
  const isPart =
    code === 0x20ae ||
    (code >= 0x2c00 && code < 0x2e00) ||
    (code >= 0xa640 && code < 0xac00) ||
    (code >= 0xfb00 && code < 0xfe00);
  return isPart ? 0x80 : 0;
}

/** What each unit of ASCII adds: letters in lower case, digits; 0 for the rest. */
export const asciiStep = new Uint8Array(0x80);
for (let code = 0x30; code < 0x3a; code += 1) asciiStep[code] = code;
for (let code = 0x61; code < 0x7b; code += 1) {
  asciiStep[code] = code;
  asciiStep[code - 0x20] = code;
}

/** Whether a unit is of a script that is compared by its first letters. */
export function isNative(code: number): boolean {
  if (code < 0x370) return false;
  return (
    code < 0xe80 ||
    (code >= 0x3040 && code < 0x3100) ||
    (code >= 0x4e00 && code < 0xa000) ||
    (code >= 0xac00 && code < 0xd7b0)
  );
}

/** Whether `plainText` may replace a unit, which is outside ASCII. */
export function isOdd(code: number): boolean {
  if (code < 0x300) return code === 0xad || code === 0x130;
  return (
    code < 0x350 ||
    (code >= 0x1d00 && code < 0x1d23) ||
    (code >= 0x200b && code < 0x2010) ||
    (code >= 0x202a && code < 0x202f) ||
    (code >= 0x2060 && code < 0x206a) ||
    (code >= 0xa730 && code < 0xa7b0) ||
    code === 0xd835 ||
    (code >= 0xfeff && code < 0xffa0)
  );
}

/** The same for texts: whether one has such units. */
export const nativeUnits = /[\u0370-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
export const oddUnits =
  /[\u0300-\u034f\xad\u0130\u1d00-\u1d22\u200b-\u200f\u202a-\u202e\u2060-\u2069\ua730-\ua7af\ud835\ufeff-\uff9f]/;

/** Either of both: on most pages one search for all of them finds none. */
export const otherUnits = new RegExp(`${nativeUnits.source.slice(0, -1)}${oddUnits.source.slice(1)}`);

/** Whether a unit may be inside a word of any script. */
export function isLetter(code: number): boolean {
  return code < 0x80 ? asciiStep[code] !== 0 : otherStep(code) !== 0 || isNative(code) || isOdd(code);
}

/** Punctuation in the ranges of letters of other scripts, such as the Arabic comma and the danda. */
const punctuation = new Set([
  0x37e, 0x387, 0x55d, 0x589, 0x58a, 0x5be, 0x5c3, 0x5f3, 0x5f4, 0x60c, 0x61b, 0x61f, 0x66a, 0x66b, 0x66c,
  0x6d4, 0x964, 0x965, 0x970,
]);

/** As `isWord` of `characters.ts`: whether a unit is a letter or digit of a script that puts spaces between words. */
export function isWordUnit(code: number): boolean {
  if (code < 0x80) return asciiStep[code] !== 0;
  if (code >= 0x370 && code < 0xe00) return !punctuation.has(code);
  return otherStep(code) !== 0;
}

const notAscii = /[^\0-\x7f]/;
/** What is between white space and has a letter or digit. */
const asciiWord = /[^\s0-9A-Za-z]*[0-9A-Za-z]\S*/g;

/** The number of words of a text, at most as many as the recogniser counts: without those with characters that it leaves out. */
export function countWords(text: string): number {
  if (!notAscii.test(text)) return text.match(asciiWord)?.length ?? 0;
  let words = 0;
  let spaced = 0;
  let unspaced = 0;
  for (const word of text.split(/\s+/)) {
    let isAscii = true;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      if (code >= 0x80) isAscii = false;
      if (!isNative(code)) continue;
      if (code < firstUnspaced) spaced += 1;
      else unspaced += 1;
    }
    if (isAscii ? /[0-9A-Za-z]/.test(word) : otherStep(word.charCodeAt(0)) !== 0) words += 1;
  }
  return words + Math.floor(wordsOf(spaced, unspaced));
}
