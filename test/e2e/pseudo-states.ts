import type { MaskedKey } from '../../utils/domain/keys/api-key.ts';
import type { KeyRefusal, KeyTier } from '../../utils/domain/keys/api-key.ts';
import { coins } from '../../utils/domain/coin/catalog.ts';
import type { PageSummary } from '../../utils/domain/page-protocol.ts';
import type { GlobalReply, HistoryReply, QuotesReply } from '../../utils/domain/protocol.ts';
import type { PastPrice } from '../../utils/domain/quote/past-price.ts';
import type { Problem } from '../../utils/domain/quote/problem.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import type { ArticleFigure } from '../../utils/domain/since/article-figure.ts';
import type { PageComparison } from '../../utils/domain/since/page-comparison.ts';
import type { Surroundings } from '../support/stubbed-page.ts';

const now = Date.now();
const hour = 3_600_000;
const host = 'www.coindesk.com';
const elsewhere = 'blog.example.org';

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

const problem: Problem = { code: 'rate-limited', source: 'coingecko', retryAt: now + hour };
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
const quotes: QuotesReply = {
  quotes: {
    bitcoin: quote('bitcoin'),
    ethereum: quote('ethereum', { price: 2481.07, at: now - 25 * 60_000 }),
    solana: quote('solana', { price: 0.0293, currency: 'btc', changeIn: 'usd' }),
    dogecoin: quote('dogecoin', { price: 0.08911, change24h: null }),
  },
  problem: null,
  nextAt: now + hour,
};

