import { foldNative, foldPairs } from '../recognition/native-fold.ts';
import { isSeparator, Kind, mostNativeLetters, nativeHash } from './filter-format.ts';
import { Found } from './found.ts';
import { isNative } from './letters.ts';
import type { PageFilter } from './page-filter.ts';

const native = 1 << Kind.native;
const nativeShortPage = 1 << Kind.nativeShortPage;

/** The ends of prefixes, conjunctions and articles that are written as one word with a name: in Hebrew, in Arabic. */
const prefixEnds = {
  hebrew: '\u05d5\u05e9\u05db\u05d1\u05dc\u05de\u05d4',
  arabic: '\u0648\u0641\u0628\u0643\u0644\u0633',
};

/** Not punctuation and digits of the scripts. */
const letterOrMark = /[\p{L}\p{M}]/u;

/** False where the letter before shows that no name begins here. */
function mayBegin(text: string, start: number): boolean {
  const before = start > 0 ? text.charAt(start - 1) : '';
  if (before === '' || !isNative(before.charCodeAt(0)) || !letterOrMark.test(before)) return true;
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

/** A group of scripts other than Latin, and how names in them are found. */
interface NativeScript {
  /** Finds a unit of the scripts. */
  readonly units: RegExp;
  /** Names are beginnings of words. */
  readonly hasSpaces: boolean;
  /** An expression for what stands before a name; '' for anything. */
  readonly before: string;
  /** Signs that may be in a name and are not compared, besides separators. */
  readonly ignored: string;
}

const hebrew = '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7-\\u05f2';
const arabic =
  '\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ef\\u06fa-\\u06fc\\u06ff';

/** Cyrillic and Greek; Hebrew and Arabic; Devanagari; scripts without spaces. */
export const nativeScripts: readonly NativeScript[] = [
  {
    units: /[\u0370-\u058f]/,
    hasSpaces: true,
    before:
      '[^\\u0370-\\u0373\\u0376-\\u037d\\u037f\\u0386\\u0388-\\u03f5\\u03f7-\\u0481\\u0483-\\u0559\\u0560-\\u0588]',
    ignored: '',
  },
  {
    units: /[\u0590-\u08ff]/,
    hasSpaces: true,
    before: `(?:[^${hebrew}${arabic}]|[${prefixEnds.hebrew}${prefixEnds.arabic}])`,
    ignored: '\\u0591-\\u05bd\\u05bf-\\u05c2\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670',
  },
  {
    units: /[\u0900-\u097f]/,
    hasSpaces: true,
    before: '[^\\u0900-\\u0963\\u0971-\\u097f]',
    ignored: '\\u093c',
  },
  {
    units: /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/,
    hasSpaces: false,
    before: '',
    ignored: '\\u0e4c',
  },
];

/** By letter, the other units that are compared as it. */
function otherForms(): ReadonlyMap<string, string> {
  // Unicode has a second capital theta.
  const forms = new Map([['θ', 'ϴ']]);
  for (let at = 0; at < foldPairs.length; at += 2) {
    const [from = '', to = ''] = foldPairs.slice(at, at + 2);
    forms.set(to, (forms.get(to) ?? '') + from + from.toUpperCase());
  }
  return forms;
}

/**
 * The pattern of a group of scripts, with the unit before a name where there are spaces.
 * @param beginnings as `nativeBeginnings` has them
 */
export function nativePattern(beginnings: string, { hasSpaces, before, ignored }: NativeScript): RegExp {
  const gap = `[ \\xa0\\-\\u30fb\\xb7\\u2011${ignored}]*`;
  const forms = otherForms();
  const unitsOf = (letter: string): string => letter + letter.toUpperCase() + (forms.get(letter) ?? '');
  const classes = hasSpaces
    ? beginnings.replaceAll(/[^(?:|)]/g, (letter) => `[${unitsOf(letter)}]${gap}`)
    : beginnings
        .split(' ')
        .map((letters) => `[${letters.replaceAll(/./g, unitsOf)}]`)
        .join(gap);
  return new RegExp(before + classes, 'g');
}
