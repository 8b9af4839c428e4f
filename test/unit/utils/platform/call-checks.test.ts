import { describe, expect, test } from 'vitest';
import { callChecks } from '../../../../utils/platform/call-checks.ts';
import type { PastPriceRequest } from '../../../../utils/domain/quote/past-price.ts';
import type { Caller } from '../../../../utils/platform/caller.ts';

const ours: Caller = { kind: 'extension', incognito: false, host: null };
const page: Caller = {
  kind: 'page',
  incognito: false,
  hosts: ['stocktwits.com'],
  frame: { tabId: 1, frameId: 0, document: '0' },
};
const key = 'CG-aBcDeFgHiJkLmNoPqRsTuVwX';
const entered = { service: 'coingecko', tier: 'demo', key };

describe('calls about keys', () => {
  test.each(['keys.list', 'keys.set', 'keys.retry', 'keys.remove'] as const)(
    '%s is not for pages',
    (call) => {
      expect(() => callChecks[call](entered, page)).toThrow('only for the extension itself');
      expect(() => callChecks[call](entered, ours)).not.toThrow();
    },
  );

  test('a key is accepted without the white space around it', () => {
    expect(callChecks['keys.set']({ ...entered, key: ` ${key}\n` }, ours)).toEqual(entered);
  });

  test.each([
    ['too short', { ...entered, key: 'CG-short' }],
    ['two words', { ...entered, key: `${key} ${key}` }],
    ['no text', { ...entered, key: 7 }],
    ['another service', { ...entered, service: 'constructor' }],
    ['another tier', { ...entered, tier: 'free' }],
    ['nothing', null],
  ])('%s is refused, and the words of it, which are logged, hold no key', (_what, request) => {
    let words = '';
    try {
      callChecks['keys.set'](request, ours);
    } catch (error) {
      words = String(error);
    }
    expect(words).not.toBe('');
    expect(words).not.toContain('CG-');
  });
});

const exactOf = (exact: unknown): object => ({
  requests: [{ coin: 'bitcoin', at: 1_700_000_000_000, precision: 'time', exact }],
});

describe('calls from content scripts', () => {
  const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `coin-${i}`);

  test.each([
    ['a malformed id', 'quotes.get', { coins: ['../global'] }],
    ['an id with a comma', 'quotes.get', { coins: ['bitcoin,ethereum'] }],
    ['an id that is too long', 'quotes.get', { coins: ['x'.repeat(81)] }],
    ['an empty id', 'icon.get', { coin: '' }],
    ['more coins than a page has', 'quotes.get', { coins: ids(401) }],
    ['a malformed id, for a chart', 'history.get', { coin: 'a b', range: '24h' }],
    ['more historical prices than a card has', 'prices.at', pastOf(5)],
    ['an exact price that is no yes or no', 'prices.at', exactOf('x')],
    ['more words than fit in one call', 'page.words', { words: ids(301) }],
    ['a word that is too long', 'page.words', { words: ['w'.repeat(61)] }],
    ['more coin words than fit in one call', 'coins.find', { words: ids(61).map(() => ({ symbol: 'ABC' })) }],
    ['a symbol in lower case', 'coins.find', { words: [{ symbol: 'abc' }] }],
    ['a symbol with other characters', 'coins.find', { words: [{ symbol: 'A\nB' }] }],
    ['a symbol that is too long', 'coins.find', { words: [{ symbol: 'ABCDEFGHIJKLM' }] }],
    ['a name that is too long', 'coins.find', { words: [{ symbol: 'ABC', name: 'n'.repeat(61) }] }],
    ['a query that is too long', 'coins.search', { query: 'q'.repeat(61) }],
    ['an empty query', 'coins.search', { query: '' }],
    ['more chosen coins than fit in one call', 'coins.byId', { coins: ids(61) }],
    ['a coin without words', 'choice.make', { kind: 'mute-coin', coin: 'bitcoin', words: [] }],
    ['more words than a coin has', 'choice.make', { kind: 'mute-coin', coin: 'bitcoin', words: ids(31) }],
    ['a star for no coin', 'choice.make', { kind: 'star', coin: '__proto__', on: true }],
  ] as const)('%s is refused: %s', (_what, call, request) => {
    expect(() => callChecks[call](request, page)).toThrow(/^(?:\[|more historical prices than a card needs)/);
  });

  test.each([
    ['quotes.get', { coins: ids(400) }],
    ['prices.at', pastOf(4)],
    ['prices.at', exactOf(true)],
    ['page.words', { words: ids(300) }],
    ['card.star', { coin: '0x' }],
    ['marks.style', { on: true }],
    ['coins.search', { query: 'ada' }],
    ['coins.byId', { coins: ids(60) }],
    ['choice.make', { kind: 'mute-coin', coin: 'cardano', words: ['ADA', 'Cardano'] }],
  ] as const)('%s is taken as pages send it', (call, request) => {
    expect(callChecks[call](request, page)).toEqual(request);
  });

  test('the popup may request its own coins with those of the page, and a table of historical prices', () => {
    expect(() => callChecks['quotes.get']({ coins: ids(600) }, ours)).not.toThrow();
    expect(() => callChecks['prices.at'](pastOf(60), ours)).not.toThrow();
  });

  test.each([
    'annotation.load',
    'card.shortcuts',
    'card.star',
    'choice.undo',
    'coins.byId',
    'coins.search',
    'marks.style',
    'options.open',
    'popover.load',
  ] as const)('%s is for pages only', (call) => {
    expect(() => callChecks[call]({ coin: 'bitcoin', on: true }, ours)).toThrow('only for pages');
  });
});

function pastOf(count: number): { readonly requests: readonly PastPriceRequest[] } {
  const request = { coin: 'bitcoin', at: 1_700_000_000_000, precision: 'time' } as const;
  return { requests: Array.from({ length: count }, () => request) };
}
