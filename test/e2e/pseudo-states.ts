import type { PageSummary } from '../../utils/domain/page-protocol.ts';
import type { GlobalReply, QuotesReply } from '../../utils/domain/protocol.ts';
import type { PastPrice } from '../../utils/domain/quote/past-price.ts';
import type { Problem } from '../../utils/domain/quote/problem.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import type { ArticleFigure } from '../../utils/domain/since/article-figure.ts';
import type { PageComparison } from '../../utils/domain/since/page-comparison.ts';
import type { Surroundings } from '../support/stubbed-page.ts';
import { marketLiquidations } from './pseudo-context.ts';

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
  return { host, enabled: true, optedOut: false, isMarkingBlocked: false, coins, ...changes };
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
  marketCap: { value: 2.48e12, currency: 'usd' },
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
const everythingWorks = {
  'quotes.get': quotes,
  'global.get': market,
  'mood.get': mood('Fear'),
  'prices.at': pastPrices,
};
const here = { 'page.summary': summary(), 'page.comparison': comparison };

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
    page: { 'page.summary': summary({ isMarkingBlocked: true }) },
    background: everythingWorks,
  },
  'opted-out': { page: { 'page.summary': summary({ optedOut: true }) }, background: everythingWorks },
  'turned-off': { page: here, settings: { sitesOff: ['coindesk.com'] }, background: everythingWorks },
  paused: { page: here, settings: { paused: true }, background: everythingWorks },
  'here-withheld': { page: here, withheld: true, background: everythingWorks },
  'here-site': {
    page: { 'page.summary': summary({ host: elsewhere }) },
    origins: [`https://${elsewhere}/*`],
    background: { ...everythingWorks, 'mood.get': mood('Greed') },
  },
  'here-everywhere': {
    page: { 'page.summary': summary({ host: elsewhere }) },
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
  liquidations: {
    page: here,
    settings: { showsContext: true },
    background: { ...everythingWorks, 'context.market': marketLiquidations },
  },
  unreadable: { page: here, unreadable: true, background: everythingWorks },
  update: {
    page: here,
    aside: { 'update notice': { from: '0.1.0', to: '0.2.0' } },
    background: everythingWorks,
  },
};

/** What comes last in some states of the popup. */
export const lastParts = new Map([
  ['page', '[data-part=live]'],
  ['liquidations', '[data-section=liquidations]'],
  ['unreadable', '[role=alert]'],
]);
