import { dayMs } from '../time.ts';

/** The market's mood as one number: the Crypto Fear & Greed Index of alternative.me, made once a day. */
export interface Mood {
  /** 0 for extreme fear to 100 for extreme greed. */
  readonly value: number;
  /** In the source's own words: `Extreme Fear`, `Greed`. */
  readonly label: string;
  /** Milliseconds since 1970: the day for which it was made. */
  readonly at: number;
}

/** How many days of the calendar in UTC, by which the index is made, lie between it and now; 0 for today's. */
export function moodAgeDays({ at }: Mood, now: number): number {
  return Math.max(0, Math.floor(now / dayMs) - Math.floor(at / dayMs));
}
