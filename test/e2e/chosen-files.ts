import type { Page } from 'puppeteer-core';
import { chooseText } from '../support/choose-text.ts';

const file = (settings: object, version = 1): string => JSON.stringify({ tickmark: version, settings });
const sol = { word: 'sol', from: 'solana' };

/** Files that are chosen on the options page in its full state, by the name of the picture: file name, text, its repetitions. */
export const chosenFiles: Readonly<Record<string, readonly [name: string, text: string, times?: number]>> = {
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
  'too-large': ['my.json', ' ', 10_000_001],
};

const offer = '[data-section=data] [data-part=import]';
const refusal = '[data-section=data] [data-part=refused]:not(:empty)';

/** Chooses one of the files and waits for its outcome. The outcome of an earlier file on this page is cleared first. */
export async function showChosenFile(options: Page, name: string): Promise<void> {
  // A refusal has no button; a file that is offered takes its place.
  if (await options.$(refusal)) await chooseText(options, ...chosenFiles['same']!);
  if ((await options.$(refusal)) ?? (await options.$(offer))) await cancelOffer(options);
  await chooseText(options, ...chosenFiles[name]!);
  await options.waitForSelector(`${offer}, ${refusal}`);
}

async function cancelOffer(options: Page): Promise<void> {
  await (await options.waitForSelector(`${offer} [data-action=cancel]`))!.click();
  await options.waitForFunction(
    (outcomes) => document.querySelector(outcomes) === null,
    {},
    `${offer}, ${refusal}`,
  );
}
