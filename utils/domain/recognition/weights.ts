import type { Risk } from '../coin/ambiguity.ts';
import type { Level } from './options.ts';

/** All weights are log odds: they add up, and 0 is as likely as not. */

/** What a word is worth before anything is known of the page. */
export const prior: Readonly<Record<Risk, number>> = {
  sure: 3,
  low: -1,
  medium: -2.6,
  high: -4.4,
  company: -4,
  never: -8,
};

/** The sum that a mention needs. */
export const threshold: Readonly<Record<Level, number>> = { careful: 1.5, balanced: 0, eager: -1.5 };

/** No other evidence outweighs this. */
export const veto = -40;

/** The probability that the log odds stand for. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
