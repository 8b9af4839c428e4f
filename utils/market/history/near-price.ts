import type { CoinId } from '../../domain/coin/coin.ts';
import { basketMoment } from '../../domain/quote/basket.ts';
import { coinUnit } from '../../domain/quote/own-unit.ts';
import type { Point } from '../../domain/quote/history.ts';
import type { PastPrice, PastPriceRequest } from '../../domain/quote/past-price.ts';
import { isPrice } from '../../domain/quote/plausible.ts';
import type { SourceId } from '../../domain/quote/quote.ts';
import { minuteMs } from '../../domain/time.ts';
import type { MomentPrice, WantedMoment } from './moments.ts';
import type { OwnSamples } from './own-samples.ts';

/** A price at most this far from the moment is the one of the moment itself. */
const exactMs = minuteMs;
/** A price at most this far from the moment is called "about"; none is used that is further. */
const aboutMs = 30 * minuteMs;
/** Samples are kept of CoinGecko's shared page. */
const sourceOfSamples: SourceId = 'coingecko';

/** Where prices near a moment come from: requests that are the same for every reader. */
export interface NearSources {
  readonly samples: Pick<OwnSamples, 'near'>;
  readonly moments: {
    readonly source: SourceId;
    find(wanted: Pick<WantedMoment, 'at' | 'coins'>): Promise<ReadonlyMap<CoinId, MomentPrice>>;
  };
}

/** Finds prices near moments for the requests of one call: all coins of one moment share what is requested for it. */
export class NearPrices {
  readonly #sources: NearSources;
  readonly #currency: string;
  readonly #now: number;
  /** By rounded moment. */
  readonly #coins = new Map<number, Set<CoinId>>();
  readonly #found = new Map<number, Promise<ReadonlyMap<CoinId, MomentPrice>>>();

  /** @param currency the reader's. @param now milliseconds since 1970 */
  constructor(requests: readonly PastPriceRequest[], sources: NearSources, currency: string, now: number) {
    this.#sources = sources;
    this.#currency = currency;
    this.#now = now;
    for (const request of requests) {
      const at = basketMoment(request.at, now);
      const coins = this.#coins.get(at) ?? new Set();
      for (const coin of [request.coin, this.#unitOf(request)?.coin]) if (coin !== undefined) coins.add(coin);
      this.#coins.set(at, coins);
    }
  }

  /** In the wanted currency, or in US dollars. `none` with `not-in-basket` where the responses do not have it. */
  async find(request: PastPriceRequest): Promise<PastPrice> {
    const { coin, at } = request;
    const currency = request.currency ?? this.#currency;
    const sample = await this.#sources.samples.near(coin, at, currency);
    if (sample && isNear(sample, at)) return priceAt(sample, request, { currency, source: sourceOfSamples });
    const moment = await this.#basket(at);
    const { point = null, problem = null } = moment.get(coin) ?? {};
    if (!point || !isNear(point, at))
      return problem ? { kind: 'failed', problem } : { kind: 'none', why: 'not-in-basket' };
    const { source } = this.#sources.moments;
    const unit = this.#unitOf(request);
    const unitPrice = unit && moment.get(unit.coin)?.point;
    const price = unitPrice ? (point[1] / unitPrice[1]) * unit.perCoin : 0;
    if (isPrice(price)) return priceAt([point[0], price], request, { currency, source });
    return priceAt(point, request, { currency: 'usd', source });
  }

  #basket(at: number): Promise<ReadonlyMap<CoinId, MomentPrice>> {
    const moment = basketMoment(at, this.#now);
    const coins = [...(this.#coins.get(moment) ?? [])];
    const found = this.#found.get(moment) ?? this.#sources.moments.find({ at: moment, coins });
    this.#found.set(moment, found);
    return found;
  }

  #unitOf({ currency }: PastPriceRequest): ReturnType<typeof coinUnit> {
    return coinUnit(currency ?? this.#currency);
  }
}

function isNear([moment]: Point, at: number): boolean {
  return Math.abs(moment - at) <= aboutMs;
}

/** A day's open is about, too: its low and high are not known. */
function priceAt(
  [moment, price]: Point,
  { at, precision }: PastPriceRequest,
  of: { readonly currency: string; readonly source: SourceId },
): PastPrice {
  const isExact = precision === 'time' && Math.abs(moment - at) <= exactMs;
  return { kind: 'price', at: moment, price, ...of, ...(isExact ? {} : { about: true as const }) };
}
