import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

/** "It quickly recovered", "the rally faded", "the jump was short-lived", "the rally did not last". */
const turn = shape(
  '^ (but|and|comma|in|by|at|now|word|name){0,12} (article? (word|name)? (it|coin|price|move) own? price?)? (word|article|have|and|now|be|ago){0,6} (move/undo/brief|not last)',
);
/** What tells of another time, or of a move of its own. */
const elsewhen = shape(
  'modal/condition/suppose/target/month/year/recent/extreme/weekday/percent|last (span/age/month)|be move',
);
const before = shape('had');
const byThen = shape('^ .{0,8} (by|now) .{0,20} had');
const movedOn = /\s(?:ha(?:s|ve) since|back at)\s/;
const lastMove = shape('move (!move)* $');
const up = shape('up');

/** The direction of the last move that is told in a part of a sentence; 0 where there is none. */
export function directionOfLast(letters: string): -1 | 0 | 1 {
  const at = lastMove.indexIn(letters);
  return at < 0 ? 0 : up.test(letters.charAt(at)) ? 1 : -1;
}

/** The direction in which a sentence says that the price turned, 0 where it may be either; null where it says no such thing. */
export function turnOf({ text, shape: letters }: TokenizedSentence): -1 | 0 | 1 | null {
  if (movedOn.test(text)) return 0;
  if (elsewhen.test(letters) || (before.test(letters) && !byThen.test(letters))) return null;
  const rest = turn.removedFrom(letters);
  return rest === letters ? null : directionOfLast(letters.charAt(letters.length - rest.length - 1));
}
