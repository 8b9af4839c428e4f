import { describe, expect, test } from 'vitest';
import { addedSite } from '../../../components/options/added-site.ts';
import { withSite } from '../../../utils/domain/sites/with-site.ts';

describe('addedSite', () => {
  test.each<[text: string, site: string]>([
    ['coindesk.com', 'coindesk.com'],
    [' https://www.CoinDesk.com/markets?x=1 ', 'coindesk.com'],
    ['news.bitcoin.com', 'news.bitcoin.com'],
  ])('%s is %s', (text, site) => {
    expect(addedSite(text, [])).toEqual({ ok: true, site });
  });

  test.each<[text: string, words: RegExp]>([
    ['', /^Type a site/],
    ['  ', /^Type a site/],
    ['foo bar', /^“foo bar” is not a site/],
    ['coindesk', /is not a site/],
    ['decrypt.co', /^decrypt\.co is switched off already/],
    ['www.news.decrypt.co', /is switched off already/],
  ])('"%s" is refused in words', (text, words) => {
    expect(addedSite(text, ['decrypt.co'])).toEqual({ ok: false, error: expect.stringMatching(words) });
  });
});

describe('withSite', () => {
  test.each<[sitesOff: string[], host: string, on: boolean, expected: string[]]>([
    [[], 'www.coindesk.com', false, ['coindesk.com']],
    [['cnbc.com'], 'newsable.asianetnews.com', false, ['cnbc.com', 'asianetnews.com']],
    [['coindesk.com'], 'www.coindesk.com', false, ['coindesk.com']],
    [['coindesk.com', 'cnbc.com'], 'www.coindesk.com', true, ['cnbc.com']],
    [['a.example.org', 'example.org'], 'a.example.org', true, []],
    [['a.example.org'], 'example.org', true, ['a.example.org']],
    [[], 'example.org', true, []],
  ])('%j, %s on: %s', (sitesOff, host, on, expected) => {
    expect(withSite(sitesOff, host, on)).toEqual(expected);
  });
});
