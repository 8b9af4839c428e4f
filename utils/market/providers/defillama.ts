import type { CoinId } from '../../domain/coin/coin.ts';
import type { Point } from '../../domain/quote/history.ts';
import type { SourceId } from '../../domain/quote/quote.ts';
import { minuteMs } from '../../domain/time.ts';
import { fetchJson } from '../../platform/http.ts';
import type { RateLimitedSource } from '../../platform/request-log.ts';
import { orNull, z } from '../../platform/zod.ts';
import type { ProviderResult } from '../provider.ts';
import { invalidResponse, isPossibleTime, name, price, recordOf, timeOf } from '../wire.ts';

/** The most entries of a response: a few unexpected ones beside the requested do no harm. */
const mostEntries = 200;
/** Below this, the provider itself holds a price for doubtful. */
const leastConfidence = 0.2;
/**
 * How far a price may be from the moment: half an hour, and the ten minutes to which moments are rounded. The server searches
 * six hours around it.
 */
const nearMs = 40 * minuteMs;

const body = z.object({ coins: recordOf(mostEntries) });
const entry = z.object({
  price,
  symbol: name,
  /** Seconds since 1970. */
  timestamp: z.number(),
  confidence: orNull(z.number()),
});

export interface MomentRequest {
  /** No id may be a part of another one, see `basketsOf`. */
  readonly coins: readonly CoinId[];
  /** Milliseconds since 1970, both. */
  readonly at: number;
  readonly now: number;
  /** Whether a coin is known by this symbol. */
  readonly hasSymbol: (coin: CoinId, symbol: string) => boolean;
}

/** Prices in US dollars with their times; a coin without a usable price is missing. */
export interface MomentPrices {
  readonly prices: ReadonlyMap<CoinId, Point>;
  /** How many entries were not usable. */
  readonly dropped: number;
}

/** A source of the prices of many coins at one moment. */
export interface MomentSource extends RateLimitedSource {
  readonly id: SourceId;
  pricesAt(request: MomentRequest): Promise<ProviderResult<MomentPrices>>;
}

/**
 * DefiLlama's prices of the past, without a key. They are no witness independent of CoinGecko, whose prices it stores. A coin
 * that it does not have is missing in the response. Its limits are not published; ten a minute are a thirtieth of what third
 * parties name.
 */
export const defillama: MomentSource = {
  id: 'defillama',
  circuit: 'defillama',
  perMinute: 10,
  limitedMs: minuteMs,
  async pricesAt(request) {
    const ids = request.coins.map((coin) => `coingecko:${encodeURIComponent(coin)}`).join(',');
    const seconds = Math.floor(request.at / 1000);
    const result = await fetchJson(`https://coins.llama.fi/prices/historical/${seconds}/${ids}`);
    return result.ok ? readPrices(result.body, request) : result;
  },
};

function readPrices(raw: unknown, request: MomentRequest): ProviderResult<MomentPrices> {
  const found = body.safeParse(raw);
  if (!found.success) return invalidResponse('prices/historical does not fit the schema');
  const { coins } = found.data;
  const prices = new Map<CoinId, Point>();
  let dropped = 0;
  for (const coin of request.coins) {
    const key = `coingecko:${coin}`;
    if (!Object.hasOwn(coins, key)) continue;
    const point = readEntry(coins[key], coin, request);
    if (point) prices.set(coin, point);
    else dropped += 1;
  }
  if (prices.size === 0 && dropped > 0) return invalidResponse(`no usable price in ${dropped} entries`);
  return { ok: true, value: { prices, dropped } };
}

function readEntry(raw: unknown, coin: CoinId, { at, now, hasSymbol }: MomentRequest): Point | null {
  const found = entry.safeParse(raw).data;
  if (!found || !hasSymbol(coin, found.symbol)) return null;
  const moment = timeOf(found.timestamp * 1000, now);
  const isNear = isPossibleTime(moment) && Math.abs(moment - at) <= nearMs;
  return isNear && (found.confidence ?? 1) >= leastConfidence ? [moment, found.price] : null;
}
