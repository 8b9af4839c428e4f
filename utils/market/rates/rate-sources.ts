import { dayMs, hourMs, minuteMs } from '../../domain/time.ts';
import { fetchJson } from '../../platform/http.ts';
import { z } from '../../platform/zod.ts';
import { invalidResponse, isPossibleTime, listOf, name, recordOf, timeOf } from '../wire.ts';
import { rateAmount, type RateSource } from './rates.ts';

/** One rate is requested; Frankfurter has some 200. */
const frankfurterRows = listOf(500);
const frankfurterRow = z.object({ date: name, base: z.literal('USD'), quote: name, rate: rateAmount });

/** CoinGecko's codes without a rate of any central bank. */
const withoutCentralBank = new Set('btc eth ltc bch bnb eos xrp xlm link dot yfi bits sats vef'.split(' '));

/** Central banks publish nothing over holidays: how far before a day its rate may be. */
const reachMs = 5 * dayMs;

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Frankfurter: rates of central banks, published each working day, without a key. */
export const frankfurter: RateSource = {
  circuit: 'frankfurter',
  perMinute: 6,
  limitedMs: minuteMs,
  cacheMs: 6 * hourMs,
  hasRate: (currency) => !withoutCentralBank.has(currency),
  async rate(currency, now) {
    const code = currency.toUpperCase();
    const url = `https://api.frankfurter.dev/v2/rates?base=USD&quotes=${code}`;
    const result = await fetchJson(url);
    if (!result.ok) return result;
    const found = frankfurterRows.safeParse(result.body);
    const all = (found.data ?? []).flatMap((raw) => frankfurterRow.safeParse(raw).data ?? []);
    const own = all.find(({ quote }) => quote === code);
    const at = timeOf(own?.date ?? null, now);
    if (!own || !isPossibleTime(at)) return invalidResponse(`no rate of ${code}`);
    return { ok: true, value: { perDollar: own.rate, at, rates: 'frankfurter' } };
  },
  /** The days before are requested too, as weekends have no rate. */
  async rateOn(currency, day) {
    const code = currency.toUpperCase();
    const span = `from=${isoDay(day - reachMs)}&to=${isoDay(day)}`;
    const result = await fetchJson(`https://api.frankfurter.dev/v2/rates?base=USD&quotes=${code}&${span}`);
    if (!result.ok) return result;
    const rates = (frankfurterRows.safeParse(result.body).data ?? [])
      .flatMap((raw) => frankfurterRow.safeParse(raw).data ?? [])
      .map(({ date, quote, rate }) => ({ quote, rate, at: Date.parse(date) }))
      .filter(({ quote, at }) => quote === code && at <= day && at >= day - reachMs)
      .toSorted((a, b) => b.at - a.at);
    const [last] = rates;
    if (!last) return invalidResponse(`no rate of ${code} on ${isoDay(day)}`);
    return { ok: true, value: { perDollar: last.rate, at: last.at, rates: 'frankfurter' } };
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
