import { expect, test } from 'vitest';
import { parseHost, readableHost } from '../../../../../utils/domain/sites/host-names.ts';

test.each([
  'münchen.de',
  'bücher.example.com',
  'новости.рф',
  'россия.example',
  '例え.jp',
  '新闻.中国',
  '뉴스.com',
  'ελλάδα.gr',
  'شبكة.com',
  'coindesk.com',
  'a-b.example',
])('decodes what the URL parser encodes: %s', (name) => {
  expect(readableHost(new URL(`https://${name}`).hostname)).toBe(name);
});

test.each([
  ['Latin and Cyrillic in one label', new URL('https://coindеsk.com').hostname],
  ['Cyrillic letters that all look Latin', new URL('https://аре.com').hostname],
])('keeps punycode for a name that could look like another: %s', (_name, host) => {
  expect(readableHost(host)).toBe(host);
});

test.each(['xn--.com', 'xn--99999999999.com', 'xn--a_b.com', 'xn---.com', 'xn--zzzzzzzzzzzzzzzzz.com'])(
  'keeps what is no valid punycode: %s',
  (host) => {
    expect(readableHost(host)).toBe(host);
  },
);

test.each([
  ['coindesk.com', 'coindesk.com'],
  ['  CoinDesk.com ', 'coindesk.com'],
  ['https://www.coindesk.com/markets?x=1#top', 'coindesk.com'],
  ['http://coindesk.com:8080/', 'coindesk.com'],
  ['coindesk.com:8080', 'coindesk.com'],
  ['coindesk.com/markets/', 'coindesk.com'],
  ['www.coindesk.com.', 'coindesk.com'],
  ['newsable.asianetnews.com', 'newsable.asianetnews.com'],
  ['börse.de', 'xn--brse-5qa.de'],
  ['https://пример.рф/новости', 'xn--e1afmkfd.xn--p1ai'],
  ['www.com', 'www.com'],
])('%j names %s', (input, host) => {
  expect(parseHost(input)).toBe(host);
});

test.each([
  [''],
  ['   '],
  ['coindesk'],
  ['localhost'],
  ['coin desk.com'],
  ['two.com, three.com'],
  ['reader@coindesk.com'],
  ['mailto:reader@coindesk.com'],
  ['ftp://coindesk.com'],
  ['chrome://extensions'],
  ['javascript:alert(1)'],
  ['192.168.0.1'],
  ['0x7f.1'],
  ['[::1]'],
  ['*.coindesk.com'],
  ['-coindesk.com'],
  ['coin_desk.com'],
  ['.com'],
  ['..'],
  ['https://'],
  [`${'a'.repeat(64)}.com`],
  [`${'abcdefghi.'.repeat(26)}com`],
])('%j names no site', (input) => {
  expect(parseHost(input)).toBeNull();
});
