import { describe, expect, test } from 'vitest';
import {
  countryOfPage,
  isBareDollarElsewhere,
  unitOnPage,
} from '../../../../../utils/domain/since/page-units.ts';

describe('the country of a page', () => {
  test.each<[host: string, language: string, country: string | null]>([
    ['www.news.com.au', 'en', 'AU'],
    ['www.lapresse.ca', 'fr', 'CA'],
    ['www.example.com', 'en-AU', 'AU'],
    ['www.example.com', 'es_AR', 'AR'],
    ['www.example.com', 'sv', 'SE'],
    ['www.example.no', 'nb', 'NO'],
    ['www.example.com', 'nb-NO', 'NO'],
    ['www.example.com', 'da', 'DK'],
    ['www.eltiempo.com.co', 'es', 'CO'],
    ['crypto.co', 'en', null],
    ['coindesk.com', 'en', null],
    ['coindesk.com', 'en-US', 'US'],
    ['coindesk.com', 'zh-Hant', null],
    ['coindesk.com', '', null],
    ['example.constructor', 'constructor', null],
  ])('%s in %s: %s', (host, language, country) => {
    expect(countryOfPage(host, language)).toBe(country);
  });
});

test.each<[string, string | null, string]>([
  ['kr', 'SE', 'sek'],
  ['kr', 'NO', 'nok'],
  ['kr', 'DK', 'dkk'],
  ['kr', 'US', 'kr'],
  ['kr', null, 'kr'],
  ['peso', 'MX', 'mxn'],
  ['peso', 'AR', 'ars'],
  ['peso', 'ES', 'peso'],
  ['usd', 'AU', 'usd'],
])('%s on a page of %s is %s', (unit, country, meant) => {
  expect(unitOnPage(unit, country)).toBe(meant);
});

test.each<[string, string | null, boolean]>([
  ['$108,000', 'AU', true],
  ['$108,000', 'CA', true],
  ['$108,000', 'MX', true],
  ['US$108,000', 'AU', false],
  ['$108,000 USD', 'AU', false],
  ['108,000 US dollars', 'AU', false],
  ['$108,000', 'US', false],
  ['$108,000', null, false],
])('%s on a page of %s may be another dollar: %s', (written, country, isOther) => {
  expect(isBareDollarElsewhere(written, country)).toBe(isOther);
});
