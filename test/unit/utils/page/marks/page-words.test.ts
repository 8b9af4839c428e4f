import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WordChoices } from '../../../../../utils/domain/choices/word-choices.ts';
import { PageWords } from '../../../../../utils/page/marks/page-words.ts';

let end: AbortController;
/** The words of each call. */
let calls: string[][];
let changes: string[][];
let errors: unknown[];
let reply: (words: readonly string[]) => Partial<WordChoices>;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  end = new AbortController();
  [calls, changes, errors] = [[], [], []];
  reply = () => ({});
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function makeWords(): PageWords {
  const ports = {
    words: async (words: readonly string[]): Promise<WordChoices> => {
      calls.push([...words]);
      return { muted: [], corrections: [], later: [], ...reply(words) };
    },
    report: (error: unknown) => errors.push(error),
  };
  return new PageWords(ports, (words) => changes.push([...words]), end.signal);
}

test('queries the words of one task in one call, each once', async () => {
  const words = makeWords();
  expect([words.isKnown('bitcoin'), words.isKnown('bitcoin'), words.isKnown('doge')]).toEqual([
    false,
    false,
    false,
  ]);
  await vi.advanceTimersByTimeAsync(0);
  expect([words.isKnown('bitcoin'), words.isKnown('doge')]).toEqual([true, true]);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(calls).toEqual([['bitcoin', 'doge']]);
  expect(changes).toEqual([['bitcoin', 'doge']]);
});

test('retries the words of a failed call after a minute', async () => {
  reply = () => {
    throw new Error('no background');
  };
  const words = makeWords();
  words.isKnown('bitcoin');
  await vi.advanceTimersByTimeAsync(59_999);
  expect([calls.length, errors.length]).toEqual([1, 1]);
  reply = () => ({});
  await vi.advanceTimersByTimeAsync(1);
  expect(calls).toEqual([['bitcoin'], ['bitcoin']]);
  expect(words.isKnown('bitcoin')).toBe(true);
});

test('retries words that the background postponed after a minute, and knows the others', async () => {
  reply = () => ({ later: ['doge'] });
  const words = makeWords();
  words.isKnown('bitcoin');
  words.isKnown('doge');
  await vi.advanceTimersByTimeAsync(0);
  expect(changes).toEqual([['bitcoin']]);
  reply = () => ({});
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls.at(-1)).toEqual(['doge']);
  expect(changes).toEqual([['bitcoin'], ['doge']]);
});

test('after a change of settings, reports only words whose choices changed', async () => {
  const words = makeWords();
  words.isKnown('bitcoin');
  words.isKnown('doge');
  await vi.advanceTimersByTimeAsync(0);
  reply = () => ({ muted: ['doge'] });
  words.refresh();
  await vi.advanceTimersByTimeAsync(0);
  expect(changes).toEqual([['bitcoin', 'doge'], ['doge']]);
  expect([words.coinFor('doge', 'dogecoin'), words.coinFor('bitcoin', 'bitcoin')]).toEqual([null, 'bitcoin']);
  reply = () => ({});
  words.refresh();
  await vi.advanceTimersByTimeAsync(0);
  expect(words.coinFor('doge', 'dogecoin')).toBe('dogecoin');
});

test('queries words again that were in flight when the settings changed', async () => {
  const words = makeWords();
  words.isKnown('doge');
  await Promise.resolve();
  expect(calls.length).toBe(1);
  reply = () => ({ muted: ['doge'] });
  words.refresh();
  await vi.advanceTimersByTimeAsync(0);
  expect(calls).toEqual([['doge'], ['doge']]);
  expect(words.coinFor('doge', 'dogecoin')).toBeNull();
});

test('a word that is too long for a choice is known without a call', async () => {
  expect(makeWords().isKnown('x'.repeat(1_000))).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(calls).toEqual([]);
});
