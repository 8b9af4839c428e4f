import type { Surroundings } from '../support/stubbed-page.ts';

/** The options page under an organisation’s policy, and after an update. */
export const managedStates: Readonly<Record<string, Surroundings>> = {
  managed: {
    managed: {
      proxy: 'https://prices.example.org/tickmark/',
      sources: ['kraken', 'coingecko'],
      sitesOff: ['coindesk.com'],
      allowKeys: false,
    },
    aside: { 'update notice': { from: '0.1.0', to: '0.2.0' } },
    background: { 'keys.list': [] },
  },
  'policy-invalid': {
    managed: { proxy: 'prices.example.org', proxyUrl: 'https://prices.example.org/' },
    background: { 'keys.list': [] },
  },
  'policy-unreadable': { managed: null, background: { 'keys.list': [] } },
};
