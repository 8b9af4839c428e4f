import { dayMs, hourMs, minuteMs } from '../time.ts';
import {
  addSums,
  type Liquidation,
  type LiquidationFigures,
  noSums,
  type SideSums,
  type StreamedExchange,
} from './liquidation.ts';

/** The sums of one hour, by symbol. */
interface HourBucket {
  /** The start of the hour, in milliseconds since 1970. */
  readonly hour: number;
  readonly sums: Readonly<Record<string, SideSums>>;
}

/** An event that was counted. */
interface SeenEvent {
  readonly id: string;
  readonly at: number;
}

/** Our own sums of liquidations over the last day, from the exchanges' streams. */
export interface Tally {
  /** Oldest first. */
  readonly buckets: readonly HourBucket[];
  /** When each exchange was watched, oldest first. What lies between two spans is a gap. */
  readonly watched: Readonly<Partial<Record<StreamedExchange, readonly Span[]>>>;
  /** Recently counted events: streams deliver some of them again after a reconnect. */
  readonly seen: readonly SeenEvent[];
}

export const emptyTally: Tally = { buckets: [], watched: {}, seen: [] };

/**
 * Events are recognised as repeated for this long. OKX repeats its last ones after a reconnect, which fill a gap of minutes; an
 * older one may have been counted before.
 */
const seenMs = 30 * minuteMs;
const mostSeen = 3_000;
/** Within this time all connections of one start are subscribed. */
const startMs = minuteMs;
/** An event that is stamped later than this after our own time is wrong. */
const aheadMs = minuteMs;

/** Counts events, each once. Those from before the exchange was first watched are not part of what was observed. */
export function countLiquidations(tally: Tally, events: readonly Liquidation[], now: number): Tally {
  const seen = new Map(tally.seen.map((event) => [event.id, event]));
  const buckets = new Map(tally.buckets.map((bucket) => [bucket.hour, bucket]));
  for (const { exchange, symbol, side, usd, at, id } of events) {
    const key = `${exchange} ${id}`;
    const since = tally.watched[exchange]?.[0]?.from;
    const isObserved = since !== undefined && at >= since && at <= now + aheadMs && now - at < seenMs;
    if (!isObserved || seen.has(key)) continue;
    seen.set(key, { id: key, at });
    const hour = at - (at % hourMs);
    const { sums }: Pick<HourBucket, 'sums'> = buckets.get(hour) ?? { sums: {} };
    const known = Object.hasOwn(sums, symbol) ? (sums[symbol] ?? noSums) : noSums;
    buckets.set(hour, { hour, sums: { ...sums, [symbol]: addSums(known, { ...noSums, [side]: usd }) } });
  }
  return pruned({ ...tally, buckets: [...buckets.values()], seen: [...seen.values()] }, now);
}

/** An exchange's stream was opened. */
export function startWatching(tally: Tally, exchange: StreamedExchange, now: number): Tally {
  const spans = tally.watched[exchange] ?? [];
  return pruned(
    { ...tally, watched: { ...tally.watched, [exchange]: [...spans, { from: now, to: now }] } },
    now,
  );
}

/** An exchange's stream is still open. What happens after the last of these calls, as the worker dies, is a gap. */
export function keepWatching(tally: Tally, exchange: StreamedExchange, now: number): Tally {
  const spans = tally.watched[exchange] ?? [];
  const last = spans.at(-1);
  if (!last || now <= last.to) return tally;
  return {
    ...tally,
    watched: { ...tally.watched, [exchange]: [...spans.slice(0, -1), { ...last, to: now }] },
  };
}

/**
 * What was observed of a coin in the last 24 hours; null while nothing is watched. The hour that began before that is left
 * out, so that the sum stays a lower bound.
 * @param symbol null for all coins together
 */
export function observedFigures(tally: Tally, symbol: string | null, now: number): LiquidationFigures | null {
  const watched = Object.values(tally.watched).filter((spans) => spans.some(({ to }) => to > now - dayMs));
  if (watched.length === 0) return null;
  const starts = watched.map(([first]) => first?.from ?? now);
  const first = Math.min(...starts);
  const since = Math.max(first, now - dayMs);
  // Connections that are opened together are subscribed one after the other: that is no gap.
  const last = Math.max(...starts);
  const gapMs = unwatchedMs(watched, last - first < startMs ? Math.max(since, last) : since, now);
  // One exchange that was added later is a gap of the whole.
  const isWholeDay =
    starts.every((from) => from <= now - dayMs) && !watched.some((spans) => gapBetween(spans, now - dayMs));
  const sums = tally.buckets
    .filter(({ hour }) => first >= now - dayMs || hour >= now - dayMs)
    .flatMap(({ sums: all }) =>
      symbol === null ? Object.values(all) : Object.hasOwn(all, symbol) ? [all[symbol] ?? noSums] : [],
    )
    .reduce(addSums, noSums);
  return {
    ...sums,
    at: Math.max(...watched.map((spans) => spans.at(-1)?.to ?? 0)),
    coverage: { kind: 'observed', since, exchanges: watched.length, gapMs, isWholeDay },
  };
}

/** Whether these figures are of too short a time to mean something: nothing observed within less than an hour. */
export function isTooEarly({ long, short, coverage }: LiquidationFigures, now: number): boolean {
  return coverage.kind === 'observed' && long + short === 0 && now - coverage.since < hourMs;
}

function pruned({ buckets, watched, seen }: Tally, now: number): Tally {
  const oldest = now - dayMs;
  const kept = Object.entries(watched).map(([exchange, spans]) => [
    exchange,
    spans.filter(({ to }) => to >= oldest),
  ]);
  return {
    buckets: buckets.filter(({ hour }) => hour + hourMs > oldest).toSorted((a, b) => a.hour - b.hour),
    watched: Object.fromEntries(kept.filter(([, spans]) => spans && spans.length > 0)) as Tally['watched'],
    seen: seen.filter(({ at }) => at > now - seenMs).slice(-mostSeen),
  };
}

/** A time in which a stream was open, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How far behind now the end of the current span may be: it is extended with each write. */
const currentMs = 30_000;

/** How long at least one of several streams was not open between two moments. Spans are in order and do not overlap. */
function unwatchedMs(streams: readonly (readonly Span[])[], from: number, to: number): number {
  const holes = streams.flatMap((spans) => holesOf(spans, from, to)).toSorted((a, b) => a.from - b.from);
  let total = 0;
  let end = from;
  for (const hole of holes) {
    total += Math.max(0, hole.to - Math.max(hole.from, end));
    end = Math.max(end, hole.to);
  }
  return total;
}

/** Whether a stream was closed at any time since then, however shortly. */
function gapBetween(spans: readonly Span[], from: number): boolean {
  return spans.filter(({ to }) => to > from).length !== 1 || (spans.at(-1)?.from ?? Infinity) > from;
}

function holesOf(spans: readonly Span[], from: number, to: number): Span[] {
  const holes: Span[] = [];
  let end = from;
  for (const span of spans) {
    if (span.from > end) holes.push({ from: end, to: Math.min(span.from, to) });
    end = Math.max(end, span.to);
  }
  if (to - end > currentMs) holes.push({ from: end, to });
  return holes;
}
