import { json } from '../exchange.ts';
import type { WorldHost, WorldRequest, WorldResponse } from '../exchange.ts';
import type { CoinFigures, Market } from '../market.ts';
import { dayAgo } from '../past.ts';
import { listedAt, rangeOf } from './listed.ts';

/** Binance's spot API, on the data host and on the exchange's own. */
export const binance: WorldHost = {
  hosts: ['data-api.binance.vision', 'api.binance.com'],
  answer(request, market) {
    if (request.path === '/api/v3/ticker/24hr') return tickers(request, market);
    if (request.path === '/api/v3/klines') return klines(request, market);
    return json({ code: -1, msg: 'Unknown path.' }, 404);
  },
};

const invalidSymbol = json({ code: -1121, msg: 'Invalid symbol.' }, 400);

function pairs(market: Market): ReadonlyMap<string, CoinFigures> {
  return new Map(
    listedAt('binance', market).map(([name, figures]) => [
      `${name}USDT`,
      { ...figures, price: figures.price / market.usdt },
    ]),
  );
}

/** One name that it does not list, and it refuses them all. */
function tickers({ query }: WorldRequest, market: Market): WorldResponse {
  const all = pairs(market);
  const asked = query.get('symbols');
  const symbols = asked === null ? [...all.keys()] : (JSON.parse(asked) as string[]);
  if (symbols.length > 1000) return json({ code: -1, msg: '' }, 400);
  const rows = symbols.flatMap((symbol) => {
    const figures = all.get(symbol);
    return figures ? [row(symbol, figures, query.get('type') === 'MINI')] : [];
  });
  if (rows.length < symbols.length) return invalidSymbol;
  const status = query.get('symbolStatus');
  return json(status === null || status === 'TRADING' ? rows : []);
}

function row(symbol: string, figures: CoinFigures, mini: boolean): object {
  const { price, change24h, supply, at } = figures;
  const { high, low } = rangeOf(figures);
  const closeTime = at ?? Date.now();
  const volume = supply * 1e6 * 0.004;
  return {
    symbol,
    ...(mini ? {} : { priceChangePercent: text(change24h ?? 0) }),
    openPrice: text(dayAgo(figures)),
    highPrice: text(high),
    lowPrice: text(low),
    lastPrice: text(price ?? 0),
    volume: text(volume),
    quoteVolume: text(volume * (price ?? 0)),
    openTime: closeTime - 86_400_000,
    closeTime,
    firstId: 1,
    lastId: 2,
    count: 2,
  };
}

const steps: Readonly<Record<string, number>> = {
  '1m': 60_000,
  '5m': 300_000,
  '15m': 900_000,
  '1h': 3_600_000,
  '12h': 43_200_000,
};

function klines({ query }: WorldRequest, market: Market): WorldResponse {
  const figures = pairs(market).get(query.get('symbol') ?? '');
  const step = steps[query.get('interval') ?? ''];
  if (!figures) return invalidSymbol;
  if (step === undefined) return json({ code: -1120, msg: 'Invalid interval.' }, 400);
  const [from, to] = [Number(query.get('startTime')), Number(query.get('endTime'))];
  const limit = Math.min(1000, Number(query.get('limit') ?? 500));
  const now = Date.now();
  const rows: unknown[] = [];
  for (
    let open = Math.ceil(from / step) * step;
    open <= Math.min(to, now) && rows.length < limit;
    open += step
  ) {
    const [start, end] = [market.priceAt(figures, open), market.priceAt(figures, Math.min(open + step, now))];
    const [high, low] = [Math.max(start, end), Math.min(start, end)];
    rows.push([
      open,
      text(start),
      text(high),
      text(low),
      text(end),
      '12.1',
      open + step - 1,
      '1',
      3,
      '1',
      '1',
      '0',
    ]);
  }
  return json(rows);
}

/** As exchanges write numbers: plain digits, never an exponent. */
function text(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 12 });
}
