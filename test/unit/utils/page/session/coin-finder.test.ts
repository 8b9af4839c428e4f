import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Coin, CoinWord } from '../../../../../utils/domain/coin/coin.ts';
import { CoinFinder } from '../../../../../utils/page/session/coin-finder.ts';

const parcl: Coin = { id: 'parcl', symbol: 'PRCL', name: 'Parcl', rank: 100_000, from: 'list' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function world(reply: readonly Coin[] | Error = [parcl]) {
  const end = new AbortController();
  const sent: (readonly CoinWord[])[] = [];
  const found: (readonly Coin[])[] = [];
  const reported: unknown[] = [];
  const parts = {
    find: async (words: readonly CoinWord[]) => {
      sent.push(words);
      if (reply instanceof Error) throw reply;
      return reply;
    },
    onFound: (coins: readonly Coin[]) => void found.push(coins),
    report: (error: unknown) => void reported.push(error),
  };
  return { end, sent, found, reported, finder: new CoinFinder(parts, end.signal) };
}

test('collects words into one message, each word once', async () => {
  const { finder, sent, found } = world();
  finder.collect([{ symbol: 'PRCL' }, { symbol: 'PRCL' }]);
  finder.collect([{ symbol: 'PRCL', name: 'Parcl' }]);
  await vi.runAllTimersAsync();
  finder.collect([{ symbol: 'PRCL' }]);
  await vi.runAllTimersAsync();
  expect(sent).toEqual([[{ symbol: 'PRCL' }, { symbol: 'PRCL', name: 'Parcl' }]]);
  expect(found).toEqual([[parcl]]);
});

test('sends nothing, and sets no timer, without words', () => {
  const { finder } = world();
  finder.collect([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('sends at most 60 words in a message and 300 for a page', async () => {
  const { finder, sent } = world();
  for (let round = 0; round < 10; round += 1) {
    finder.collect(Array.from({ length: 100 }, (_, at) => ({ symbol: `C${round}X${at}` })));
    await vi.runAllTimersAsync();
  }
  expect(sent.map((words) => words.length)).toEqual([60, 60, 60, 60, 60]);
});

test('reports a failed call', async () => {
  const { finder, reported } = world(new Error('rate-limited'));
  finder.collect([{ symbol: 'PRCL' }]);
  await vi.runAllTimersAsync();
  expect(reported).toEqual([new Error('rate-limited')]);
});

test('sends nothing after the end of the page', async () => {
  const { finder, sent, end } = world();
  finder.collect([{ symbol: 'PRCL' }]);
  end.abort();
  await vi.runAllTimersAsync();
  expect(sent).toEqual([]);
});
