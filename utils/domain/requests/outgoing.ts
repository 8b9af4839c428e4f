import { contextRequests } from './context-requests.ts';
import { factsOf, type PageFact } from './page-facts.ts';

/**
 * A kind of request that leaves the browser. PRIVACY.md lists the same kinds, the manifest has their hosts, and a test
 * compares the requests of a session with them.
 */
export interface OutgoingRequest {
  /** As PRIVACY.md names it. */
  readonly name: string;
  readonly hosts: readonly string[];
  /** Templates of path and query, with the variable parts in braces: `/v1/tickers?quotes={own currency}`. */
  readonly addresses: readonly string[];
  /** Of a WebSocket: what its messages can tell of a page. */
  readonly messages?: readonly PageFact[];
  readonly when: string;
  /** Whether what it tells of the page is sent only after a click or a key press of the reader that asks for it. */
  readonly isAskedFor: boolean;
  /** Of a source that is off until the reader turns it on: its hosts are not in the manifest, their permission is requested then. */
  readonly isOptional?: true;
}

const coingecko = ['api.coingecko.com', 'pro-api.coingecko.com'];
const binance = ['data-api.binance.vision', 'api.binance.com'];
const list = '/api/v3/coins/markets?vs_currency={own currency}&per_page=250&order=market_cap_desc';
const quoteFields = 'price_change_percentage=24h';
const snapshotFields = 'price_change_percentage=24h,7d&sparkline=true';
const whileRead =
  'every minute while a visible page names coins, the popup is open, or an alert or the badge needs a price';
const byName =
  'for a chart of 30 days, “Load chart”, an exact price, a pinned card, or if the request for a moment fails';
const ifOthersFail = 'instead, if the sources before it in your order fail';

