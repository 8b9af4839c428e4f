import { describe, expect, test } from 'vitest';
import { enteredSite } from '../../../../components/options/SiteListField.tsx';

describe('enteredSite', () => {
  test.each<[text: string, site: string]>([
    ['coindesk.com', 'coindesk.com'],
    [' https://www.CoinDesk.com/markets?x=1 ', 'coindesk.com'],
    ['news.bitcoin.com', 'news.bitcoin.com'],
  ])('%s is %s', (text, site) => {
    expect(enteredSite(text, [])).toEqual({ kind: 'site', site });
  });

  test.each<[text: string, error: ReturnType<typeof enteredSite>]>([
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    [' foo bar', { kind: 'invalid', text: 'foo bar' }],
    ['coindesk', { kind: 'invalid', text: 'coindesk' }],
    ['decrypt.co', { kind: 'listed', site: 'decrypt.co' }],
    ['www.news.decrypt.co', { kind: 'listed', site: 'news.decrypt.co' }],
  ])('"%s" is refused with a reason', (text, error) => {
    expect(enteredSite(text, ['decrypt.co'])).toEqual(error);
  });
});
