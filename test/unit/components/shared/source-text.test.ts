import { describe, expect, test } from 'vitest';
import { rateTooltip } from '../../../../components/shared/price-text.ts';
import { apartText, sourceText } from '../../../../components/shared/source-text.ts';
import type { Conversion } from '../../../../utils/domain/quote/quote.ts';
import { readCatalogMessages } from '../../../support/catalog-messages.ts';
import { aQuote, now } from '../builders.ts';

readCatalogMessages();

const usdt: Conversion = { from: 'usdt', rates: 'coingecko', at: now, dollars: 1 };
const usd: Conversion = { from: 'usd', rates: 'frankfurter', at: now };

describe('the source of a price', () => {
  test('names the unit that an exchange’s price was converted from', () => {
    expect(sourceText({ source: 'binance', converted: usdt })).toBe('Binance, via USDT');
    expect(sourceText({ source: 'coinbase', converted: usd })).toBe('Coinbase Exchange, via USD');
    expect(sourceText({ source: 'coinbase' })).toBe('Coinbase Exchange');
    expect(sourceText({ source: 'coinpaprika', converted: usd })).toBe('CoinPaprika');
  });

  test.each<[string, Conversion, string, string]>([
    ['USDT', usdt, 'usd', 'Converted from USDT to USD at the price of USDT from CoinGecko'],
    ['dollars', usd, 'eur', 'Converted from USD to EUR at the rate published by Frankfurter'],
    [
      'dollars at CoinGecko’s rate',
      { ...usd, rates: 'coingecko' },
      'eur',
      'Converted from USD to EUR at the rate published by CoinGecko',
    ],
    [
      'USDT of the past, at the rate of a day',
      { ...usdt, rates: 'frankfurter' },
      'eur',
      'Converted from USDT to EUR at the rate published by Frankfurter',
    ],
  ])('says who published the rate of %s', (_what, conversion, currency, text) => {
    expect(rateTooltip(conversion, currency)).toBe(text);
  });
});

test('two figures that contradict each other are each named, and fit on one line', () => {
  const streamed = aQuote({ source: 'binance' });
  const quoted = aQuote({ price: 72_772.18 });
  const text = apartText({ streamed, quoted }, 'en-US');
  expect(text).toBe('Binance $70,652.60, CoinGecko $72,772.18');
  expect(text.length).toBeLessThanOrEqual(50);
});