export const outgoingRequests: readonly OutgoingRequest[] = [
  {
    name: 'Prices of the 250 largest coins',
    hosts: coingecko,
    addresses: [`${list}&page=1&${quoteFields}`],
    when: whileRead,
    isAskedFor: false,
  },
  {
    name: 'Prices of seven days of the 250 largest coins, for their charts',
    hosts: coingecko,
    addresses: [`${list}&page=1&${snapshotFields}`],
    when: 'every hour while the prices above are requested',
    isAskedFor: false,
  },
  {
    name: 'The same of the coins from rank 251 to 1,000, in pages of 250',
    hosts: coingecko,
    addresses: [`${list}&page={list page}&${quoteFields}`, `${list}&page={list page}&${snapshotFields}`],
    when: 'every two minutes, and every hour with prices of seven days, while a visible page, your watchlist, an alert or the badge names a coin of that rank',
    isAskedFor: false,
  },
  {
    name: 'Prices of coins that are in no page of the list',
    hosts: coingecko,
    addresses: [
      '/api/v3/coins/markets?vs_currency={own currency}&per_page=250&price_change_percentage=24h&ids={coins}',
    ],
    when: 'every minute while a visible page, your watchlist, an alert or the badge names such a coin',
    isAskedFor: false,
  },
  {
    name: 'Prices of one coin over a span of time',
    hosts: coingecko,
    addresses: ['/api/v3/coins/{coin}/market_chart/range?vs_currency={currency}&from={hour}&to={hour}'],
    when: byName,
    isAskedFor: false,
  },
  {
    name: 'Candles of one coin over a span of time',
    hosts: binance,
    addresses: [
      '/api/v3/klines?symbol={pair}&interval={interval}&startTime={hour}&endTime={hour}&limit=1000',
    ],
    when: byName,
    isAskedFor: false,
  },
  {
    name: 'Prices of the largest coins at one moment',
    hosts: ['coins.llama.fi'],
    addresses: ['/prices/historical/{ten minutes}/{chunk}'],
    when: 'for “since this article”, when a card or the popup’s table shows it',
    isAskedFor: false,
  },
  {
    name: 'Prices of other coins at one moment',
    hosts: ['coins.llama.fi'],
    addresses: ['/prices/historical/{ten minutes}/{other coins}'],
    when: 'for the popup’s table, after a click, for coins that are not among the 250 largest',
    isAskedFor: true,
  },
  {
    name: 'The market’s total',
    hosts: [...coingecko, 'api.coinpaprika.com'],
    addresses: ['/api/v3/global', '/v1/global'],
    when: 'every ten minutes while the popup is open',
    isAskedFor: false,
  },
  {
    name: 'The list of all coins',
    hosts: ['api.coingecko.com'],
    addresses: ['/api/v3/coins/list'],
    when: 'once a week at most, if you turned it on and a page has a word that could be a small coin',
    isAskedFor: false,
  },
  {
    name: 'The check of an API key for CoinGecko',
    hosts: coingecko,
    addresses: ['/api/v3/ping'],
    when: 'once when you save or test a key',
    isAskedFor: true,
  },
  {
    name: 'Prices of all coins of CoinPaprika',
    hosts: ['api.coinpaprika.com'],
    addresses: ['/v1/tickers?quotes={own currency}'],
    when: ifOthersFail,
    isAskedFor: false,
  },
  {
    name: 'Prices of all coins of Coinbase Exchange',
    hosts: ['api.exchange.coinbase.com'],
    addresses: ['/products/stats'],
    when: ifOthersFail,
    isAskedFor: false,
  },
  {
    name: 'Prices of the hundred largest coins of Binance, and by name of the others on a page',
    hosts: binance,
    addresses: [
      '/api/v3/ticker/24hr?type=MINI&symbolStatus=TRADING&symbols={pairs}',
      '/api/v3/ticker/24hr?type=MINI&symbolStatus=TRADING',
    ],
    when: ifOthersFail,
    isAskedFor: false,
  },
  {
    name: 'Prices of the hundred largest coins of Kraken, and by name of the others on a page',
    hosts: ['ws.kraken.com'],
    addresses: ['/v2'],
    messages: ['coins'],
    when: ifOthersFail,
    isAskedFor: false,
  },
  {
    name: 'Exchange rates of the dollar',
    hosts: ['api.frankfurter.dev', 'api.coingecko.com'],
    addresses: ['/v2/rate/USD/{own currency}', '/api/v3/exchange_rates'],
    when: 'every six hours at most, if a source has no prices in your currency',
    isAskedFor: false,
  },
  {
    name: 'The exchange rate of a past day',
    hosts: ['api.frankfurter.dev'],
    addresses: ['/v2/rates?base=USD&quotes={currency}&from={day}&to={day}'],
    when: 'for a past price in a currency that its source does not have',
    isAskedFor: false,
  },
  {
    name: 'The Fear & Greed Index',
    hosts: ['api.alternative.me'],
    addresses: ['/fng/?limit=1&format=json'],
    when: 'once a day while the popup is open',
    isAskedFor: false,
  },
  ...contextRequests,
  {
    name: 'Live prices from Binance: the same 50 coins for every reader, others by name',
    hosts: ['data-stream.binance.vision'],
    addresses: ['/stream?streams={streams}'],
    messages: ['coins'],
    when: 'while a card or the popup is open, and for some seconds when an alert’s price is reached; by name for a pinned card and your watchlist',
    isAskedFor: true,
  },
  {
    name: 'The same from Coinbase',
    hosts: ['ws-feed.exchange.coinbase.com'],
    addresses: ['/'],
    messages: ['coins'],
    when: 'if Binance’s stream does not reply',
    isAskedFor: true,
  },
];

/** What a kind of request can tell of a page, each once; empty where it is the same on every page. */
export function pageFacts({ addresses, messages = [] }: OutgoingRequest): readonly PageFact[] {
  return [...new Set([...addresses.flatMap(factsOf), ...messages])];
}

/** The manifest's hosts: those of fetches, or those of WebSockets. */
export function outgoingHosts(kind: 'fetch' | 'socket'): readonly string[] {
  const ofKind = outgoingRequests.filter(
    ({ messages, isOptional }) => !isOptional && (kind === 'socket') === (messages !== undefined),
  );
  return [...new Set(ofKind.flatMap(({ hosts }) => hosts))];
}

/**
 * What Firefox's manifest declares as collected (`data_collection_permissions`), by Mozilla's categories. All that a
 * request tells of a page comes from its text: `websiteContent`. No address or kind of a site is sent (`browsingActivity`), nor
 * what the reader does on it (`websiteActivity`). Requests that the reader asks for by a click have implicit consent by
 * Mozilla's policy; but some tell of the page by themselves, so that the reader must agree at the installation. They can't
 * be optional, as the prices of small coins and "since this article" are the purpose of the extension.
 */
export function dataCollection(): readonly ('none' | 'websiteContent')[] {
  const isCollected = outgoingRequests.some((kind) => !kind.isAskedFor && pageFacts(kind).length > 0);
  return [isCollected ? 'websiteContent' : 'none'];
}
