import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions-in.ts';

describe('a short post with names that are written without spaces', () => {
  it.each([
    ['NEARProtocol fees are tiny, why is nobody using this crypto', 'NEARProtocol=near'],
    ['TheGraph is still the indexer of half of defi', 'TheGraph=the-graph'],
    ['Bitcoinsv is down against btc', 'Bitcoinsv=bitcoin-cash-sv btc=bitcoin'],
    ['BitcoinCash at 300 again', 'BitcoinCash=bitcoin-cash'],
    ['shibacoin is pumping while bitcoin sleeps', 'shibacoin=shiba-inu bitcoin=bitcoin'],
    ['InternetComputer runs on chain, most crypto people have no clue', 'InternetComputer=internet-computer'],
    ['EthereumClassic or eth for my old rig?', 'EthereumClassic=ethereum-classic eth=ethereum'],
    ['shibainu burned again lol, crypto is a circus', 'shibainu=shiba-inu'],
    ['#BitcoinCash is peer to peer cash', '#BitcoinCash=bitcoin-cash'],
    ['#bitcoincash only, fight me', '#bitcoincash=bitcoin-cash'],
    ['#ShibaInu army never sleeps', '#ShibaInu=shiba-inu'],
    ['#EthereumClassic hashrate keeps climbing', '#EthereumClassic=ethereum-classic'],
    ['#RenderNetwork #btc AI plays', '#RenderNetwork=render-token #btc=bitcoin'],
    ['$hot #holochain sleeping giant', '$hot=holotoken #holochain=holotoken'],
    ['#injective #celestia #crypto gm', '#injective=injective-protocol #celestia=celestia'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with plurals and with numbers that are joined to a symbol', () => {
  it.each([
    ['$XRP.X my ripples are bleeding', '$XRP.X=ripple ripples=ripple'],
    ['who else sold their ripples before the xrp ruling', 'ripples=ripple xrp=ripple'],
    ['$ADA.X how many adas do you have', '$ADA.X=cardano adas=cardano'],
    ['I own 12 LTCs and 2 BTCs', 'LTCs=litecoin BTCs=bitcoin'],
    ['Someone moved 5000BTC off Binance', 'BTC=bitcoin'],
    ['bought 0.5ETH with my bonus, btc next', 'ETH=ethereum btc=bitcoin'],
    ['10kADA staked since the crypto winter', 'ADA=cardano'],
    ['tip of 0.01btc for the crypto helpdesk', 'btc=bitcoin'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post about wallets and exchanges', () => {
  it.each([
    ['deposited 300 dot on Kraken, still waiting', 'dot=polkadot'],
    ['hbar deposits suspended on my exchange', 'hbar=hedera-hashgraph'],
    ['Purchased some more algo on Coinbase last night', 'algo=algorand'],
    ['need some sol for gas, faucet is dry', 'sol=solana'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post that compares coins or speaks of their price', () => {
  it.each([
    ['btc > eth > sol > ada', 'btc=bitcoin eth=ethereum sol=solana ada=cardano'],
    ['portfolio: btc 60% eth 30% ada 10%', 'btc=bitcoin eth=ethereum ada=cardano'],
    ['LUNA peaked at 119 and then went to nothing', 'LUNA=terra-luna-2'],
    ['bought luna yesterday and I am up 1000%', 'luna=terra-luna-2'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});
