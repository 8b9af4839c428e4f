import { z } from '../../platform/zod.ts';
import { fetchJson } from '../../platform/http.ts';
import { recordOf, unfit } from '../wire.ts';
import { rateAmount, type RateSource } from './rate.ts';
import { hourMs, minuteMs } from '../../domain/time.ts';

const value = z.object({ value: z.number().check(z.positive()) });
const body = z.object({ rates: recordOf(500) });

/** CoinGecko's rates, each in units for one bitcoin. Out of the same budget as its prices. */
export const coingeckoRates: RateSource = {
  circuit: 'coingecko',
  perMinute: 4,
  limitedMs: minuteMs,
  cacheMs: hourMs,
  knows: () => true,
  async rate(currency, now) {
    const result = await fetchJson('https://api.coingecko.com/api/v3/exchange_rates');
    if (!result.ok) return result;
    const found = body.safeParse(result.body);
    if (!found.success) return unfit('exchange_rates does not fit');
    const own = value.safeParse(found.data.rates[currency]);
    const dollar = value.safeParse(found.data.rates['usd']);
    if (!own.success || !dollar.success) return unfit(`no rate of ${currency}`);
    const perDollar = own.data.value / dollar.data.value;
    if (!rateAmount.safeParse(perDollar).success) return unfit(`the rate of ${currency} can't be one`);
    return { ok: true, value: { perDollar, at: now, rates: 'coingecko' } };
  },
};
