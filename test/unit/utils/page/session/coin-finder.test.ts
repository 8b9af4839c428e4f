import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import type { Coin } from '../../../../../utils/domain/coin/coin.ts';
import type { CoinWord } from '../../../../../utils/domain/coin/coin-word.ts';
import { buildLexicon } from '../../../../../utils/domain/recognition/build-lexicon.ts';
import { recognise } from '../../../../../utils/domain/recognition/recognise.ts';
import { CoinFinder, PageCoins } from '../../../../../utils/page/session/coin-finder.ts';

const parcl: Coin = { id: 'parcl', symbol: 'PRCL', name: 'Parcl', rank: 100_000, from: 'list' };

describe('coin finder', () => {
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
      onFound: (added: readonly Coin[]) => void found.push(added),
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
});

describe('page coins', () => {
  const lexicon = buildLexicon(coins);

  const gram: Coin = { id: 'bitcoin', symbol: 'GRMX', name: 'Gramex', rank: 1, from: 'reply' };

  const marked = (known: PageCoins, text: string): string =>
    recognise([text], known.lexicon)
      .map(({ coin }) => coin)
      .join(' ');

  test('marks a coin after it was added, and gives its name', async () => {
    const known = new PageCoins(lexicon, new AbortController().signal);
    expect(marked(known, 'The cryptocurrency Parcl (PRCL)')).toBe('');
    expect(known.byId('parcl')).toBeUndefined();
    expect(await known.add([parcl])).toBe(true);
    expect(marked(known, 'The cryptocurrency Parcl (PRCL)')).toBe('parcl parcl');
    expect(known.byId('parcl')).toBe(parcl);
  });

  test('gives a coin of the catalog under the newest name that a provider has for it', async () => {
    const known = new PageCoins(lexicon, new AbortController().signal);
    expect(known.byId('bitcoin')?.name).toBe('Bitcoin');
    await known.add([gram]);
    expect(known.byId('bitcoin')?.name).toBe('Gramex');
    expect(marked(known, 'Gramex (GRMX) was Bitcoin')).toBe('bitcoin bitcoin bitcoin');
  });

  test.each<[string, Coin[]]>([
    ['no coin', []],
    ['a coin of the list that the catalog has', [{ ...parcl, id: 'bitcoin' }]],
  ])('keeps its lexicon for %s', async (_what, added) => {
    const known = new PageCoins(lexicon, new AbortController().signal);
    expect(await known.add(added)).toBe(false);
    expect(known.lexicon).toBe(lexicon);
  });

  test('a coin that it has already changes nothing', async () => {
    const known = new PageCoins(lexicon, new AbortController().signal);
    await known.add([parcl]);
    expect(await known.add([{ ...parcl }])).toBe(false);
  });

  test('concurrent additions end with a lexicon of both', async () => {
    const known = new PageCoins(lexicon, new AbortController().signal);
    const changed = await Promise.all([known.add([parcl]), known.add([gram])]);
    expect(changed).toContain(true);
    expect(marked(known, 'Parcl (PRCL), Gramex (GRMX)')).toBe('parcl parcl bitcoin bitcoin');
  });

  test('adds at most 200 coins to one page', async () => {
    const known = new PageCoins(lexicon, new AbortController().signal);
    await known.add(Array.from({ length: 300 }, (_, at) => ({ ...parcl, id: `c-${at}`, symbol: `C${at}X` })));
    expect(known.byId('c-199')).toBeDefined();
    expect(known.byId('c-200')).toBeUndefined();
  });
});
