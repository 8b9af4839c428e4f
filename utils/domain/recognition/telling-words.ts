import { Hint, hintsOf, usual } from './neighbours.ts';
import { skipBack, skipOn, skipPossessive, wordAfter, wordBefore } from './surroundings.ts';

const introductions: ReadonlySet<string> = new Set('called named dubbed like as including namely'.split(' '));

/** "a cryptocurrency called X", "tokens such as X". */
export function isIntroduced(text: string, start: number, before: string): boolean {
  if (!introductions.has(before)) return false;
  let at = skipBack(text, start) - before.length;
  let word = wordBefore(text, at);
  if (word === 'such') {
    at = skipBack(text, at) - word.length;
    word = wordBefore(text, at);
  }
  // "crypto-currency" in two words
  return (hintsOf(word) & (Hint.crypto | Hint.asset)) !== 0 || word === 'currency' || word === 'currencies';
}

const auxiliaries: ReadonlySet<string> = new Set(
  'is was are were has have had also now still then currently'.split(' '),
);
const prepositions: ReadonlySet<string> = new Set(['of', 'in', 'on', 'for', 'into']);

/** The word after a mention that ends at `end`, or the one behind it after "is" or "has": "ADA is down". */
export function tellingAfter(text: string, end: number): string {
  const after = wordAfter(text, end);
  if (!auxiliaries.has(after)) return after;
  const next = wordAfter(text, skipOn(text, skipPossessive(text, end)) + after.length);
  return (hintsOf(next) & Hint.market) !== 0 ? next : after;
}

/** The word before a mention at `start`, or the one in front of it before "of" and the like: "holders of NEAR". */
export function tellingBefore(text: string, start: number): string {
  const before = wordBefore(text, start);
  if (!prepositions.has(before)) return before;
  const next = wordBefore(text, skipBack(text, start) - before.length);
  return (hintsOf(next) & usual) !== 0 ? next : before;
}
