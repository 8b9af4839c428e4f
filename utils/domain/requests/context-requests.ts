import { contextHosts } from '../context/context-sources.ts';
import type { OutgoingRequest } from './outgoing.ts';

const whileShown = 'every two minutes while a card or the popup is open, if you turned this source on';
const whenChecked = ', and once when you save or test your own key';
const inTurns =
  'for twenty coins in turns, once an hour each, while a card or the popup is open, if you turned this source on';
const whileOn = 'without interruption, if you turned this source on';

/** The requests for figures around the price. Every one is off until the reader turns its source on. */
export const contextRequests: readonly OutgoingRequest[] = [
  {
    name: 'Liquidations of 24 hours, of the whole market and of the same twenty coins for every reader',
    hosts: contextHosts.coinglass,
    addresses: [
      '/api/futures/liquidation/exchange-list?range=24h',
      '/api/futures/liquidation/exchange-list?range=24h&symbol={listed coin}',
    ],
    when: `${whileShown}${whenChecked}`,
    isAskedFor: true,
    isOptional: true,
  },
  {
    name: 'All liquidations of Binance’s futures as they happen',
    hosts: ['fstream.binance.com'],
    addresses: ['/market/ws/!forceOrder@arr'],
    messages: [],
    when: whileOn,
    isAskedFor: true,
    isOptional: true,
  },
  {
    name: 'The same from Bybit, of the same twenty coins for every reader',
    hosts: ['stream.bybit.com'],
    addresses: ['/v5/public/linear'],
    messages: [],
    when: whileOn,
    isAskedFor: true,
    isOptional: true,
  },
  {
    name: 'The same from OKX, of all coins',
    hosts: ['ws.okx.com'],
    addresses: ['/ws/v5/public'],
    messages: [],
    when: whileOn,
    isAskedFor: true,
    isOptional: true,
  },
  {
    name: 'The sizes of OKX’s contracts',
    hosts: ['www.okx.com'],
    addresses: ['/api/v5/public/instruments?instType=SWAP'],
    when: 'once a day, if you turned this source on',
    isAskedFor: true,
    isOptional: true,
  },
  {
    name: 'The share of accounts that are long on Binance',
    hosts: ['fapi.binance.com'],
    addresses: ['/futures/data/globalLongShortAccountRatio?symbol={listed coin}USDT&period=1h&limit=25'],
    when: inTurns,
    isAskedFor: true,
    isOptional: true,
  },
  {
    name: 'The same on Bybit',
    hosts: ['api.bybit.com'],
    addresses: ['/v5/market/account-ratio?category=linear&symbol={listed coin}USDT&period=1h&limit=25'],
    when: 'instead, if Binance does not reply',
    isAskedFor: true,
    isOptional: true,
  },
  {
    name: 'Funding and open interest of all coins on Hyperliquid',
    hosts: ['api.hyperliquid.xyz'],
    addresses: ['/info'],
    when: whileShown,
    isAskedFor: true,
    isOptional: true,
  },
  {
    name: 'Sentiment and message volume, with your own credentials',
    hosts: contextHosts.stocktwits,
    addresses: ['/api-middleware/external/sentiment/v2/{listed coin}.X/detail'],
    when: `${inTurns}${whenChecked}`,
    isAskedFor: true,
    isOptional: true,
  },
];
