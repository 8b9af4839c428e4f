import { coinUnit } from '../../domain/quote/own-unit.ts';
import { dayMs, hourMs, minuteMs } from '../../domain/time.ts';
import { fetchJson } from '../../platform/http.ts';
import { z } from '../../platform/zod.ts';
import type { ProviderResult } from '../provider.ts';
import { invalidResponse, isPossibleTime, listOf, name, recordOf, timeOf } from '../wire.ts';
import { type Rate, rateAmount, type RateSource } from './rates.ts';

/** One rate is requested; Frankfurter has some 200. */
const frankfurterRows = listOf(500);
const frankfurterRow = z.object({ date: name, base: z.literal('USD'), quote: name, rate: rateAmount });

/** CoinGecko's code of a currency that no longer exists. */
const former = 'vef';

/** Central banks publish nothing over holidays: how far before a day its rate may be. */
const reachMs = 5 * dayMs;

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

const frankfurterBase = 'https://api.frankfurter.dev/v2';

/** The rate of a row; null where it is another one, or not of these days. */
function rateOf(raw: unknown, code: string, now: number, from = -Infinity, to = Infinity): Rate | null {
  const row = frankfurterRow.safeParse(raw).data;
  const at = timeOf(row?.date ?? null, now);
  const isOwn = row?.quote === code && isPossibleTime(at) && at >= from && at <= to;
  return isOwn ? { perDollar: row.rate, at, rates: 'frankfurter' } : null;
}

/** Requests Frankfurter's rates. It refuses parameters that it does not know with status 422. */
async function frankfurterRate(
  path: string,
  read: (body: unknown) => Rate | null | undefined,
): Promise<ProviderResult<Rate>> {
  const result = await fetchJson(`${frankfurterBase}/${path}`);
  if (!result.ok) return result;
  const value = read(result.body);
  return value ? { ok: true, value } : invalidResponse(`no rate at ${path}`);
}

/** Frankfurter: rates of central banks, published each working day, without a key. */
export const frankfurter: RateSource = {
  circuit: 'frankfurter',
  perMinute: 6,
  limitedMs: minuteMs,
  cacheMs: 6 * hourMs,
  hasRate: (currency) => coinUnit(currency) === null && currency !== former,
  rate: (currency, now) => {
    const code = currency.toUpperCase();
    return frankfurterRate(`rate/USD/${code}`, (body) => rateOf(body, code, now));
  },
  // The days before are requested too, as weekends have no rate.
  rateOn: (currency, day, now) => {
    const code = currency.toUpperCase();
    const from = day - reachMs;
    const query = `base=USD&quotes=${code}&from=${isoDay(from)}&to=${isoDay(day)}`;
    return frankfurterRate(`rates?${query}`, (body) => {
      const rows = frankfurterRows.safeParse(body).data ?? [];
      const rates = rows.flatMap((raw) => rateOf(raw, code, now, from, day) ?? []);
      return rates.toSorted((a, b) => b.at - a.at)[0];
    });
  },
};

const coingeckoValue = z.object({ value: z.number().check(z.positive()) });
const coingeckoBody = z.object({ rates: recordOf(500) });

/** CoinGecko's rates, in units for one bitcoin. They share the token bucket of its prices. */
export const coingeckoRates: RateSource = {
  circuit: 'coingecko',
  perMinute: 4,
  limitedMs: minuteMs,
  cacheMs: hourMs,
  hasRate: () => true,
  async rate(currency, now) {
    const result = await fetchJson('https://api.coingecko.com/api/v3/exchange_rates');
    if (!result.ok) return result;
    const found = coingeckoBody.safeParse(result.body);
    if (!found.success) return invalidResponse('exchange_rates does not fit the schema');
    const own = coingeckoValue.safeParse(found.data.rates[currency]);
    const dollar = coingeckoValue.safeParse(found.data.rates['usd']);
    if (!own.success || !dollar.success) return invalidResponse(`no rate of ${currency}`);
    const perDollar = own.data.value / dollar.data.value;
    if (!rateAmount.safeParse(perDollar).success) return invalidResponse(`implausible rate of ${currency}`);
    return { ok: true, value: { perDollar, at: now, rates: 'coingecko' } };
  },
};
