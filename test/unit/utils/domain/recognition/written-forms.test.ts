import { describe, expect, it } from 'vitest';
import { cryptoPage, mentionsIn, mentionsOn } from './mentions-in.ts';

describe('white space of any kind and length inside a name', () => {
  it.each([
    ['We moved everything to Bitcoin\n    Cash last year.', 'Bitcoin\n____Cash=bitcoin-cash'],
    ['Bitcoin\n\t\tSV forked in 2018.', 'Bitcoin\n\t\tSV=bitcoin-cash-sv'],
    ['Miners left Ethereum   Classic.', 'Ethereum___Classic=ethereum-classic'],
    ['Miners left Ethereum\r\n  Classic.', 'Ethereum\r\n__Classic=ethereum-classic'],
    ['Holders of Wrapped\u00a0Bitcoin on Ethereum', 'Wrapped\u00a0Bitcoin=wrapped-bitcoin Ethereum=ethereum'],
    ['Bitcoin\u2009Gold was attacked.', 'Bitcoin\u2009Gold=bitcoin-gold'],
    ['The bitcoin\u202fcash chain', 'bitcoin\u202fcash=bitcoin-cash'],
    ['bitcoin\n                         cash fees', 'bitcoin\n_________________________cash=bitcoin-cash'],
    ['Baby\nDoge\nCoin is a meme.', 'Baby\nDoge\nCoin=baby-doge-coin'],
    ['Bitcoin-Cash fees', 'Bitcoin-Cash=bitcoin-cash'],
    ['Bitcoin - cash is king', 'Bitcoin=bitcoin'],
    ['Bitcoin.\n   Cash is king', 'Bitcoin=bitcoin'],
    ['A bitcoin,\n cash or a card', 'bitcoin=bitcoin'],
    ['USD\n   Coin kept its peg', 'USD\n___Coin=usd-coin'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('invisible characters inside a word', () => {
  it.each([
    ['Bit\u00adcoin fell again.', 'Bit\u00adcoin=bitcoin'],
    ['Ether\u00adeum and Lite\u00adcoin fell.', 'Ether\u00adeum=ethereum Lite\u00adcoin=litecoin'],
    ['Ether\u00adeum Clas\u00adsic fell.', 'Ether\u00adeum_Clas\u00adsic=ethereum-classic'],
    ['Ether\u00adeum\n   Clas\u00adsic fell.', 'Ether\u00adeum\n___Clas\u00adsic=ethereum-classic'],
    ['Doge\u200bcoin fell.', 'Doge\u200bcoin=dogecoin'],
    ['Mo\u2060nero fell.', 'Mo\u2060nero=monero'],
    ['The bit\u00adcoin\u00ad price', 'bit\u00adcoin=bitcoin'],
    ['Bitcoin\u00ad, the oldest', 'Bitcoin=bitcoin'],
    ['Crypto\u00adBitcoin is a made-up word.', ''],
    ['Bitcoin\u00adization of a country', ''],
    ['\u00adBitcoin fell.', 'Bitcoin=bitcoin'],
    ['Algo\u00adrand \u200b Bitcoin', 'Algo\u00adrand=algorand Bitcoin=bitcoin'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('evidence across a line break', () => {
  it.each([
    ['The price of\n            ATOM\n    slipped.', 'ATOM=cosmos'],
    ['Whales bought the\n  LINK\n        token.', 'LINK=chainlink'],
    ['Harmony\n      (ONE) rose.', 'Harmony=harmony ONE=harmony'],
    ['Traders sold\n   3 million\n   UNI', 'UNI=uniswap'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});
