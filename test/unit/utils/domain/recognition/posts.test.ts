import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions-in.ts';

describe('posts that stand alone', () => {
  it.each([
    ['BCH fees are less than a cent', 'BCH=bitcoin-cash'],
    ['what did they do with your ETH?', 'ETH=ethereum'],
    ['XMR is state of the art', 'XMR=monero'],
    ['I swapped my Nano for Bitcoin and regret it', 'Nano=nano Bitcoin=bitcoin'],
    ['NANO is feeless, XRP is not', 'NANO=nano XRP=ripple'],
    ['Nano is feeless and instant, Litecoin is neither', 'Nano=nano Litecoin=litecoin'],
    ['Been holding AVAX for two years, subnets or not', 'AVAX=avalanche-2'],
    ['HBAR to a dollar, screenshot this', 'HBAR=hedera-hashgraph'],
    ['DOT unstaking takes forever', 'DOT=polkadot'],
    ['the LINK oracles run half of defi', 'LINK=chainlink'],
    ['Sold all my ADA at the bottom, staking rewards included', 'ADA=cardano'],
    ['ETC miners never gave up', 'ETC=ethereum-classic'],
    ['Is FIL storage cheaper than S3?', 'FIL=filecoin'],
    ['GRT indexers get paid in GRT', 'GRT=the-graph GRT=the-graph'],
    ['ALGO governance is a joke', 'ALGO=algorand'],
    ['ARB unlocks are brutal', 'ARB=arbitrum'],
    ['SOL validators are expensive to run', 'SOL=solana'],
    ['UNI fee switch when?', 'UNI=uniswap'],
    ['My Dash masternode paid out', 'Dash=dash'],
    ['Cardano staking pays 3%, no lockup', 'Cardano=cardano'],
    ['Kaspa on an ASIC makes 4 dollars a day', 'Kaspa=kaspa'],
    ['Mining RVN with two old GPUs', 'RVN=ravencoin'],
    ['Bought 1000 XLM for remittances', 'XLM=stellar'],
    ['DOGE tips are the best thing on this site', 'DOGE=dogecoin'],
    ['ATOM airdrops paid my rent', 'ATOM=cosmos'],
    ['TAO subnets are the real AI coins', 'TAO=bittensor'],
    ['ICP canisters host my blog', 'ICP=internet-computer'],
    ['bought some bch and forgot the seed phrase', 'bch=bitcoin-cash'],
    ['PEPE holders are up only', 'PEPE=pepe'],
    ['SUI pumped and I was asleep', 'SUI=sui'],
    ['ZEC shielded pool keeps growing', 'ZEC=zcash'],
    ['AAVE lending rates are wild', 'AAVE=aave'],
    ['THORChain lending broke, RUNE liquidity is gone', 'THORChain=thorchain RUNE=thorchain'],
    ['TON wallet inside Telegram works', 'TON=the-open-network'],
    ['INJ burn auction again', 'INJ=injective-protocol'],
    ['KAS is undervalued', 'KAS=kaspa'],
    ['$SOL.X and $ADA.X look ready', '$SOL.X=solana $ADA.X=cardano'],
    ['$HBAR chart is coiling', '$HBAR=hedera-hashgraph'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('posts about something else', () => {
  it.each([
    ['Post a link to the thread please'],
    ['OP deleted his account, typical'],
    ['Thanks OP, great wallet guide'],
    ['Took the dog to the VET, cost me 300 bucks'],
    ['My UNI fees are due, no dip buying for me'],
    ['The Avalanche lost in the third period again'],
    ['Dash cam footage or it did not happen'],
    ['Laptops, phones, ETC. Free shipping, low fees'],
    ['NEAR the station there is a pub with cheap beer'],
    ['Stellar work on the docs, running a node is easy now'],
    ['ADA compliance cost us a fortune in fees'],
    ['Our pump moves 2M litres through the network'],
    ['Market makers hunt stops, you know how this works'],
    ['My cat Luna ate the ledger'],
    ['an atom physicist explains the chart'],
    ['Cardano solved the cubic, or was it Tartaglia? Formula dump below'],
  ])('%s', (text) => {
    expect(mentionsIn(text)).toBe('');
  });
});

describe('posts of one thread', () => {
  it.each([
    [
      'Which coins do you hold? \u00b6 BTC, ETH and some LINK \u00b6 Only ADA here \u00b6 NEAR and SUI',
      'BTC=bitcoin ETH=ethereum LINK=chainlink ADA=cardano NEAR=near SUI=sui',
    ],
    [
      'Is Monero still private? \u00b6 XMR is fine, ZEC is optional privacy \u00b6 Dash masternodes see everything',
      'Monero=monero XMR=monero ZEC=zcash Dash=dash',
    ],
    [
      'Bitcoin fees are 40 dollars again \u00b6 that is why I use LTC \u00b6 or BCH \u00b6 or NANO',
      'Bitcoin=bitcoin LTC=litecoin BCH=bitcoin-cash NANO=nano',
    ],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});
