import { json } from '../exchange.ts';
import type { WorldHost, WorldRequest, WorldResponse } from '../exchange.ts';
import type { CoinFigures, Market } from '../market.ts';
import { listedAt } from './listed.ts';

/** CoinPaprika's API v1: every coin in one answer, and the whole market. */
export const coinpaprika: WorldHost = {
  hosts: ['api.coinpaprika.com'],
  answer(request, market) {
    if (request.path === '/v1/tickers') return tickers(request, market);
    if (request.path === '/v1/global') return global(market);
    return json({ error: 'id not found' }, 404);
  },
};

function tickers({ query }: WorldRequest, market: Market): WorldResponse {
  const units = (query.get('quotes') ?? 'USD').split(',');
  if (units.length > 3) return json({ error: 'too many quotes' }, 400);
  return json(listedAt('paprika', market).map(([id, figures]) => row(id, figures, units, market)));
}

function row(id: string, figures: CoinFigures, units: readonly string[], market: Market): object {
  const { coin, price, change24h, supply, at } = figures;
  const quotes = units.map((unit) => {
    const rate = market.rate(unit.toLowerCase()) ?? 1;
    const cap = (price ?? 0) * supply * 1e6;
    return [
      unit,
      {
        price: (price ?? 0) * rate,
        volume_24h: cap * 0.06 * rate,
        volume_24h_change_24h: -4.1,
        market_cap: cap * rate,
        market_cap_change_24h: change24h,
        percent_change_1h: 0.2,
        percent_change_24h: change24h,
        percent_change_7d: -4,
        ath_price: null,
        ath_date: null,
        percent_from_price_ath: null,
      },
    ];
  });
  return {
    id,
    name: coin.name,
    symbol: coin.symbol,
    rank: coin.rank,
    total_supply: supply * 1e6,
    max_supply: '',
    beta_value: 0.95,
    first_data_at: '2010-07-17T00:00:00Z',
    last_updated: new Date(at ?? Date.now()).toISOString(),
    quotes: Object.fromEntries(quotes),
  };
}

function global(market: Market): WorldResponse {
  const { marketCap, change24h, volume } = market.total;
  const bitcoin = market.get('bitcoin');
  return json({
    market_cap_usd: marketCap,
    volume_24h_usd: volume,
    bitcoin_dominance_percentage: (((bitcoin?.price ?? 0) * (bitcoin?.supply ?? 0) * 1e6) / marketCap) * 100,
    cryptocurrencies_number: 2500,
    market_cap_change_24h: change24h,
    volume_24h_change_24h: 21.4,
    last_updated: Math.floor(Date.now() / 1000),
  });
}
