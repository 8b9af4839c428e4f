import { describe, expect, test } from 'vitest';
import { callChecks } from '../../../utils/platform/call-checks.ts';
import type { Caller } from '../../../utils/platform/caller.ts';

const ours: Caller = { kind: 'extension', incognito: false };
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

  test('a key is taken without the blanks around it', () => {
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
