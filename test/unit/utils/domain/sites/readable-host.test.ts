import { expect, test } from 'vitest';
import { readableHost } from '../../../../../utils/domain/sites/readable-host.ts';

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
