import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../../../utils/domain/settings/settings.ts';
import {
  addPrivateSite,
  addToWatchlist,
  moveInWatchlist,
  moveProvider,
  placeInWatchlist,
  removeCorrection,
  removeFromWatchlist,
  removePrivateSite,
  removeSiteOff,
  setHolding,
  type SettingsEdit,
  turnCardRow,
  turnContextSource,
  turnOffSite,
  turnPrivate,
  turnProvider,
  turnSite,
  unmute,
} from '../../../../../utils/domain/settings/settings-edits.ts';

const sol = { word: 'sol', from: 'solana', to: 'dogecoin' };
const solNowhere = { word: 'sol', from: 'solana', to: null, site: 'bbc.com' };
const solAgain = { word: 'sol', from: 'sologenic', to: 'dogecoin' };

const settings: Settings = {
  ...defaultSettings,
  watchlist: ['a', 'b', 'c'],
  holdings: [{ coin: 'a', amount: 1 }],
  muted: ['one', 'link'],
  corrections: [sol, solNowhere, solAgain],
  sitesOff: ['example.org', 'a.example.com'],
  privateSites: ['bbc.com'],
  providers: ['coingecko', 'binance', 'kraken'],
  hiddenRows: ['crowd'],
};

test.each<[string, SettingsEdit, Partial<Settings>]>([
  ['adds a coin at the end', addToWatchlist('d'), { watchlist: ['a', 'b', 'c', 'd'] }],
  ['adds no coin twice', addToWatchlist('a'), { watchlist: ['a', 'b', 'c'] }],
  ['removes a coin', removeFromWatchlist('b'), { watchlist: ['a', 'c'] }],
  ['removes no coin that is gone', removeFromWatchlist('x'), { watchlist: ['a', 'b', 'c'] }],
  ['moves a coin down', moveInWatchlist('a', 1), { watchlist: ['b', 'a', 'c'] }],
  ['moves a coin up', moveInWatchlist('b', -1), { watchlist: ['b', 'a', 'c'] }],
  ['moves the last coin up', moveInWatchlist('c', -1), { watchlist: ['a', 'c', 'b'] }],
  ['leaves the first coin on top', moveInWatchlist('a', -1), { watchlist: ['a', 'b', 'c'] }],
  ['leaves the last coin at the end', moveInWatchlist('c', 1), { watchlist: ['a', 'b', 'c'] }],
  ['moves no coin that is gone', moveInWatchlist('x', 1), { watchlist: ['a', 'b', 'c'] }],
  ['places a coin before another', placeInWatchlist('c', 'a'), { watchlist: ['c', 'a', 'b'] }],
  ['places a coin at the end', placeInWatchlist('a', null), { watchlist: ['b', 'c', 'a'] }],
  ['puts a removed coin back', placeInWatchlist('x', 'b'), { watchlist: ['a', 'x', 'b', 'c'] }],
  [
    'puts it at the end where its neighbour is gone',
    placeInWatchlist('x', 'y'),
    { watchlist: ['a', 'b', 'c', 'x'] },
  ],
  [
    'stores an amount',
    setHolding('b', 2),
    {
      holdings: [
        { coin: 'a', amount: 1 },
        { coin: 'b', amount: 2 },
      ],
    },
  ],
  ['replaces an amount', setHolding('a', 3), { holdings: [{ coin: 'a', amount: 3 }] }],
  ['removes an amount', setHolding('a', null), { holdings: [] }],
  [
    'keeps the amount of a coin that leaves the watchlist',
    removeFromWatchlist('a'),
    { watchlist: ['b', 'c'] },
  ],
  ['unmutes a word', unmute('one'), { muted: ['link'] }],
  ['removes one correction of a word', removeCorrection({ ...sol }), { corrections: [solNowhere, solAgain] }],
  ['removes the one of a site', removeCorrection({ ...solNowhere }), { corrections: [sol, solAgain] }],
  [
    'turns a site off',
    turnSite('www.example.net', false),
    { sitesOff: [...settings.sitesOff, 'example.net'] },
  ],
  ['turns a subdomain on', turnSite('news.example.org', true), { sitesOff: ['a.example.com'] }],
  ['adds a site', turnOffSite('example.com'), { sitesOff: [...settings.sitesOff, 'example.com'] }],
  ['adds no site that is covered', turnOffSite('news.example.org'), {}],
  ['removes one site', removeSiteOff('a.example.com'), { sitesOff: ['example.org'] }],
  [
    'makes a site private',
    turnPrivate('www.example.net', true),
    { privateSites: ['bbc.com', 'example.net'] },
  ],
  ['makes a subdomain public', turnPrivate('news.bbc.com', false), { privateSites: [] }],
  ['adds a private site', addPrivateSite('example.com'), { privateSites: ['bbc.com', 'example.com'] }],
  ['adds no private site that is covered', addPrivateSite('news.bbc.com'), {}],
  ['removes a private site', removePrivateSite('bbc.com'), { privateSites: [] }],
  ['turns a provider off', turnProvider('binance', false), { providers: ['coingecko', 'kraken'] }],
  [
    'turns a provider on, as the last one',
    turnProvider('coinbase', true),
    { providers: ['coingecko', 'binance', 'kraken', 'coinbase'] },
  ],
  ['hides a row of cards', turnCardRow('chart', false), { hiddenRows: ['crowd', 'chart'] }],
  ['shows a row of cards again', turnCardRow('crowd', true), { hiddenRows: [] }],
  [
    'turns a source of figures around the price on, which then are shown',
    turnContextSource('coinglass', true),
    { contextSources: ['coinglass'], showsContext: true },
  ],
  [
    'turns a source of figures around the price off',
    turnContextSource('coinglass', false),
    { contextSources: [] },
  ],
  ['moves a provider', moveProvider('kraken', -1), { providers: ['coingecko', 'kraken', 'binance'] }],
])('%s', (_name, edit, patch) => {
  expect(edit(settings)).toEqual(patch);
});
