import { json } from '../exchange.ts';
import type { WorldRequest, WorldResponse } from '../exchange.ts';
import type { CoinFigures, Market } from '../market.ts';

const hourMs = 3_600_000;
const path = /^\/api\/v3\/coins\/([^/]+)\/market_chart\/range$/;

/** The prices of a span, an hour apart; undefined for another path. */
export function chartAnswer(request: WorldRequest, market: Market): WorldResponse | undefined {
  const id = path.exec(request.path)?.[1];
  if (id === undefined) return undefined;
  const figures = market.get(decodeURIComponent(id));
  const rate = market.rate(request.query.get('vs_currency') ?? '');
  if (!figures?.price || rate === undefined) return json({ error: 'coin not found' }, 404);
  const [from, to] = [Number(request.query.get('from')) * 1000, Number(request.query.get('to')) * 1000];
  const prices: [number, number][] = [];
  for (let at = Math.ceil(from / hourMs) * hourMs; at <= Math.min(to, Date.now()); at += hourMs) {
    prices.push([at, market.priceAt(figures, at) * rate]);
  }
  return json({ prices, market_caps: [], total_volumes: [] });
}

/** Units for one bitcoin, as CoinGecko counts. */
export function exchangeRates(market: Market): WorldResponse {
  const bitcoin = market.get('bitcoin')?.price ?? 1;
  const rates = Object.entries(market.rates()).map(([code, rate]) => [
    code,
    { name: code, unit: code, value: rate * bitcoin, type: 'fiat' },
  ]);
  return json({ rates: Object.fromEntries(rates) });
}

/** The hours of seven days without their times, the last one a moment ago. */
export function sparkline(
  figures: CoinFigures,
  market: Market,
  rate: number,
): { readonly price: readonly number[] } {
  if (figures.price === null) return { price: [] };
  const now = Date.now();
  const price = Array.from(
    { length: 168 },
    (_, at) => market.priceAt(figures, now - (167 - at) * hourMs) * rate,
  );
  return { price };
}

export function changeOfWeek(figures: CoinFigures, market: Market): number | null {
  if (figures.price === null) return null;
  return (figures.price / market.priceAt(figures, Date.now() - 168 * hourMs) - 1) * 100;
}
