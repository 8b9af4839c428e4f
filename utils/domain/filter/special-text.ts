import { foldNative } from '../recognition/native-fold.ts';
import { plainText } from '../recognition/plain-text.ts';
import { isSeparator, Kind, mostNativeLetters, nativeHash } from './filter-format.ts';
import { Found } from './found.ts';
import { isNative, isOdd } from './letters.ts';
import type { PageFilter } from './page-filter.ts';

const native = 1 << Kind.native;
const nativeShortPage = 1 << Kind.nativeShortPage;

/** Whether a text with this unit, outside ASCII, is to be looked at closely: not for accents, dashes and quotation marks. */
export function needsClosePass(code: number): boolean {
  return code >= 0x300 ? code < 0x2010 || code > 0x2027 || code === 0x200b : code === 0xad || code === 0x130;
}

/** The form of a text without characters that stand for others; null where it is the same. */
export function plainForm(text: string): string | null {
  for (let at = 0; at < text.length; at += 1)
    if (isOdd(text.charCodeAt(at))) return plainText(text)?.text ?? null;
  return null;
}

/** The ends of prefixes, conjunctions and articles that are written as one word with a name: in Hebrew, in Arabic. */
const prefixEnds = {
  hebrew: '\u05d5\u05e9\u05db\u05d1\u05dc\u05de\u05d4',
  arabic: '\u0648\u0641\u0628\u0643\u0644\u0633',
};

/** False where the letter before shows that no name begins here. */
function mayBegin(text: string, start: number): boolean {
  const before = start > 0 ? text.charAt(start - 1) : '';
  if (before === '' || !isNative(before.charCodeAt(0))) return true;
  const code = text.charCodeAt(start);
  if (code < 0x590) return false;
  if (code < 0x600) return prefixEnds.hebrew.includes(before);
  if (code < 0x900) return prefixEnds.arabic.includes(before);
  return code >= 0xe00;
}

/** What a text has in scripts other than Latin. Names are found by their first letters at any place. */
export function foundInNative(filter: PageFilter, text: string): number {
  let found: number = Found.nothing;
  for (let start = 0; start < text.length && found !== Found.clear; start += 1)
    if (isNative(text.charCodeAt(start))) found = Math.max(found, nativeAt(filter, text, start));
  return found;
}

/** What a name says that begins with the letter at `start`. */
export function nativeAt(filter: PageFilter, text: string, start: number): number {
  if (!mayBegin(text, start)) return Found.nothing;
  let found: number = Found.nothing;
  let hash = 0;
  let letters = 0;
  for (let at = start; at < text.length && letters < mostNativeLetters; at += 1) {
    const code = foldNative(text.charCodeAt(at));
    if (code === 0) {
      if (at === start) break;
      continue;
    }
    if (isSeparator(code)) continue;
    hash = nativeHash(hash, code);
    letters += 1;
    if (letters < 2) continue;
    const kinds = filter.kindsOf(hash);
    if ((kinds & native) !== 0) return Found.clear;
    if ((kinds & nativeShortPage) !== 0) found = Found.shortPage;
  }
  return found;
}
