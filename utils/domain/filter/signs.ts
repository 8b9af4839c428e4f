import { asciiStep, isLetter, isWordUnit } from './letters.ts';

const DOT = 0x2e;
const CAPITAL_X = 0x58;
const SMALL_A = 0x61;

/** `$` before a letter, and not after one: "US$" is a currency. */
export function isCashtag(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  const isAscii = asciiStep[next] !== undefined && asciiStep[next] >= SMALL_A;
  return isAscii && !(at > 0 && isWordUnit(text.charCodeAt(at - 1)));
}

/** `.X` after a word and not before one: "SOL.X", not "A.X.E." */
export function isTicker(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) !== CAPITAL_X || at < 2) return false;
  if (!isLetter(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at - 2))) return false;
  if (at + 2 >= text.length) return true;
  const next = text.charCodeAt(at + 2);
  return !isWordUnit(next) && !(next === DOT && isWordUnit(text.charCodeAt(at + 3)));
}
