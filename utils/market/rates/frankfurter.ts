import * as z from 'zod/mini';
import { fetchJson } from '../../platform/http.ts';
import { timeOf, unfit } from '../wire.ts';
import type { RateSource } from './rate.ts';

z.config({ jitless: true });

const rows = z.array(
  z.object({
    date: z.string(),
    base: z.literal('USD'),
    quote: z.string(),
    rate: z.number().check(z.positive()),
  }),
);

/** Codes of CoinGecko's that no central bank has a rate for. */
const nobodys = new Set('btc eth ltc bch bnb eos xrp xlm link dot yfi bits sats vef'.split(' '));

/** Frankfurter: rates of central banks, new each working day, for anybody. */
export const frankfurter: RateSource = {
  circuit: 'frankfurter',
  perMinute: 6,
  limitedMs: 60_000,
  cacheMs: 6 * 3_600_000,
  knows: (currency) => !nobodys.has(currency),
  async rate(currency, now) {
    const code = currency.toUpperCase();
    const url = `https://api.frankfurter.dev/v2/rates?base=USD&quotes=${code}`;
    const result = await fetchJson(url);
    if (!result.ok) return result;
    const found = rows.safeParse(result.body);
    const row = found.success ? found.data.find(({ quote }) => quote === code) : undefined;
    if (!row) return unfit(`no rate of ${code}`);
    return { ok: true, value: { perDollar: row.rate, at: timeOf(row.date, now), rates: 'frankfurter' } };
  },
};
