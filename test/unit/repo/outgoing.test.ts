import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PageFact } from '../../../utils/domain/requests/page-facts.ts';
import {
  dataCollection,
  type OutgoingRequest,
  outgoingHosts,
  outgoingRequests,
  pageFacts,
} from '../../../utils/domain/requests/outgoing.ts';
import { requestKind } from '../../support/request-kind.ts';

const document = (path: string): string => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');

/** What PRIVACY.md calls each fact. */
const words: Readonly<Record<PageFact, string>> = {
  coins: 'names of coins',
  'list-page': 'which 250 of the list',
  'ten-minutes': 'a moment, rounded to ten minutes',
  hour: 'a moment, in whole hours',
  day: 'a day',
  currency: 'a currency',
};

/** The row of a kind of request in PRIVACY.md. */
function privacyRow(kind: OutgoingRequest): string {
  const hosts = kind.hosts.map((host) => `\`${host}\``).join(', ');
  const facts = pageFacts(kind).map((fact) => words[fact]);
  return `| ${kind.name} | ${hosts} | ${facts.join('; ') || 'nothing'} | ${kind.when} |`;
}

/** The rows of the table of requests. */
function requestRows(text: string): string[] {
  const [, section = ''] = text.split('\n## What is sent, and to whom\n');
  const [ofSection = ''] = section.split('\n## ');
  return ofSection.split('\n').filter((line) => /^\| (?!what |-)/.test(line));
}

/** Kinds of data of a store's form with the answer: rows such as `| Website content | yes | … |`. */
function disclosed(text: string, store: string): string[] {
  const [, section = ''] = text.split(`\n## ${store}\n`);
  const [ofStore = ''] = section.split('\n## ');
  return [...ofStore.matchAll(/^\| ([^|]+) \| yes \|/gm)].map(([, kind = '']) => kind);
}

describe('PRIVACY.md', () => {
  test('lists every kind of request as it is', () => {
    expect(requestRows(document('PRIVACY.md'))).toEqual(outgoingRequests.map(privacyRow));
  });

  test('is found incomplete when a row is missing', () => {
    const [first = ''] = outgoingRequests.map(privacyRow);
    const incomplete = document('PRIVACY.md').replace(`${first}\n`, '');
    expect(requestRows(incomplete)).toHaveLength(outgoingRequests.length - 1);
  });

  test('says what the manifest of Firefox declares, and why', () => {
    expect(document('PRIVACY.md')).toContain(
      `\`${dataCollection().join('`, `')}\` (data_collection_permissions)`,
    );
  });
});

describe('the stores', () => {
  test('Firefox: website content, as some requests tell of a page by themselves', () => {
    const byThemselves = outgoingRequests.filter((kind) => !kind.isAskedFor && pageFacts(kind).length > 0);
    expect(byThemselves.map(({ name }) => name)).not.toEqual([]);
    expect(dataCollection()).toEqual(['websiteContent']);
    expect(disclosed(document('docs/store/data-disclosure.md'), 'Firefox')).toEqual(['`websiteContent`']);
  });

  test('Chrome: website content and nothing else', () => {
    expect(disclosed(document('docs/store/data-disclosure.md'), 'Chrome')).toEqual(['Website content']);
  });

  test('the text names every company that gets something of a page', () => {
    const text = document('docs/store/data-disclosure.md');
    const hosts = outgoingRequests
      .filter((kind) => pageFacts(kind).length > 0)
      .flatMap(({ hosts: all }) => all);
    expect([...new Set(hosts)].filter((host) => !text.includes(host))).toEqual([]);
  });
});

describe('an address', () => {
  const list = 'https://api.coingecko.com/api/v3/coins/markets?vs_currency=usd&per_page=250';
  const klines = 'https://data-api.binance.vision/api/v3/klines?symbol=BTCUSDT&interval=1m&limit=1000';
  test.each<[what: string, url: string, name: string]>([
    ['of the shared page', `${list}&price_change_percentage=24h&order=market_cap_desc&page=1`, '250 largest'],
    [
      'in another order',
      'https://api.coingecko.com/api/v3/coins/markets?page=2&order=market_cap_desc&price_change_percentage=24h&per_page=250&vs_currency=eur',
      '251 to 1,000',
    ],
    [
      'of a page that is not among the first four',
      `${list}&price_change_percentage=24h&order=market_cap_desc&page=5`,
      'none',
    ],
    [
      'with one more parameter',
      `${list}&price_change_percentage=24h&order=market_cap_desc&page=1&id=7`,
      'none',
    ],
    ['with the minute of an article', `${klines}&startTime=1770000060000&endTime=1770004800000`, 'none'],
    ['in whole hours', `${klines}&startTime=1770001200000&endTime=1770004800000`, 'Candles'],
    [
      'of a moment in ten minutes',
      'https://coins.llama.fi/prices/historical/1770000000/coingecko:bitcoin',
      'one moment',
    ],
    [
      'of a moment in seconds',
      'https://coins.llama.fi/prices/historical/1770000001/coingecko:bitcoin',
      'none',
    ],
    ['of a host without a row', 'https://api.kraken.com/0/public/Ticker', 'none'],
    [
      'of a host that begins the same',
      'https://api.alternative.me.example.org/fng/?limit=1&format=json',
      'none',
    ],
  ])('%s', (_name, url, name) => {
    expect(requestKind(url)?.name ?? 'none').toContain(name);
  });

  test('every host has fetches or a WebSocket, not both', () => {
    const sockets = new Set(outgoingHosts('socket'));
    expect(outgoingHosts('fetch').filter((host) => sockets.has(host))).toEqual([]);
  });
});
