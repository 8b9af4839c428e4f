import { freshness } from '../quote/age.ts';
import type { Quote } from '../quote/quote.ts';
import { sources } from '../quote/sources.ts';
import { minuteMs } from '../time.ts';

/** A price that alerts are compared with. */
export interface Reading {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly price: number;
  /** Of 24 hours over all markets; null where it is not known. */
  readonly volume: number | null;
}

/**
 * What a quote says for alerts; null where no alert may depend on it: it is stale, in another unit, or converted by a rate of
 * the day, which may differ from that of the moment by more than prices move in a minute. An exchange's volume is not the
 * market's.
 * @param currency in which the prices of the alerts are compared
 */
export function readingOf(quote: Quote, currency: string, now: number): Reading | null {
  const grade = freshness(quote.at, now);
  if (grade === 'stale' || grade === 'last-known') return null;
  if (quote.currency !== currency || isByDayRate(quote)) return null;
  const isWhole = sources[quote.source].kind === 'aggregator';
  return { at: Math.min(quote.at, now), price: quote.price, volume: isWhole ? quote.volume24h : null };
}

/** Tether's own quote is at most an hour old; all other rates are those of a day. */
function isByDayRate({ converted }: Quote): boolean {
  return converted !== undefined && converted.from !== 'usdt';
}

/** A change from one reading to the next, as a part of the price, that a second reading must confirm. */
const largestStep = 0.2;
/** How near the second reading must be to the first. */
const confirmedWithin = 0.05;
/** Prices that are further apart in time may differ by any amount. */
const comparedWithinMs = 15 * minuteMs;

/** A reading in doubt: the next one confirms it or not. */
export interface Doubt {
  readonly at: number;
  readonly price: number;
}

/** `old`: seen before. `doubtful`: too far from the one before, and no second one confirms it yet. */
export type Admission = 'admitted' | 'doubtful' | 'old';

/** Whether a reading counts after the last one that did. One wrong figure of a source must not cause a notification. */
export function admission(
  reading: Reading,
  last: { readonly at: number; readonly price: number } | null,
  doubt: Doubt | null,
): Admission {
  if (!last) return 'admitted';
  if (reading.at <= last.at) return 'old';
  if (reading.at - last.at > comparedWithinMs) return 'admitted';
  if (isWithin(reading.price, last.price, largestStep)) return 'admitted';
  const isConfirmed =
    doubt !== null && doubt.at < reading.at && isWithin(reading.price, doubt.price, confirmedWithin);
  return isConfirmed ? 'admitted' : 'doubtful';
}

function isWithin(one: number, other: number, part: number): boolean {
  return Math.abs(one - other) <= part * Math.min(one, other);
}
