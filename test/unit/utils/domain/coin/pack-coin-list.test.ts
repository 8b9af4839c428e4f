import { describe, expect, test } from 'vitest';
import type { ListedCoin } from '../../../../../utils/domain/coin/coin-word.ts';
import { packCoinList } from '../../../../../utils/domain/coin/pack-coin-list.ts';

function coin(id: string, symbol: string, name: string): ListedCoin {
  return { id, symbol, name };
}

describe('the packed list', () => {
  test('has a line for each coin, ordered by symbol, with an id that does not follow from the name', () => {
    const rows = [coin('parcl', 'PRCL', 'Parcl'), coin('palu-2', 'palu', 'Palu')];
    expect(packCoinList(rows, new Set())).toBe('\nPALU\tPalu\tpalu-2\nPRCL\tParcl\n');
  });

  test.each<[string, ListedCoin]>([
    ['a coin of the catalog', coin('bitcoin', 'BTC', 'Bitcoin')],
    ['a tokenised share', coin('adobe-robinhood', 'ADBE', 'Adobe Inc. • Robinhood Token')],
    ['a coin with the symbol of such a share', coin('adobe-meme', 'ADBE', 'Adobo Bean')],
    ['a coin with the symbol of a share with a suffix', coin('tesla-meme', 'TSLA', 'Teslama')],
    ['a share that is not listed yet', coin('spacex-prestocks', 'SPACEX', 'SpaceX PreStocks')],
    ['the symbol of a currency', coin('unstable', 'USD', 'Unstable States Dollar')],
    ['the symbol of a fund', coin('bito-coin', 'BITO', 'Bito the Dog')],
    ['a word of the trade', coin('stablecoin', 'STABLE', 'Stablecoin')],
    ['a bridged copy', coin('bridged-dai', 'DAI', 'Bridged DAI')],
    ['a wrapped coin', coin('wrapped-dag', 'WDAG', 'Wrapped DAG')],
    ['a symbol of digits', coin('n4444', '4444', 'Four Fours')],
    ['a symbol with other characters', coin('dollar', '$1', 'One Dollar')],
    ['a name in another script', coin('boss', 'BOSS', '老板')],
    ['a name without letters', coin('seven', 'SEVEN', '7')],
    ['a name with a tab', coin('tab', 'TAB', 'Tab\tTab')],
  ])('leaves out %s', (_what, each) => {
    const others = [
      coin('adobe-r', 'ADBE', 'Adobe • Robinhood Token'),
      coin('tesla-x', 'TSLAX', 'Tesla xStock'),
    ];
    const packed = packCoinList([...others, each], new Set(['bitcoin']));
    expect(packed.trim()).toBe('');
  });
});
