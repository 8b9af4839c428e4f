import { type PlacedPercent, reachBefore } from './placed-percents.ts';
import { shape } from './shape.ts';

/** "Fell by about 5 %", "lost another 5 %", "fell on Monday by 5 %", "a loss of 5 %". */
const moveBefore = shape(
  'move (by|of|at|around|hedge|bound|just|by? article word?|article|stands at|from|between|in price|(on|in|of)? (weekday|now) comma?|(in|above)? article? last? number? (span/age)|in of (number/word) span)* $',
);
/** "Bringing its weekly gains to 12 %". */
const gainsTo = shape(
  'article (word|span|now|number|age)* move ((in|above)? article? last? number? (span/age))? to (hedge/bound)* $',
);
/** "A 5 % weekly loss", "5 % in the red". */
const moveBehind = shape(
  '^ (word|span|of|in article?|(word|article) (word|article|postlevel))? move|^ to figure move',
);
/** Turkish and German verbs stand at the end. */
const finalBehind = shape('^ final');
/** Between the percentages of "slid 3 %, Solana 4 % and XRP 2 %". */
const carriesOn = shape(
  '^ (word|in|on|above|article|now|number|span|last|age|comma|and)* (comma|and|to|coin|own|bracket|hedge|bound|by)+ $',
);
const up = shape('up');
const move = shape('move');

/** A percentage whose direction is known. */
export interface DirectedPercent {
  readonly token: number;
  readonly direction: -1 | 1;
}

/**
 * The direction that a sentence plainly gives a percentage; 0 where it gives none.
 * @param last the percentage before it, which may have the verb of both
 */
export function directionOf(
  letters: string,
  { token, direction, isSigned }: PlacedPercent,
  last: DirectedPercent | null,
): -1 | 0 | 1 {
  if (isSigned) return direction;
  const behind = letters.slice(token + 1, token + 4);
  if (moveBehind.test(behind)) return directionIn(behind);
  if (finalBehind.test(behind)) return direction;
  const before = letters.slice(Math.max(0, token - reachBefore), token);
  const at = Math.max(moveBefore.indexIn(before), gainsTo.indexIn(before));
  if (at >= 0) return directionIn(before.slice(at));
  return last && carriesOn.test(letters.slice(last.token + 1, token)) ? last.direction : 0;
}

const breaks = shape('but/semicolon');
const moveWord = shape('move');

/**
 * The same for a percentage beside a price: the last word of a move gives it, unless another clause has it, as in "gold rose,
 * while Bitcoin 2 % to $61,000".
 */
export function directionBeside(letters: string, percent: PlacedPercent): -1 | 0 | 1 {
  const plain = directionOf(letters, percent, null);
  if (plain !== 0) return plain;
  let at = percent.token - 1;
  while (at >= 0 && !moveWord.test(letters.charAt(at))) at -= 1;
  return breaks.test(letters.slice(at + 1, percent.token)) ? 0 : percent.direction;
}

/** By the first word of a move; there must be one. */
function directionIn(letters: string): -1 | 1 {
  return up.test(letters.charAt(move.indexIn(letters))) ? 1 : -1;
}
