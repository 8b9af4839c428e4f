import type { Sparkline } from '../../domain/chart/sparkline.ts';
import type { HttpResult } from '../../platform/http.ts';
import { orNull, z } from '../../platform/zod.ts';
import type { ProviderResult, SnapshotPage } from '../provider.ts';
import { invalidResponse, listOf, name, percent, price } from '../wire.ts';

/** Query fields besides those of the quotes. The changes are what the series are aligned by, see `alignment.ts`. */
export const snapshotFields = { price_change_percentage: '24h,7d', sparkline: 'true' } as const;

/** Twice the rows of a page: a few unexpected ones do no harm. */
const mostRows = 500;
/** Seven days of hours are 168. A row with more than this is dropped. */
const mostPoints = 400;

const named = z.object({ id: name });
const row = z.object({
  id: name,
  current_price: price,
  price_change_percentage_24h: percent,
  price_change_percentage_24h_in_currency: percent,
  price_change_percentage_7d_in_currency: percent,
  sparkline_in_7d: z.object({ price: listOf(mostPoints) }),
});
const point = orNull(price);

/** Reads a page of the list with `sparkline=true`; invalid rows and points are dropped. */
export function readSnapshot(result: HttpResult, currency: string): ProviderResult<SnapshotPage> {
  if (!result.ok) return result;
  const { body } = result;
  if (!Array.isArray(body)) return invalidResponse('coins/markets is not a list');
  if (body.length > mostRows) return invalidResponse(`${body.length} rows, more than ${mostRows}`);
  const lines = body.flatMap((raw) => readLine(raw, currency));
  if (lines.length === 0) return invalidResponse(`no prices of seven days in ${body.length} rows`);
  return { ok: true, value: { coins: body.flatMap((raw) => named.safeParse(raw).data?.id ?? []), lines } };
}

function readLine(raw: unknown, currency: string): Sparkline[] {
  const { success, data } = row.safeParse(raw);
  if (!success) return [];
  const prices = data.sparkline_in_7d.price.flatMap((each) => point.parse(each) ?? []);
  if (prices.length < 2) return [];
  // Undocumented whether the plain field is in the requested currency: certain for dollars only.
  const plain = currency === 'usd' ? data.price_change_percentage_24h : null;
  return [
    {
      coin: data.id,
      prices,
      price: data.current_price,
      change24h: data.price_change_percentage_24h_in_currency ?? plain,
      change7d: data.price_change_percentage_7d_in_currency,
      hasGaps: prices.length < data.sparkline_in_7d.price.length,
    },
  ];
}
