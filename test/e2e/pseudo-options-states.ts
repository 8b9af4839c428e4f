import type { KeyRefusal, KeyTier, MaskedKey } from '../../utils/domain/keys/api-key.ts';
import { alertRecord, alerts } from './pseudo-alerts.ts';
import { contextStates } from './pseudo-context.ts';
import { managedStates } from './pseudo-managed.ts';
import type { Surroundings } from '../support/stubbed-page.ts';

const hour = 3_600_000;
const now = Date.now();
const elsewhere = 'blog.example.org';

function key(tier: KeyTier, refused: KeyRefusal | null): Surroundings {
  const saved: MaskedKey = {
    service: 'coingecko',
    tier,
    ending: '1234',
    refused,
    isConfirmed: refused === null,
  };
  return { background: { 'keys.list': [saved] } };
}

/** The options page in each of its states, by the name of the picture. */
export const optionsStates: Readonly<Record<string, Surroundings>> = {
  full: {
    settings: {
      watchlist: ['bitcoin', 'ethereum', 'dogecoin'],
      holdings: [{ coin: 'bitcoin', amount: 0.5 }],
      muted: ['pepe', 'shiba inu'],
      corrections: [
        { word: 'sol', from: 'solana', to: 'dogecoin' },
        { word: 'sol', from: 'solana', to: null, site: 'bbc.com' },
      ],
      sitesOff: ['coindesk.com', 'news.bitcoin.com'],
      privateSites: ['coindesk.com', 'decrypt.co'],
      alerts,
      badge: 'price',
    },
    aside: { alerts: alertRecord },
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
  ...managedStates,
  ...contextStates,
};
