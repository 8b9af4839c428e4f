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

describe('an offer of an alert', () => {
  const offer = { coin: 'bitcoin', target: { value: 80_000, currency: 'usd' } };

  test('comes from pages alone', () => {
    expect(callChecks['alert.offer'](offer, page)).toEqual(offer);
    expect(callChecks['alert.offer']({ coin: 'bitcoin', target: null }, page)).toEqual({
      coin: 'bitcoin',
      target: null,
    });
    expect(() => callChecks['alert.offer'](offer, ours)).toThrow('only for pages');
  });

  test.each<[what: string, request: unknown, why: RegExp]>([
    ['another coin id', { ...offer, coin: '../options' }, /coin/],
    ['no price', { ...offer, target: { value: -1, currency: 'usd' } }, /value/],
    ['no currency', { ...offer, target: { value: 1, currency: 'usd&find=x' } }, /currency/],
    ['no target at all', { coin: 'bitcoin' }, /target/],
  ])('is refused with %s', (_what, request, why) => {
    expect(() => callChecks['alert.offer'](request, page)).toThrow(why);
  });
});

describe('calls about keys', () => {
  test.each(['keys.list', 'keys.set', 'keys.check', 'keys.remove'] as const)(
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
    ['a tier of another provider', { ...entered, tier: 'only' }],
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

const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `coin-${i}`);

describe('calls of popup and side panel', () => {
  test.each([
    ['figures.known', { coins: ['bitcoin'] }],
    ['mood.get', null],
  ] as const)('%s is not for pages', (call, request) => {
    expect(() => callChecks[call](request, page)).toThrow('only for the extension itself');
    expect(callChecks[call](request, ours)).toEqual(request);
  });

  test.each([
    ['figures.known', { coins: ['a b'] }],
    ['coins.search', { query: 'x'.repeat(61) }],
    ['coins.search', { query: 7 }],
  ] as const)('%s with %j is refused', (call, request) => {
    expect(() => callChecks[call](request, ours)).toThrow(/./);
  });

  test.each([
    ['coins.named', { coins: ids(800) }],
    ['coins.search', { query: 'par' }],
  ] as const)('%s is taken', (call, request) => {
    expect(callChecks[call](request, ours)).toEqual(request);
  });

  test('a chart of a year may be requested', () => {
    expect(() =>
      callChecks['history.get']({ coin: 'bitcoin', range: '1y', byName: true }, ours),
    ).not.toThrow();
    expect(() => callChecks['history.get']({ coin: 'bitcoin', range: '2y', byName: true }, ours)).toThrow(
      /range/,
    );
  });
});

const exactOf = (exact: unknown): object => ({
  requests: [{ coin: 'bitcoin', at: 1_700_000_000_000, precision: 'time', exact }],
});

describe('calls from content scripts', () => {
  test.each([
    ['a malformed id', 'quotes.get', { coins: ['../global'] }],
    ['an id with a comma', 'quotes.get', { coins: ['bitcoin,ethereum'] }],
    ['an id that is too long', 'quotes.get', { coins: ['x'.repeat(81)] }],
    ['an empty id', 'icon.get', { coin: '' }],
    ['a malformed id', 'context.get', { coin: '../bitcoin' }],
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
    ['more chosen coins than fit in one call', 'coins.named', { coins: ids(61) }],
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
    ['context.get', { coin: 'bitcoin' }],
    ['page.words', { words: ids(300) }],
    ['card.star', { coin: '0x' }],
    ['marks.style', { style: 'tint' }],
    ['coins.search', { query: 'ada' }],
    ['coins.named', { coins: ids(60) }],
    ['choice.make', { kind: 'mute-coin', coin: 'cardano', words: ['ADA', 'Cardano'] }],
  ] as const)('%s is taken as pages send it', (call, request) => {
    expect(callChecks[call](request, page)).toEqual(request);
  });

  test('the popup may request its own coins with those of the page, and a table of historical prices', () => {
    expect(() => callChecks['quotes.get']({ coins: ids(600) }, ours)).not.toThrow();
    expect(() => callChecks['prices.at'](pastOf(60), ours)).not.toThrow();
  });

  test('the market’s liquidations are not for pages', () => {
    expect(() => callChecks['context.market'](null, page)).toThrow('only for the extension itself');
  });

  test.each([
    'annotation.load',
    'card.shortcuts',
    'card.star',
    'choice.undo',
    'gate.load',
    'marks.style',
    'native.load',
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
