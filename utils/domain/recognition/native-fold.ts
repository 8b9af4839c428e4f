import folds from './letter-folds.json' with { type: 'json' };
import { firstNative } from './native-letters.ts';

/*
 * How letters of scripts other than Latin are compared: spellings that differ in case, accents, vowel points or regional forms
 * of a letter are folded to one.
 */

const tableStart = firstNative;
const tableEnd = 0xe80;

/** Pairs of a letter and the one that it is folded to: regional forms and, for Han, traditional and simplified. */
export const { pairs: foldPairs } = folds;

/** Vowel points, tatweel, nukta and the Thai sign for a mute letter: not compared. */
const ignored = [
  0x591, 0x5bd, 0x5bf, 0x5c2, 0x610, 0x61a, 0x640, 0x640, 0x64b, 0x65f, 0x670, 0x670, 0x93c, 0x93c, 0xe4c,
  0xe4c,
];

interface FoldTables {
  readonly near: Uint16Array;
  readonly far: ReadonlyMap<number, number>;
}

let tables: FoldTables | undefined;

/** Made at the first character of such a script: most pages have none. */
function foldTables(): FoldTables {
  if (tables) return tables;
  const near = new Uint16Array(tableEnd - tableStart);
  const far = new Map<number, number>();
  for (let code = tableStart; code < tableEnd; code += 1) {
    const lower = String.fromCharCode(code).toLowerCase();
    near[code - tableStart] = lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  for (let at = 0; at < foldPairs.length; at += 2) {
    const from = foldPairs.charCodeAt(at);
    const to = foldPairs.charCodeAt(at + 1);
    if (from >= tableEnd) far.set(from, to);
    else {
      near[from - tableStart] = to;
      const upper = foldPairs.charAt(at).toUpperCase();
      if (upper.length === 1) near[upper.charCodeAt(0) - tableStart] = to;
    }
  }
  for (let at = 0; at < ignored.length; at += 2)
    near.fill(0, ignored[at]! - tableStart, ignored[at + 1]! - tableStart + 1);
  tables = { near, far };
  return tables;
}

/** The letter that `code` is compared as; 0 for signs that are skipped. */
export function foldNative(code: number): number {
  if (code < tableStart) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  const { near, far } = foldTables();
  return code < tableEnd ? near[code - tableStart]! : (far.get(code) ?? code);
}

/** A name as it is compared. */
export function foldName(name: string): string {
  let folded = '';
  for (let at = 0; at < name.length; at += 1) {
    const code = foldNative(name.charCodeAt(at));
    if (code !== 0) folded += String.fromCharCode(code);
  }
  return folded;
}