function summary(changes: Partial<PageSummary> = {}): PageSummary {
  const coins = ['bitcoin', 'ethereum', 'dogecoin', 'pepe'].map((coin, index) => ({
    coin,
    mentions: index + 1,
  }));
  return { host, page: '', enabled: true, optedOut: false, isMarkingBlocked: false, coins, ...changes };
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
const comparison: PageComparison = {
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

const mood = (label: string, daysAgo = 0) => ({ value: 41, label, at: now - daysAgo * 24 * hour });
const line = Array.from({ length: 42 }, (_, index) => 60_000 + 300 * index + 900 * Math.sin(index));
const chart: HistoryReply = {
  series: {
    points: line.map((price, index) => [now - (41 - index) * 0.6 * hour, price] as const),
    currency: 'usd',
    source: 'coingecko',
  },
  problem: null,
};
const everythingWorks = {
  'figures.known': { quotes: {}, market: null, mood: null, sparks: { bitcoin: line, solana: line } },
  'coins.search': [],
  'coins.named': [],
  'history.get': chart,
  'quotes.get': quotes,
  'global.get': market,
  'mood.get': mood('Fear'),
  'prices.at': pastPrices,
};
const here = { 'page.summary': summary(), 'page.comparison': comparison };

const offline: Problem = { code: 'offline', source: 'coingecko', retryAt: now + hour };
/** A front page: each coin in a post of its own, so that not all moments are requested. */
const many: PageComparison['rows'] = coins.slice(0, 60).map(({ id: coin }, index) => ({
  coin,
  mentions: 61 - index,
  published: { at: now - (index + 2) * hour, precision: 'time', zone: 'known' },
  figure: null,
}));
const manyPast: readonly PastPrice[] = many
  .slice(0, 4)
  .map(() => ({ kind: 'none', why: 'not-in-basket' }) as const);

function elsewhereOn(origins: readonly string[]): Surroundings {
  return { url: `https://${elsewhere}/`, page: null, origins, background: everythingWorks };
}

/** The popup in each of its states, by the name of the picture. */
export const popupStates: Readonly<Record<string, Surroundings>> = {
  loading: { url: `https://${host}/`, page: here },
  page: {
    url: `https://${host}/`,
    page: here,
    background: everythingWorks,
    ticks: [
      {
        coin: 'bitcoin',
        price: 70_700,
        currency: 'usdt',
        change24h: 10.7,
        at: now + hour,
        source: 'binance',
      },
    ],
  },
  'no-coins': {
    page: { 'page.summary': summary({ coins: [] }) },
    settings: { watchlist: [] },
    background: { ...everythingWorks, 'mood.get': mood('Extreme Fear', 1) },
  },
  'no-date': {
    page: { ...here, 'page.comparison': { rows: [{ ...comparison.rows[3]!, published: null }] } },
    background: { ...everythingWorks, 'mood.get': mood('Neutral', 3) },
  },
  'comparison-loading': { page: { 'page.summary': summary() }, background: everythingWorks },
  'comparison-failed': {
    page: here,
    // A reply that does not fit.
    background: { ...everythingWorks, 'prices.at': null as never },
  },
  'marking-blocked': {
    page: { ...here, 'page.summary': summary({ isMarkingBlocked: true }) },
    background: everythingWorks,
  },
  'opted-out': { page: { 'page.summary': summary({ optedOut: true }) }, background: everythingWorks },
  'turned-off': { page: here, settings: { sitesOff: ['coindesk.com'] }, background: everythingWorks },
  paused: { page: here, settings: { paused: true }, background: everythingWorks },
  'here-withheld': { page: here, withheld: true, background: everythingWorks },
  'here-site': {
    page: { ...here, 'page.summary': summary({ host: elsewhere }) },
    origins: [`https://${elsewhere}/*`],
    background: { ...everythingWorks, 'mood.get': mood('Greed') },
  },
  'here-everywhere': {
    page: { ...here, 'page.summary': summary({ host: elsewhere }) },
    origins: ['https://*/*'],
    background: { ...everythingWorks, 'mood.get': mood('Extreme Greed') },
  },
  'away-news': { url: `https://${host}/`, page: null, background: everythingWorks },
  'away-withheld': { url: `https://${host}/`, page: null, withheld: true, background: everythingWorks },
  'away-none': elsewhereOn([]),
  'away-site': elsewhereOn([`https://${elsewhere}/*`]),
  'away-everywhere': elsewhereOn(['https://*/*']),
  closed: { url: 'chrome://settings/', page: null, background: everythingWorks },
  failed: {
    page: here,
    background: {
      'quotes.get': { quotes: {}, problem, nextAt: now + hour },
      'global.get': { market: null, problem },
      'mood.get': null,
    },
  },
  'last-known': {
    page: here,
    background: {
      ...everythingWorks,
      'quotes.get': { ...quotes, problem: { ...problem, code: 'bad-answer', source: 'coinbase' } },
      'global.get': { market: null, problem },
    },
  },
  offline: {
    page: here,
    background: {
      ...everythingWorks,
      'quotes.get': { quotes: {}, problem: offline, nextAt: now + hour },
      'global.get': { market: null, problem: offline },
      'mood.get': null,
    },
  },
  'offline-known': {
    page: here,
    background: { ...everythingWorks, 'quotes.get': { ...quotes, problem: offline } },
  },
  'many-coins': {
    page: {
      'page.summary': summary({ coins: many.map(({ coin, mentions }) => ({ coin, mentions })) }),
      'page.comparison': { rows: many },
    },
    settings: {
      holdings: [
        { coin: 'solana', amount: 3 },
        { coin: 'ethereum', amount: 0.5 },
      ],
    },
    background: { ...everythingWorks, 'prices.at': manyPast },
  },
  'no-page-and-amounts': {
    url: 'chrome://settings/',
    page: null,
    settings: {
      watchlist: ['bitcoin', 'ethereum', 'pepe'],
      holdings: [
        { coin: 'bitcoin', amount: 0.5 },
        { coin: 'pepe', amount: 1_000_000 },
      ],
    },
    background: everythingWorks,
  },
  coin: {
    page: here,
    hash: '#coin=ethereum',
    settings: { holdings: [{ coin: 'ethereum', amount: 12.5 }] },
    background: everythingWorks,
  },
  unreadable: { page: here, unreadable: true, background: everythingWorks },
};

function key(tier: KeyTier, refused: KeyRefusal | null): Surroundings {
  const saved: MaskedKey = { service: 'coingecko', tier, ending: '1234', refused };
  return { background: { 'keys.list': [saved] } };
}

/** The options page in each of its states, by the name of the picture. */
export const optionsStates: Readonly<Record<string, Surroundings>> = {
  full: {
    settings: {
      watchlist: ['bitcoin', 'ethereum', 'dogecoin'],
      muted: ['pepe', 'shiba inu'],
      corrections: [
        { word: 'sol', from: 'solana', to: 'dogecoin' },
        { word: 'sol', from: 'solana', to: null, site: 'bbc.com' },
      ],
      sitesOff: ['coindesk.com', 'news.bitcoin.com'],
      privateSites: ['coindesk.com', 'decrypt.co'],
    },
    origins: [`https://${elsewhere}/*`],
    background: { 'keys.list': [] },
  },
  empty: { settings: { watchlist: [] }, background: { 'keys.list': [] } },
  'set-aside': {
    aside: {
      'settings.beforeImport': { at: now - hour, envelope: { version: 1, values: { currency: 'eur' } } },
      'settings.unreadable': 'x',
    },
    background: { 'keys.list': [] },
  },
  'all-sites': { origins: ['https://*/*', 'http://*/*'], ...key('demo', null) },
  withheld: { withheld: true, ...key('pro', 'plan') },
  'key-unknown': key('demo', 'wrong-key'),
  'key-is-pro': key('demo', 'wrong-tier'),
  'key-is-demo': key('pro', 'wrong-tier'),
};
