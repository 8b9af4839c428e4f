import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

/** Words of a move that takes one before it back, upwards in group 1, downwards in group 2, or either way. */
const turn =
  /\b(?:(recover|rebound|bounc|(?:claw|climb|r[io]se|jump)\w* back)|(retrac|retreat|(?:pull|f[ae]ll|slip|dropp|g[ai]v)\w* (?:back|up)|reced|c[oa]me off|faded|fizzl)|par(?:ed|ing)|eras|revers|evaporat|ha(?:s|ve) since|(?:not|n['’]t) (?:last|hold)|short-lived)/i;
const elsewhen = shape('modal/condition/suppose/target/not/month/year/last/recent/extreme/weekday');
const before = shape('had');
const byThen = shape('(by|now) .* had');
/** What turns: the coin, its price or the move that was told. */
const subject = shape(
  '^ (but|and|comma|as|in|on|by|at|number|span|weekday|now|word|with)* (article? (word|name)? (it|coin|price|move)|verb)',
);
const unlasting = /short|t (?:last|hold)$/;

/** The direction in which a sentence says that the price turned, 0 where it may be either; null where it says no such thing. */
export function turnOf({ text, shape: letters }: TokenizedSentence): -1 | 0 | 1 | null {
  const found = turn.exec(text);
  if (!found || !subject.test(letters)) return null;
  if (elsewhen.test(letters) && !unlasting.test(found[0])) return null;
  if (before.test(letters) && !byThen.test(letters)) return null;
  return found[1] ? 1 : found[2] ? -1 : 0;
}
