import { type ChartRange, rangeMs } from '../../domain/chart/chart-range.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { HistoryReply } from '../../domain/protocol.ts';
import { basketMoment } from '../../domain/quote/basket.ts';
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
import { convertPast, type PastRates, type UsdtThen } from '../rates/convert.ts';
import type { Rates } from '../rates/rates.ts';
import type { FoundHistory, WantedHistory } from './history.ts';
import { NearPrices, type NearSources } from './near-price.ts';

interface Parts extends NearSources {
  /** Prices by a coin's name. */
  readonly source: PastSource;
  readonly rates: Pick<Rates, 'on'>;
  /** The reader's. */
  readonly currency: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One reply for each request, in order: converted at the rate of its day where the source has another unit. */
export function pastPrices(requests: readonly PastPriceRequest[], parts: Parts): Promise<PastPrice[]> {
  const { source, rates, currency, now } = parts;
  const near = new NearPrices(requests, parts, currency, now);
  const rateOn: PastRates['rateOn'] = (code, at) => rates.on(code, at);
  const usdtAt: PastRates['usdtAt'] = (at) => tetherAt(at, parts);
  return Promise.all(
    requests.map(async (request) =>
      convertPast(await pastPrice(request, { near, source, now }), request.currency ?? currency, {
        rateOn,
        usdtAt,
      }),
    ),
  );
}

/** Tether's price of the basket of the same moment; null where that has none. */
async function tetherAt(at: number, { moments, now }: Parts): Promise<UsdtThen | null> {
  const found = await moments.find({ at: basketMoment(at, now), coins: ['tether'] });
  const point = found.get('tether')?.point;
  return point ? { price: point[1], at: point[0], rates: moments.source } : null;
}

interface Sources {
  readonly near: NearPrices;
  readonly source: PastSource;
  readonly now: number;
}

/**
 * The price from requests that are the same for every reader; by the coin's name where those failed. Where the reader asks
 * for the exact price, or did before, by name first.
 */
async function pastPrice(request: PastPriceRequest, { near, source, now }: Sources): Promise<PastPrice> {
  if (request.at > now) return { kind: 'none', why: 'no-source' };
  if (request.exact || (await isExactKnown(source, request, now)))
    return firstPrice(await exactPrice(source, request, now), () => near.find(request));
  const found = await near.find(request);
  if (found.kind !== 'failed' || request.sharedOnly) return found;
  const exact = await exactPrice(source, request, now);
  return isWithoutSource(exact) ? found : exact;
}

/** Whether no enabled source has the coin's prices by name. */
function isWithoutSource(price: PastPrice): boolean {
  if (price.kind === 'none') return price.why === 'no-source';
  return price.kind === 'failed' && price.problem.code === 'unlisted';
}

/** The first result, unless only the other one is a price. */
async function firstPrice(first: PastPrice, other: () => Promise<PastPrice>): Promise<PastPrice> {
  if (first.kind === 'price') return first;
  const second = await other();
  return second.kind === 'price' ? second : first;
}

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
async function isExactKnown(source: PastSource, request: PastPriceRequest, now: number): Promise<boolean> {
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
