import { beforeAll, expect, test } from 'vitest';
import { coinLine } from '../../../../../utils/domain/omnibox/coin-line.ts';
import { minuteMs } from '../../../../../utils/domain/time.ts';
import { readCatalogMessages } from '../../../../support/catalog-messages.ts';
import { aQuoteAt, noon } from '../alerts/an-alert.ts';

const bitcoin = { name: 'Bitcoin', symbol: 'BTC' };
const options = { locale: 'en-US', now: noon };
beforeAll(readCatalogMessages);

test.each([
  [
    'a price',
    aQuoteAt(noon - 2 * minuteMs, 70_652.6),
    'Bitcoin (BTC) · $70,652.60 · +1.00% (24 h) · CoinGecko, 2 min ago',
  ],
  [
    'without a change',
    aQuoteAt(noon, 1, { change24h: null }),
    'Bitcoin (BTC) · $1.0000 · CoinGecko, just now',
  ],
  ['without a price', null, 'Bitcoin (BTC) · no price yet'],
])('%s', (_what, quote, text) => {
  expect(coinLine(bitcoin, quote, options)).toBe(text);
});
