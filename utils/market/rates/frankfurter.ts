import { z } from '../../platform/zod.ts';
import { fetchJson } from '../../platform/http.ts';
import { isPossibleTime, listOf, name, timeOf, unfit } from '../wire.ts';
import { rateAmount, type RateSource } from './rate.ts';
import { hourMs, minuteMs } from '../../domain/time.ts';

/** One is asked for; all that Frankfurter has are some 200. */
const rows = listOf(500);
const row = z.object({ date: name, base: z.literal('USD'), quote: name, rate: rateAmount });

/** Codes of CoinGecko's that no central bank has a rate for. */
const nobodys = new Set('btc eth ltc bch bnb eos xrp xlm link dot yfi bits sats vef'.split(' '));

/** Frankfurter: rates of central banks, new each working day, for anybody. */
export const frankfurter: RateSource = {
  circuit: 'frankfurter',
  perMinute: 6,
  limitedMs: minuteMs,
  cacheMs: 6 * hourMs,
  knows: (currency) => !nobodys.has(currency),
  async rate(currency, now) {
    const code = currency.toUpperCase();
    const url = `https://api.frankfurter.dev/v2/rates?base=USD&quotes=${code}`;
    const result = await fetchJson(url);
    if (!result.ok) return result;
    const found = rows.safeParse(result.body);
    const all = (found.data ?? []).flatMap((raw) => row.safeParse(raw).data ?? []);
    const own = all.find(({ quote }) => quote === code);
    const at = timeOf(own?.date ?? null, now);
    if (!own || !isPossibleTime(at)) return unfit(`no rate of ${code}`);
    return { ok: true, value: { perDollar: own.rate, at, rates: 'frankfurter' } };
  },
};
