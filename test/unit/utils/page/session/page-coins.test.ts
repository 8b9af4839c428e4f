import { expect, test } from 'vitest';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import type { Coin } from '../../../../../utils/domain/coin/coin.ts';
import { buildLexicon } from '../../../../../utils/domain/recognition/build-lexicon.ts';
import { recognise } from '../../../../../utils/domain/recognition/recognise.ts';
import { PageCoins } from '../../../../../utils/page/session/page-coins.ts';

const lexicon = buildLexicon(coins);
const parcl: Coin = { id: 'parcl', symbol: 'PRCL', name: 'Parcl', rank: 100_000, from: 'list' };
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
