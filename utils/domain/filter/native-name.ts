import { foldNative } from '../recognition/native-fold.ts';
import { isSeparator, Kind, mostNativeLetters, nativeHash } from './filter-format.ts';
import { Found } from './found.ts';
import { isNative } from './letters.ts';
import type { PageFilter } from './page-filter.ts';

const native = 1 << Kind.native;
const nativeShortPage = 1 << Kind.nativeShortPage;

/** The ends of prefixes, conjunctions and articles that are written as one word with a name: in Hebrew, in Arabic. */
export const prefixEnds = {
  hebrew: '\u05d5\u05e9\u05db\u05d1\u05dc\u05de\u05d4',
  arabic: '\u0648\u0641\u0628\u0643\u0644\u0633',
};

/** Not punctuation and digits of the scripts. */
const letter = /[\p{L}\p{M}]/u;

/** False where the letter before shows that no name begins here. */
function mayBegin(text: string, start: number): boolean {
  const before = start > 0 ? text.charAt(start - 1) : '';
  if (before === '' || !isNative(before.charCodeAt(0)) || !letter.test(before)) return true;
  const code = text.charCodeAt(start);
  if (code < 0x590) return false;
  if (code < 0x600) return prefixEnds.hebrew.includes(before);
  if (code < 0x900) return prefixEnds.arabic.includes(before);
  return code >= 0xe00;
}

/** What a name in another script says that begins with the letter at `start`: one of `Found`. */
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
