import { isContextSymbol } from '../../domain/context/context-coins.ts';
import { minuteMs } from '../../domain/time.ts';
import { fetchJson } from '../../platform/http.ts';
import type { RateLimitedSource } from '../../platform/request-log.ts';
import { z } from '../../platform/zod.ts';
import { amountText, badAnswer, numberText, shortText, type SourceResult } from '../wire.ts';

const url = 'https://api.hyperliquid.xyz/info';

export const hyperliquidLimits: RateLimitedSource = {
  circuit: 'api.hyperliquid.xyz',
  perMinute: 6,
  limitedMs: minuteMs,
};

/** A perpetual future's funding and open positions. */
export interface FutureFigures {
  /** What longs pay in a day, percent. */
  readonly fundingPerDay: number;
  /** In US dollars. */
  readonly openInterest: number;
}

const rows = z.array(z.unknown()).check(z.minLength(1), z.maxLength(2_000));
const body = z.tuple([z.object({ universe: rows }), rows]);
const market = z.object({ name: shortText });
const context = z.object({ funding: numberText, openInterest: amountText, markPx: amountText });

/** Funding is paid each hour. A higher rate than this in an hour is no rate: the exchange caps it at 4 %. */
const paymentsPerDay = 24;
const highestRate = 0.04;

/** Funding and open interest of all listed coins in one request. */
export async function hyperliquidFigures(): Promise<SourceResult<ReadonlyMap<string, FutureFigures>>> {
  const result = await fetchJson(url, { json: { type: 'metaAndAssetCtxs' } });
  if (!result.ok) return result;
  const lists = body.safeParse(result.body).data;
  // The second list is in the order of the first.
  if (!lists || lists[0].universe.length !== lists[1].length)
    return badAnswer('hyperliquid: no two equal lists');
  const [{ universe }, contexts] = lists;
  const figures = new Map<string, FutureFigures>();
  for (const [index, raw] of universe.entries()) {
    const name = market.safeParse(raw).data?.name ?? '';
    const row = context.safeParse(contexts[index]).data;
    if (!row || !isContextSymbol(name) || Math.abs(row.funding) > highestRate) continue;
    figures.set(name, {
      fundingPerDay: row.funding * paymentsPerDay * 100,
      openInterest: row.openInterest * row.markPx,
    });
  }
  return figures.size === 0 ? badAnswer('hyperliquid: no known coin') : { ok: true, value: figures };
}
