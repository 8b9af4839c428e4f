import { expect, test } from 'vitest';
import { parseHost } from '../../../../../utils/domain/sites/parse-host.ts';

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
