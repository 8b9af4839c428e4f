import type { CoinId } from '../coin/coin.ts';
import { type Tick, tickNear } from '../live/tick.ts';
import { sameUnit } from '../since/verdict.ts';
import { minuteMs } from '../time.ts';
import type { ProviderId, Quote } from './quote.ts';
import { sources } from './sources.ts';

/** Two figures of one coin may be this far apart in time to be compared. */
const comparedWithinMs = minuteMs;
/** How far apart they may be, as a part of the smaller: markets differ by less within a minute. */
const tolerance = 0.02;
const stableTolerance = 0.005;

/** One source's price of a coin. */
type Figure = Pick<Quote, 'coin' | 'price' | 'currency' | 'at' | 'source'>;

/** Two independent sources that contradict each other. */
export interface Disagreement {
  readonly streamed: Figure;
  readonly quoted: Figure;
}

/**
 * The quote and the tick of its time where they contradict each other; null where they agree or can't be compared. It depends on the
 * quote's time and not on now: what is known about a quote holds until the next one.
 * @param ticks newest first
 */
export function disagreement(quote: Quote, ticks: readonly Tick[]): Disagreement | null {
  const tick = tickNear(ticks, quote.at);
  return tick && areApart(quote, tick) ? { streamed: tick, quoted: quote } : null;
}

/** Whether two figures of a coin are from independent sources and one minute, and yet too far apart. */
function areApart(one: Figure, other: Figure): boolean {
  return Math.abs(one.at - other.at) <= comparedWithinMs && areContradicting(one, other);
}

/** Whether two figures of a coin are from independent sources and too far apart, if they are of nearly the same time. */
export function areContradicting(one: Figure, other: Figure): boolean {
  if (one.coin !== other.coin || !areIndependent(one.source, other.source)) return false;
  if (!sameUnit(one.currency, other.currency)) return false;
  const [low, high] = [Math.min(one.price, other.price), Math.max(one.price, other.price)];
  // Subtracted first: 102 is within 2 % of 100.
  return high - low > low * (stableCoins.has(one.coin) ? stableTolerance : tolerance);
}

/** Aggregators take their figures from the same exchanges, and from each other. */
function areIndependent(one: ProviderId, other: ProviderId): boolean {
  return one !== other && (sources[one].kind === 'exchange' || sources[other].kind === 'exchange');
}

/**
 * The coins that follow a currency (the catalog's tag `stable`) and have a stream, so that two figures of them can be compared. The
 * tags are not shipped: a test holds this list to them.
 */
export const stableCoins: ReadonlySet<CoinId> = new Set<CoinId>([
  'anchored-coins-eur',
  'bfusd',
  'dai',
  'ethena-usde',
  'eurite',
  'first-digital-usd',
  'paxos-standard',
  'ripple-usd',
  'straitsx-xusd',
  'terrausd',
  'tether',
  'true-usd',
  'united-stables',
  'usd-coin',
  'usd1-wlfi',
  'usds',
]);
