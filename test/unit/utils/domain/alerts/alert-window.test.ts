import { expect, test } from 'vitest';
import { readWindowHash, windowHash } from '../../../../../utils/domain/alerts/alert-window.ts';

test('the address says what the window is for', () => {
  const request = { coin: 'bitcoin', target: { value: 80_000.5, currency: 'usd' }, query: '' };
  expect(readWindowHash(`#${windowHash(request)}`)).toEqual(request);
  expect(readWindowHash(`#${windowHash({ query: 'a & b=c' })}`)).toEqual({
    coin: null,
    target: null,
    query: 'a & b=c',
  });
});

test.each([
  ['', { coin: null, target: null, query: '' }],
  ['#coin=../x&price=1&currency=usd', { coin: null, target: { value: 1, currency: 'usd' }, query: '' }],
  ['#coin=bitcoin&price=-1&currency=usd', { coin: 'bitcoin', target: null, query: '' }],
  ['#coin=bitcoin&price=1&currency=<b>', { coin: 'bitcoin', target: null, query: '' }],
  ['#coin=bitcoin&price=&currency=usd', { coin: 'bitcoin', target: null, query: '' }],
  [`#find=${'x'.repeat(100)}`, { coin: null, target: null, query: 'x'.repeat(60) }],
])('leaves out what does not fit: %s', (hash, request) => {
  expect(readWindowHash(hash)).toEqual(request);
});
