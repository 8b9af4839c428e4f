import { describe, expect, it } from 'vitest';
import { cryptoPage, mentionsOn } from './mentions-in.ts';

describe('companies with the name of a coin are not marked', () => {
  it.each([
    ['Ripple CEO Brad Garlinghouse spoke.', ''],
    ['Ripple Labs raised money.', ''],
    ['The SEC sued Ripple in 2020.', ''],
    ['Ripple said that it would appeal.', ''],
    ['Ripple’s lawyers filed a letter.', ''],
    ['Lawyers for Ripple asked for time.', ''],
    ['Ripple partnered with a bank.', ''],
    ['Ripple and the SEC settled.', ''],
    ['Ripple’s XRP jumped.', 'XRP=ripple'],
    ['XRP jumped after Ripple announced a deal.', 'XRP=ripple'],
    ['Numerai hired a quant.', ''],
    ['Magic Eden laid off staff.', ''],
    ['Circle, Coinbase and Binance', ''],
    ['FTX filed for bankruptcy.', ''],
    ['Trust Wallet said so.', ''],
    ['BitTorrent downloads grew.', ''],
    ['Celsius Network froze withdrawals.', ''],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('the coin by its company’s name is marked', () => {
  it.each([
    ['Ripple price fell to $0.31.', 'Ripple=ripple'],
    ['Ripple fell 6% to $0.31.', 'Ripple=ripple'],
    ['Bitcoin, Ripple and Litecoin', 'Bitcoin=bitcoin Ripple=ripple Litecoin=litecoin'],
    ['altcoins such as ethereum, ripple and litecoin', 'ethereum=ethereum ripple=ripple litecoin=litecoin'],
    ['Ripple (XRP) rose.', 'Ripple=ripple XRP=ripple'],
    ['a cryptocurrency called Ripple', 'Ripple=ripple'],
    ['the Ripple blockchain', 'Ripple=ripple'],
    ['Huobi (HT) rose.', 'Huobi=huobi-token HT=huobi-token'],
    ['Tether kept its peg.', 'Tether=tether'],
    ['Worth 200 tethers', 'tethers=tether'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('an exchange before the name of a coin is no part of it', () => {
  it.each([
    ['On the exchange Binance bitcoin was trading at $54,394.', 'bitcoin=bitcoin'],
    ['Traders at Binance bitcoin desks were calm.', 'bitcoin=bitcoin'],
    ['On Binance, Bitcoin rose to $60,000.', 'Bitcoin=bitcoin'],
    ['Binance Bitcoin (BTCB) rose.', 'Binance_Bitcoin=binance-bitcoin BTCB=binance-bitcoin'],
    ['BTCB rose to $60,000.', 'BTCB=binance-bitcoin'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});
