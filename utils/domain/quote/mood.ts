import { dayMs } from '../time.ts';

/** The market's mood as one number: the Crypto Fear & Greed Index of alternative.me, published once a day. */
export interface Mood {
  /** 0 for extreme fear to 100 for extreme greed. */
  readonly value: number;
  /** In the source's own words: `Extreme Fear`, `Greed`. */
  readonly label: string;
  /** The day that it is for, in milliseconds since 1970. */
  readonly at: number;
}

/** The age in calendar days of UTC, as the index is published by those; 0 for today's. */
export function moodAgeDays({ at }: Mood, now: number): number {
  return Math.max(0, Math.floor(now / dayMs) - Math.floor(at / dayMs));
}
