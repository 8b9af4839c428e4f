import { isRecent, minuteMs } from '../time.ts';

/** What a request is for. Prices go before charts, charts before the figures around them. */
export type Urgency = 'prices' | 'charts' | 'context';

const windowMs = minuteMs;

/** How many of a minute's tokens each kind of request leaves to more urgent ones. */
const reserved: Readonly<Record<Urgency, number>> = { prices: 0, charts: 1, context: 2 };

/**
 * The moments, in milliseconds since 1970, at which requests were sent, as far as they still count. Each token returns a
 * minute after it was taken: a bucket with a steady refill would let twice its size through in one minute.
 */
export function stillTaken(taken: readonly number[], now: number): number[] {
  // After the clock was set back, moments in the future would otherwise count for as long as it was.
  return taken.filter((at) => isRecent(at, windowMs, now));
}

/** When a request of this urgency may be sent: `now`, or the moment at which enough tokens have returned. */
export function tokenFreeAt(
  taken: readonly number[],
  perMinute: number,
  urgency: Urgency,
  now: number,
): number {
  const counting = stillTaken(taken, now);
  const over = counting.length - (perMinute - reserved[urgency]);
  const last = counting[over];
  return over < 0 || last === undefined ? now : last + windowMs;
}
