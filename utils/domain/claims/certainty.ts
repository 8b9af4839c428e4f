import type { Owner } from './figure-owners.ts';
import type { FigureRole } from './figure-role.ts';
import { shape } from './shape.ts';

/** Times other than now, and what is supposed: a price beside them may be another one than that of the article's hour. */
const otherTimes = shape(
  'month/year/weekday/lasttime/that_time/ago/last span/had/first/recent/age/modal/condition/suppose/target/extreme/when/before',
);
const plain = new Set(['trading', 'price-of', 'is-at']);

/**
 * Whether a price may be said to be wrong. Events ("rose to", "closed at") have an hour of their own, and a coin that only
 * the sentence before names may be another one.
 */
export function isCertainPrice({ kind, reasons, against }: FigureRole, owner: Owner, letters: string): boolean {
  if (kind !== 'price' || owner.token < 0 || against || otherTimes.test(letters)) return false;
  return reasons.includes('now') || reasons.some((reason) => plain.has(reason));
}
