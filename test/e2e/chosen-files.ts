const file = (settings: object, version = 1): string => JSON.stringify({ tickmark: version, settings });
const sol = { word: 'sol', from: 'solana' };

/** Files that are chosen on the options page in its full state, by the name of the picture: file name and text. */
export const chosenFiles: Readonly<Record<string, readonly [name: string, text: string]>> = {
  changes: [
    'my.json',
    file({
      currency: 'eur',
      hoverDelayMs: 300,
      palette: 'blue-orange',
      markStyle: 'dotted',
      hiddenRows: ['chart'],
      paused: true,
      fetchesList: true,
      watchlist: ['dogecoin', 'bitcoin', 'ethereum'],
      holdings: [{ coin: 'ethereum', amount: 2 }],
      muted: ['shiba inu', 'pepe', 'xrp'],
      corrections: [
        { ...sol, to: 'bitcoin' },
        { ...sol, to: null, site: 'bbc.com' },
      ],
      sitesOff: [],
    }),
  ],
  same: [
    'my.json',
    file({
      watchlist: ['bitcoin', 'ethereum', 'dogecoin'],
      muted: ['pepe', 'shiba inu'],
      corrections: [
        { ...sol, to: 'dogecoin' },
        { ...sol, to: null, site: 'bbc.com' },
      ],
      sitesOff: ['coindesk.com', 'news.bitcoin.com'],
    }),
  ],
  skipped: [
    'my.json',
    file(
      {
        bitcoin: 1,
        opening: 7,
        muted: ['pepe', 'pepe', 7],
        sitesOff: ['bbc.com', 'bbc.com', 'bbc.com', 7, 8],
        watchlist: Array.from({ length: 201 }, (_, index) => `coin-${index}`),
      },
      2,
    ).slice(0, -2),
  ],
  'too-many': ['my.json', file({ watchlist: Array.from({ length: 202 }, (_, index) => `coin-${index}`) })],
  row: ['my.csv', 'BTC\n?'],
  rows: ['my.csv', `BTC\n${'?\n'.repeat(22)}`],
  'more-rows': ['my.csv', `BTC\n${'?\n'.repeat(21)}`],
  empty: ['my.json', ''],
  'not-ours': ['my.json', '12'],
  damaged: ['my.json', '{"tickmark": 1, "settings": {'],
  'no-coins': ['my.csv', '?'],
  'too-large': ['my.json', ' '.repeat(10_000_001)],
};
