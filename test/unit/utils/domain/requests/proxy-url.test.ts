import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proxiedUrl, readProxyUrl } from '../../../../../utils/domain/requests/proxy-url.ts';

describe('the address of a proxy', () => {
  test.each([
    ['https://prices.example.org/tickmark/', 'https://prices.example.org/tickmark/'],
    ['https://prices.example.org/tickmark', 'https://prices.example.org/tickmark/'],
    ['  https://Prices.Example.org  ', 'https://prices.example.org/'],
    ['https://prices.example.org:8443/a/b//', 'https://prices.example.org:8443/a/b/'],
    ['https://10.1.2.3/', 'https://10.1.2.3/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('%s is taken as %s', (text, url) => {
    expect(readProxyUrl(text)).toBe(url);
  });

  test.each([
    ['nothing', ''],
    ['a host alone', 'prices.example.org'],
    ['no encryption', 'http://prices.example.org/'],
    ['a user name', 'https://reader@prices.example.org/'],
    ['a password', 'https://:secret@prices.example.org/'],
    ['a query', 'https://prices.example.org/?to='],
    ['an empty query', 'https://prices.example.org/?'],
    ['a fragment', 'https://prices.example.org/#a'],
    ['a blank inside', 'https://prices.example.org/a b'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['too many letters', `https://prices.example.org/${'a'.repeat(300)}`],
  ])('is refused with %s', (_what, text) => {
    expect(readProxyUrl(text)).toBeNull();
  });

  test('is taken again as it was stored, whatever the text was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ validSchemes: ['https', 'http'] }), fc.string()), (text) => {
        const url = readProxyUrl(text);
        expect(url === null ? null : readProxyUrl(url)).toBe(url);
      }),
    );
  });
});

describe('an address at the proxy', () => {
  const proxy = 'https://prices.example.org/tickmark/';

  test('has the host of the provider as the first part of its path, and its query', () => {
    expect(proxiedUrl(proxy, 'https://api.coingecko.com/api/v3/coins/markets?vs_currency=usd&page=1')).toBe(
      `${proxy}api.coingecko.com/api/v3/coins/markets?vs_currency=usd&page=1`,
    );
  });

  test('keeps encoded characters', () => {
    const path = 'data-api.binance.vision/api/v3/ticker/24hr?symbols=%5B%22BTCUSDT%22%5D';
    expect(proxiedUrl(proxy, `https://${path}`)).toBe(`${proxy}${path}`);
  });

  test('exists for https alone', () => {
    expect(() => proxiedUrl(proxy, 'wss://ws.kraken.com/v2')).toThrow('wss:');
  });
});
