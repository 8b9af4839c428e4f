import type { Surroundings } from '../support/stubbed-page.ts';
import { marketLiquidations } from './pseudo-context.ts';
import {
  elsewhere,
  comparison,
  everythingWorks,
  here,
  host,
  hour,
  many,
  manyPast,
  mood,
  now,
  offline,
  problem,
  quotes,
  summary,
} from './pseudo-base.ts';

function elsewhereOn(origins: readonly string[]): Surroundings {
  return { url: `https://${elsewhere}/`, page: null, origins, background: everythingWorks };
}

/** An article that states the size of the whole market. */
const withMarketCap: Surroundings['page'] = {
  ...here,
  'page.comparison': { ...comparison, marketCap: { value: 2.1e12, currency: 'usd' } },
};

/** The popup in each of its states, by the name of the picture. */
export const popupStates: Readonly<Record<string, Surroundings>> = {
  loading: { url: `https://${host}/`, page: here },
  page: {
    url: `https://${host}/`,
    page: withMarketCap,
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
  pdf: { page: { 'page.summary': summary({ isPdf: true }) }, background: everythingWorks },
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
    page: withMarketCap,
    background: {
      'quotes.get': { quotes: {}, problem, nextAt: now + hour },
      'global.get': { market: null, problem },
      'mood.get': null,
      'prices.at': comparison.rows.map(() => ({ kind: 'failed', problem }) as const),
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
