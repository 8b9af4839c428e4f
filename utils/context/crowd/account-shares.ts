import type { AccountExchange, AccountShare } from '../../domain/sentiment/crowd.ts';
import { dayMs, hourMs, minuteMs } from '../../domain/time.ts';
import { fetchJson } from '../../platform/http.ts';
import type { RateLimitedSource } from '../../platform/request-log.ts';
import { z } from '../../platform/zod.ts';
import { badAnswer, momentMs, momentText, numberText, type SourceResult } from '../wire.ts';

/** An exchange's share of long accounts, for one symbol a request. */
export interface AccountSource {
  readonly exchange: AccountExchange;
  readonly limits: RateLimitedSource;
  request(symbol: string): Promise<SourceResult<AccountShare>>;
}

/** The newest row may be this old, and that of a day before may be this far from 24 hours. */
const tolerance = { ageMs: 3 * hourMs, dayMs: 90 * minuteMs } as const;
/** Now and 24 hours before, in hours. */
const query = 'period=1h&limit=25';

const fraction = z.pipe(numberText, z.number().check(z.gte(0), z.lte(1)));
const moment = z.union([momentText, momentMs]);
const list = z.array(z.unknown()).check(z.minLength(1), z.maxLength(100));
const binanceRow = z.object({ longAccount: fraction, timestamp: moment });
const bybitBody = z.object({ retCode: z.literal(0), result: z.object({ list }) });
const bybitRow = z.object({ buyRatio: fraction, timestamp: moment });

interface Share {
  readonly at: number;
  /** From 0 to 1. */
  readonly long: number;
}

/** @param now milliseconds since 1970 */
export function binanceAccounts(now: () => number): AccountSource {
  return {
    exchange: 'binance',
    limits: { circuit: 'fapi.binance.com', perMinute: 30, limitedMs: minuteMs },
    async request(symbol) {
      const address = 'https://fapi.binance.com/futures/data/globalLongShortAccountRatio';
      const result = await fetchJson(`${address}?symbol=${symbol}USDT&${query}`);
      if (!result.ok) return result;
      const rows = (list.safeParse(result.body).data ?? []).flatMap((each): Share[] => {
        const row = binanceRow.safeParse(each).data;
        return row ? [{ at: row.timestamp, long: row.longAccount }] : [];
      });
      return shareOf('binance', rows, now());
    },
  };
}

/** @param now milliseconds since 1970 */
export function bybitAccounts(now: () => number): AccountSource {
  return {
    exchange: 'bybit',
    limits: { circuit: 'api.bybit.com', perMinute: 30, limitedMs: minuteMs },
    async request(symbol) {
      const address = 'https://api.bybit.com/v5/market/account-ratio';
      const result = await fetchJson(`${address}?category=linear&symbol=${symbol}USDT&${query}`);
      if (!result.ok) return result;
      const rows = (bybitBody.safeParse(result.body).data?.result.list ?? []).flatMap((each): Share[] => {
        const row = bybitRow.safeParse(each).data;
        return row ? [{ at: row.timestamp, long: row.buyRatio }] : [];
      });
      return shareOf('bybit', rows, now());
    },
  };
}

/** The newest of the rows, whose order differs per exchange, with that of 24 hours before. */
function shareOf(exchange: AccountExchange, rows: readonly Share[], now: number): SourceResult<AccountShare> {
  const sorted = rows.toSorted((a, b) => b.at - a.at);
  const [newest] = sorted;
  if (!newest || now - newest.at > tolerance.ageMs || newest.at - now > minuteMs)
    return badAnswer(`${exchange}: no current share of accounts`);
  const target = newest.at - dayMs;
  const [before] = rows
    .filter(({ at }) => Math.abs(at - target) <= tolerance.dayMs)
    .toSorted((one, other) => Math.abs(one.at - target) - Math.abs(other.at - target));
  const value = {
    exchange,
    long: percentOf(newest),
    before: before ? percentOf(before) : null,
    at: newest.at,
  };
  return { ok: true, value };
}

function percentOf({ long }: Share): number {
  return Number((long * 100).toFixed(4));
}
