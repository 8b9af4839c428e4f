import type { SideSums } from '../../domain/liquidations/liquidation.ts';
import { minuteMs } from '../../domain/time.ts';
import { fetchJson, type HttpFailure } from '../../platform/http.ts';
import type { RateLimitedSource } from '../../platform/request-log.ts';
import { z } from '../../platform/zod.ts';
import { amount, badAnswer, shortText, type SourceResult } from '../wire.ts';

const base = 'https://open-api-v4.coinglass.com/api/futures/liquidation/exchange-list?range=24h';

/** The smallest plan has 30 requests a minute. */
export const coinglassLimits: RateLimitedSource = {
  circuit: 'coinglass',
  perMinute: 30,
  limitedMs: minuteMs,
};

/** `code` is a string; a response with status 200 may carry an error. */
const envelope = z.object({ code: shortText, data: z.optional(z.unknown()) });
const rows = z.array(z.unknown()).check(z.maxLength(200));
const row = z.object({
  exchange: z.literal('All'),
  liquidation_usd: amount,
  long_liquidation_usd: amount,
  short_liquidation_usd: amount,
});

/** How far the sum of both sides may be from the total, as a part of it. */
const tolerance = 0.01;

/**
 * The liquidations of 24 hours over all exchanges, in US dollars.
 * @param symbol null for all coins
 */
export async function coinglassLiquidations(
  symbol: string | null,
  key: string,
): Promise<SourceResult<SideSums>> {
  const url = symbol === null ? base : `${base}&symbol=${encodeURIComponent(symbol)}`;
  const result = await fetchJson(url, { headers: { 'CG-API-KEY': key } });
  if (!result.ok) return result;
  const body = envelope.safeParse(result.body);
  if (!body.success) return badAnswer('coinglass: no envelope');
  if (body.data.code !== '0') return refusal(body.data.code);
  const all = rows.safeParse(body.data.data).data ?? [];
  const total = all.map((each) => row.safeParse(each).data).find((each) => each !== undefined);
  if (!total) return badAnswer('coinglass: no row of all exchanges');
  const { liquidation_usd: sum, long_liquidation_usd: long, short_liquidation_usd: short } = total;
  if (Math.abs(long + short - sum) > tolerance * sum) return badAnswer('coinglass: sides do not add up');
  return { ok: true, value: { long, short } };
}

/** The failure of an error in the body: its codes are those of HTTP. */
function refusal(code: string): HttpFailure {
  const kind = code === '429' ? 'rate-limited' : code === '401' || code === '403' ? 'blocked' : 'bad-answer';
  const status = /^[45]\d\d$/.test(code) ? { status: Number(code) } : {};
  return { ok: false, code: kind, retryAfterMs: null, cause: `coinglass: code ${code}`, ...status };
}
