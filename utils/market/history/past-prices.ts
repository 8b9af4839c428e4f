import { basketMoment } from '../../domain/quote/basket.ts';
import type { PastPrice, PastPriceRequest } from '../../domain/quote/past-price.ts';
import { convertPast, type PastRates, type UsdtThen } from '../rates/convert.ts';
import type { Rates } from '../rates/rates.ts';
import { NearPrices, type NearSources } from './near-price.ts';
import { exactPrice, isExactKnown, type PastSource } from './past.ts';

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
