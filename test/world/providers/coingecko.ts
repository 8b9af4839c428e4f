import { json } from '../exchange.ts';
import { changeOfWeek, chartAnswer, exchangeRates, sparkline } from './coingecko-charts.ts';
import type { CoinFigures, Market } from '../market.ts';
import type { WorldHost, WorldRequest, WorldResponse } from '../exchange.ts';

/** CoinGecko's public API v3: the paths and error shapes that Tickmark meets. */
export const coingecko: WorldHost = {
  hosts: ['api.coingecko.com'],
  answer(request, market) {
    switch (request.path) {
      case '/api/v3/ping':
        return json({ gecko_says: '(V3) To the Moon!' });
      case '/api/v3/coins/markets':
        return markets(request, market);
      case '/api/v3/global':
        return global(market);
      case '/api/v3/exchange_rates':
        return exchangeRates(market);
      default:
        return (
          chartAnswer(request, market) ??
          json({ error: 'Incorrect path. Please check https://docs.coingecko.com/' }, 404)
        );
    }
  },
};

type Comparison = (a: CoinFigures, b: CoinFigures) => number;
const byId: Comparison = (a, b) => (a.coin.id < b.coin.id ? -1 : 1);
const byRank: Comparison = (a, b) => a.coin.rank - b.coin.rank;
const byVolume: Comparison = (a, b) => volumeOf(a) - volumeOf(b);
const orders: Readonly<Record<string, Comparison>> = {
  market_cap_desc: byRank,
  market_cap_asc: (a, b) => byRank(b, a),
  volume_desc: (a, b) => byVolume(b, a),
  volume_asc: byVolume,
  id_asc: byId,
  id_desc: (a, b) => byId(b, a),
};

function markets({ query }: WorldRequest, market: Market): WorldResponse {
  const currency = query.get('vs_currency');
  if (currency === null) return json({ error: 'Missing parameter vs_currency' }, 422);
  const rate = market.rate(currency);
  if (rate === undefined) return json({ error: 'invalid vs_currency' }, 400);
  const ids = query.get('ids')?.split(',');
  const perPage = Math.min(250, countIn(query, 'per_page', 100));
  const start = (countIn(query, 'page', 1) - 1) * perPage;
  const spans = query.get('price_change_percentage')?.split(',') ?? [];
  const isSnapshot = query.get('sparkline') === 'true';
  const rows = market
    .all()
    .filter(({ coin }) => ids === undefined || ids.includes(coin.id))
    .toSorted(orders[query.get('order') ?? 'market_cap_desc'] ?? byRank)
    .slice(start, start + perPage)
    .map((figures) => ({
      ...row(figures, rate),
      ...spanFields(figures, spans, market),
      ...(isSnapshot && { sparkline_in_7d: sparkline(figures, market, rate) }),
    }));
  return json(rows);
}

function countIn(query: URLSearchParams, name: string, otherwise: number): number {
  const value = Number(query.get(name) ?? otherwise);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
}

function row(figures: CoinFigures, rate: number): Record<string, unknown> {
  const { coin, price, change24h, supply, at } = figures;
  const amount = (dollars: number | null) => (dollars === null ? null : significant(dollars * rate));
  const cap = price === null ? null : Math.round(price * supply * 1e6);
  const dayAgo = price === null || change24h === null ? null : price / (1 + change24h / 100);
  const delta = price === null || dayAgo === null ? null : price - dayAgo;
  return {
    id: coin.id,
    symbol: coin.symbol.toLowerCase(),
    name: coin.name,
    image: `https://coin-images.coingecko.com/coins/images/${coin.rank}/large/${coin.id}.png?1696501400`,
    current_price: amount(price),
    market_cap: amount(cap),
    market_cap_rank: coin.rank,
    fully_diluted_valuation: amount(cap),
    total_volume: price === null ? null : amount(volumeOf(figures)),
    high_24h: price === null || dayAgo === null ? null : amount(Math.max(price, dayAgo) * 1.008),
    low_24h: price === null || dayAgo === null ? null : amount(Math.min(price, dayAgo) * 0.991),
    price_change_24h: amount(delta),
    price_change_percentage_24h: change24h,
    market_cap_change_24h: delta === null ? null : amount(delta * supply * 1e6),
    market_cap_change_percentage_24h: change24h,
    circulating_supply: supply * 1e6,
    total_supply: supply * 1e6,
    max_supply: null,
    ath: amount(price === null ? null : price * 1.8),
    ath_change_percentage: -44.44444,
    ath_date: '2025-10-06T18:57:42.558Z',
    atl: amount(price === null ? null : price * 0.01),
    atl_change_percentage: 9900,
    atl_date: '2015-10-20T00:00:00.000Z',
    roi: null,
    last_updated: new Date(at ?? Date.now()).toISOString(),
  };
}

/** The extra column for each span asked for. */
function spanFields(
  figures: CoinFigures,
  spans: readonly string[],
  market: Market,
): Record<string, number | null> {
  return Object.fromEntries(
    spans.map((span) => [
      `price_change_percentage_${span}_in_currency`,
      span === '24h' ? figures.change24h : span === '7d' ? changeOfWeek(figures, market) : null,
    ]),
  );
}
function global(market: Market): WorldResponse {
  const { marketCap, change24h, volume } = market.total;
  const inAll = (dollars: number) =>
    Object.fromEntries(Object.entries(market.rates()).map(([code, rate]) => [code, dollars * rate]));
  const largest = market.all().slice(0, 10);
  const shares = largest.map(({ coin, price, supply }) => [
    coin.symbol.toLowerCase(),
    (((price ?? 0) * supply * 1e6) / marketCap) * 100,
  ]);
  return json({
    data: {
      active_cryptocurrencies: 18_214,
      upcoming_icos: 0,
      ongoing_icos: 49,
      ended_icos: 3376,
      markets: 1480,
      total_market_cap: inAll(marketCap),
      total_volume: inAll(volume),
      market_cap_percentage: Object.fromEntries(shares),
      market_cap_change_percentage_24h_usd: change24h,
      volume_change_percentage_24h_usd: 21.4,
      updated_at: Math.floor(Date.now() / 1000),
    },
  });
}

function volumeOf({ price, supply }: CoinFigures): number {
  return (price ?? 0) * supply * 1e6 * 0.06;
}

function significant(value: number): number {
  return Number(value.toPrecision(12));
}
