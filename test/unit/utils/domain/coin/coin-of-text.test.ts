import { expect, test } from 'vitest';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import { coinOfText, symbolOfText } from '../../../../../utils/domain/coin/coin-of-text.ts';

test.each<[text: string, coin: string | undefined]>([
  ['Bitcoin', 'bitcoin'],
  ['bitcoin', 'bitcoin'],
  [' BTC ', 'bitcoin'],
  ['btc', 'bitcoin'],
  ['$XRP', 'ripple'],
  ['#xrp', 'ripple'],
  ['Solana’s', 'solana'],
  ['Ethereum (ETH)', 'ethereum'],
  ['Ethereum (ETH', 'ethereum'],
  ['Someone (ETH)', 'ethereum'],
  ['“Cardano”,', 'cardano'],
  ['ADA', 'cardano'],
  ['the price of Bitcoin rises', undefined],
  ['', undefined],
  ['   ', undefined],
])('“%s” is %s', (text, coin) => {
  expect(coinOfText(text, coins)?.id).toBe(coin);
});

test.each([
  ['prcl', 'PRCL'],
  ['$PRCL', 'PRCL'],
  ['Parcl (PRCL)', 'PRCL'],
  ['a whole sentence', null],
  ['x', null],
])('the symbol that “%s” may be is %s', (text, symbol) => {
  expect(symbolOfText(text)).toBe(symbol);
});
