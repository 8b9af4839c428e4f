import { namesOtherHour } from './clock-times.ts';
import type { Owner } from './figure-owners.ts';
import type { FigureRole } from './figure-role.ts';
import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

/** Words of other times than now, and of what is supposed: a price beside them may be another one than that of the hour. */
const otherTimes = shape(
  'month/year/weekday/lasttime/that_time/ago/sameday/had/first/recent/age/extreme/when/yesterday|last span',
);
const supposed = shape('modal/condition/suppose/target/before');
/** "61.200 dolara geriledi" is an event as well. */
const finalVerb = shape('figure (!figure/comma/coin){0,3} final');
const plain = new Set(['trading', 'price-of', 'is-at']);

/**
 * Whether a price may be said to be wrong. Events ("rose to", "closed at") have an hour of their own, and a coin that only
 * the sentence before names may be another one. A word such as "now" holds for its clause; without one, no part of the
 * sentence may tell of another time.
 * @param published milliseconds since 1970, null where it is not known
 */
export function isCertainPrice(
  { kind, reasons, against, within, clause: words }: FigureRole,
  owner: Owner,
  { shape: letters, text }: Pick<TokenizedSentence, 'shape' | 'text'>,
  published: number | null,
): boolean {
  const clause = letters.slice(within.from, within.to);
  if (kind !== 'price' || owner.token < 0 || against || supposed.test(clause)) return false;
  const isNow = reasons.includes('now');
  if (!isNow && !reasons.some((reason) => plain.has(reason))) return false;
  if (!isNow && finalVerb.test(clause)) return false;
  if (otherTimes.test(isNow ? clause : letters)) return false;
  return !namesOtherHour(isNow ? text.slice(words.start, words.end) : text, published);
}
