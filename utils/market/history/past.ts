import { type ChartRange, rangeMs } from '../../domain/chart/chart-range.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { HistoryReply } from '../../domain/protocol.ts';
import {
  boundsAt,
  chartStepMs,
  hourWindow,
  momentWindow,
  pointAt,
  type Series,
  since,
} from '../../domain/quote/history.ts';
import type { NoPriceReason, PastPrice, PastPriceRequest } from '../../domain/quote/past-price.ts';
import { dayMs, minuteMs } from '../../domain/time.ts';
import type { FoundHistory, WantedHistory } from './history.ts';

/** Where past prices come from. */
export interface PastSource {
  find(wanted: WantedHistory): Promise<FoundHistory>;
  /** Whether `find` needs no new request. */
  isKnown?(wanted: WantedHistory): Promise<boolean>;
}

/** How often the chart of a range is renewed: the longer the range, the smaller the difference. */
const stepMs: Readonly<Record<ChartRange, number>> = {
  '24h': chartStepMs,
  '7d': 15 * minuteMs,
  '30d': 60 * minuteMs,
  '1y': 12 * 60 * minuteMs,
};
/** How far back the providers reach without a key. */
const reachMs = 365 * dayMs;
/** No provider adds prices to the window of a moment that is this long ago. */
const finalAfterMs = 65 * minuteMs;
/** How long a price is cached that is not final yet. */
const provisionalMs = 5 * minuteMs;
const forever = Number.MAX_SAFE_INTEGER;

/** The chart of a range that ends now; renewed once a step. */
export async function chartOf(
  source: PastSource,
  coin: CoinId,
  range: ChartRange,
  now: number,
): Promise<HistoryReply> {
  const step = stepMs[range];
  const end = Math.floor(now / step) * step;
  const start = end - rangeMs[range];
  const what = `${range} ${end / step}`;
  const { series, problem } = await source.find({
    coin,
    what,
    ...hourWindow(start, now),
    until: end + step,
  });
  return { series: series && since(series, start), problem };
}

/** A coin's price at the minute of a moment, or why there is none. The request names the coin. */
export async function exactPrice(
  source: PastSource,
  request: PastPriceRequest,
  now: number,
): Promise<PastPrice> {
  const { at, precision } = request;
  if (at > now) return { kind: 'none', why: 'no-source' };
  const { series, problem, isListed } = await source.find(wantedFor(request, now));
  const price = series && (precision === 'day' ? ofDay(series) : atMoment(series, at));
  if (price) return price;
  return problem
    ? { kind: 'failed', problem }
    : { kind: 'none', why: isListed ? whyNone(at, now) : 'no-source' };
}

/** Whether the exact price is cached: the reader wanted it before. */
export async function isExactKnown(
  source: PastSource,
  request: PastPriceRequest,
  now: number,
): Promise<boolean> {
  return request.at <= now && (await source.isKnown?.(wantedFor(request, now))) === true;
}

function wantedFor({ coin, at, precision, currency }: PastPriceRequest, now: number): WantedHistory {
  const last = precision === 'day' ? at + dayMs : at;
  const window = precision === 'day' ? hourWindow(at, Math.min(last, now)) : momentWindow(at);
  const isFinal = now - last >= finalAfterMs;
  // Final prices serve the whole hour of the moment; before that, later minutes are missing.
  const minutes = isFinal ? '' : ` ${Math.floor(at / minuteMs)}`;
  return {
    coin,
    what: `${precision} ${window.from}${minutes}`,
    ...window,
    until: isFinal ? forever : now + provisionalMs,
    currency,
  };
}

function atMoment(series: Series, at: number): PastPrice | null {
  const point = pointAt(series, at);
  const { currency, source } = series;
  return point && { kind: 'price', at: point[0], price: point[1], currency, source, ...boundsAt(series, at) };
}

function ofDay({ points, currency, source }: Series): PastPrice | null {
  const [open] = points;
  if (!open) return null;
  const prices = points.map(([, price]) => price);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  return { kind: 'price', at: open[0], price: open[1], currency, source, low, high };
}

/** Within their reach the providers have every coin's prices since its listing. */
function whyNone(at: number, now: number): NoPriceReason {
  return now - at > reachMs ? 'out-of-reach' : 'before-listing';
}
