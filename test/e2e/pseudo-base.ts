import { coins as catalog } from '../../utils/domain/coin/catalog.ts';
import type { PageSummary } from '../../utils/domain/page-protocol.ts';
import type { GlobalReply, HistoryReply, QuotesReply } from '../../utils/domain/protocol.ts';
import type { PastPrice } from '../../utils/domain/quote/past-price.ts';
import type { Problem } from '../../utils/domain/quote/problem.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import type { ArticleFigure } from '../../utils/domain/since/article-figure.ts';
import type { PageComparison } from '../../utils/domain/since/since.ts';

export const now = Date.now();
export const hour = 3_600_000;
export const host = 'www.coindesk.com';
export const elsewhere = 'blog.example.org';

function quote(coin: string, changes: Partial<Quote> = {}): Quote {
  return {
    coin,
    price: 70_652.6,
    currency: 'usd',
    change24h: 10.66,
    high24h: null,
    low24h: null,
    volume24h: null,
    marketCap: null,
    rank: 1,
    at: now - 20_000,
    source: 'coingecko',
    ...changes,
  };
}

export const problem: Problem = { code: 'rate-limited', source: 'coingecko', retryAt: now + hour };
const market: GlobalReply = {
  market: {
    marketCap: 2.48e12,
    currency: 'usd',
    change24h: 9,
    btcDominance: 57.1,
    at: now - 20_000,
    source: 'coingecko',
  },
  problem: null,
};
export const quotes: QuotesReply = {
  quotes: {
    bitcoin: quote('bitcoin'),
    ethereum: quote('ethereum', { price: 2481.07, at: now - 25 * 60_000 }),
    solana: quote('solana', { price: 0.0293, currency: 'btc', changeIn: 'usd' }),
    dogecoin: quote('dogecoin', { price: 0.08911, change24h: null }),
  },
  problem: null,
  nextAt: now + hour,
};

export function summary(changes: Partial<PageSummary> = {}): PageSummary {
  const coins = ['bitcoin', 'ethereum', 'dogecoin', 'pepe'].map((coin, index) => ({
    coin,
    mentions: index + 1,
  }));
  return {
    host,
    page: '',
    enabled: true,
    optedOut: false,
    isPdf: false,
    isMarkingBlocked: false,
    coins,
    pinned: [],
    ...changes,
  };
}

const published = { at: now - 26 * hour, precision: 'time', zone: 'known' } as const;
const figure = (price: number, kind: ArticleFigure['kind']): ArticleFigure => ({
  price,
  currency: 'usd',
  kind,
  doubts: [],
  reasons: [],
  words: '',
});
export const comparison: PageComparison = {
  rows: [
    {
      coin: 'bitcoin',
      mentions: 1,
      published,
      figure: figure(70_652.6, 'stated'),
    },
    { coin: 'ethereum', mentions: 2, published, figure: figure(4000, 'target') },
    { coin: 'dogecoin', mentions: 3, published, figure: figure(0.2, 'stated') },
    { coin: 'pepe', mentions: 4, published, figure: null },
  ],
};
const past = (coin: string, price: number): PastPrice => ({
  kind: 'price',
  price,
  currency: 'usdt',
  at: published.at,
  source: coin === 'bitcoin' ? 'binance' : 'coingecko',
});
const about: PastPrice = {
  kind: 'price',
  price: 2300,
  currency: 'usd',
  at: published.at - 420_000,
  source: 'defillama',
  about: true,
};
const pastPrices: readonly PastPrice[] = [
  past('bitcoin', 70_100),
  about,
  past('dogecoin', 0.1),
  { kind: 'failed', problem },
];

export const mood = (label: string, daysAgo = 0) => ({ value: 41, label, at: now - daysAgo * 24 * hour });
const line = Array.from({ length: 42 }, (_, index) => 60_000 + 300 * index + 900 * Math.sin(index));
const chart: HistoryReply = {
  series: {
    points: line.map((price, index) => [now - (41 - index) * 0.6 * hour, price] as const),
    currency: 'usd',
    source: 'coingecko',
  },
  problem: null,
};
export const everythingWorks = {
  'figures.known': { quotes: {}, market: null, mood: null, sparks: { bitcoin: line, solana: line } },
  'coins.search': [],
  'coins.named': [],
  'history.get': chart,
  'quotes.get': quotes,
  'global.get': market,
  'mood.get': mood('Fear'),
  'prices.at': pastPrices,
};
export const here = { 'page.summary': summary(), 'page.comparison': comparison };

export const offline: Problem = { code: 'offline', source: 'coingecko', retryAt: now + hour };
/** A front page: each coin in a post of its own, so that not all moments are requested. */
export const many: PageComparison['rows'] = catalog.slice(0, 60).map(({ id: coin }, index) => ({
  coin,
  mentions: 61 - index,
  published: { at: now - (index + 2) * hour, precision: 'time', zone: 'known' },
  figure: null,
}));
export const manyPast: readonly PastPrice[] = many
  .slice(0, 4)
  .map(() => ({ kind: 'none', why: 'not-in-basket' }) as const);

/** The coins whose names and symbols are not English text. */
export const coinIds = 'bitcoin ethereum solana ripple dogecoin binancecoin shiba-inu pepe cardano'
  .split(' ')
  .concat('vaulta litecoin bitcoin-cash stellar chainlink polkadot yearn-finance'.split(' '));
