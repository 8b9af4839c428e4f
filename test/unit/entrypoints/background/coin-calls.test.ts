import { expect, test } from 'vitest';
import { coinCalls } from '../../../../entrypoints/background/coin-calls.ts';
import { packCoinList } from '../../../../utils/domain/coin/pack-coin-list.ts';
import { ListedCoins } from '../../../../utils/market/coin-directory.ts';
import type { Caller } from '../../../../utils/platform/caller.ts';
import type { PageCallers } from '../../../../utils/platform/page-callers.ts';

const list = packCoinList(
  Array.from({ length: 25 }, (_, i) => ({ id: `tensor-${i}`, symbol: `TNSR${i}`, name: `Tensor ${i}` })),
  new Set(),
);
const frame = { tabId: 1, frameId: 0, document: 'a' };
const page: Caller = { kind: 'page', incognito: false, hosts: ['news.example'], frame };
const popup: Caller = { kind: 'extension', incognito: false, host: null };

/** The calls, with the tokens that each took. */
function callsWith(spent: string[]) {
  const callers: Pick<PageCallers, 'spend'> = {
    spend: async (caller, name, wanted) => void spent.push(`${caller.kind} ${name} ${wanted}`),
  };
  return coinCalls(callers, new ListedCoins(async () => list, Date.now));
}

test('a search finds eight coins for a card and twenty for the popup', async () => {
  const spent: string[] = [];
  const calls = callsWith(spent);
  expect(await calls['coins.search']({ query: 'tensor' }, page)).toHaveLength(8);
  expect(await calls['coins.search']({ query: 'tensor' }, popup)).toHaveLength(20);
  expect(spent).toEqual(['page coinWords 1', 'extension coinWords 1']);
});

test('names of coins cost as many tokens as there are coins', async () => {
  const spent: string[] = [];
  const found = await callsWith(spent)['coins.named']({ coins: ['tensor-3', 'gone'] }, page);
  expect(found).toMatchObject([{ id: 'tensor-3', name: 'Tensor 3' }]);
  expect(spent).toEqual(['page coinWords 2']);
});
