import { describe, expect, it } from 'vitest';
import { cryptoPage, mentionsIn, mentionsOn } from './mentions-in.ts';

describe('doubtful symbols with evidence on the page', () => {
  it.each([
    ['SOL gained 4% overnight.', 'SOL=solana'],
    ['ADA is down 7% this week.', 'ADA=cardano'],
    ['The LINK token hit a three-month high.', 'LINK=chainlink'],
    ['Holders of NEAR moved their coins.', 'NEAR=near'],
    ['The price of ATOM slipped to $7.10.', 'ATOM=cosmos'],
    ['Among altcoins, ARB, OP and SUI gained.', 'ARB=arbitrum OP=optimism SUI=sui'],
    ['DOGE jumped after a tweet.', 'DOGE=dogecoin'],
    ['Whales bought 3 million UNI.', 'UNI=uniswap'],
    ['TIA and SEI led the losses.', 'TIA=celestia SEI=sei-network'],
    ['LTC, BCH and ETC are old.', 'LTC=litecoin BCH=bitcoin-cash ETC=ethereum-classic'],
    ['HYPE trades at $40.', 'HYPE=hyperliquid'],
    ['The TRX price doubled.', 'TRX=tron'],
    ['AVAX climbed to $30.', 'AVAX=avalanche-2'],
    ['Traders of HBAR were happy.', 'HBAR=hedera-hashgraph'],
    ['Analysts like RENDER and TAO.', 'RENDER=render-token TAO=bittensor'],
    ['A wallet moved 12,000 ETH.', 'ETH=ethereum'],
    ['He swapped ETH for DAI.', 'ETH=ethereum DAI=dai'],
    ['MKR holders voted.', 'MKR=maker'],
    ['SAND and MANA fell.', 'SAND=the-sandbox MANA=decentraland'],
    ['ICP tripled from its low.', 'ICP=internet-computer'],
    ['PEPE and WIF are memes.', 'PEPE=pepe WIF=dogwifcoin'],
    ['The APE token lost half.', 'APE=apecoin'],
    ['XLM gained with XRP.', 'XLM=stellar XRP=ripple'],
    ['XMR is private, ZEC can be.', 'XMR=monero ZEC=zcash'],
    ['$LINK and $SUI rose.', '$LINK=chainlink $SUI=sui'],
    ['stETH lost its peg.', 'stETH=staked-ether'],
    ['dYdX launched its chain.', 'dYdX=dydx-chain'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('doubtful names with evidence on the page', () => {
  it.each([
    ['Traders sold Avalanche and Solana.', 'Avalanche=avalanche-2 Solana=solana'],
    ['The Avalanche blockchain halted.', 'Avalanche=avalanche-2'],
    ['An app on the Polygon network grew.', 'Polygon_network=polygon-ecosystem-token'],
    ['Tokens such as Stellar and Cosmos fell.', 'Stellar=stellar Cosmos=cosmos'],
    ['Ether rose 3% to $3,100.', 'Ether=ethereum'],
    ['Bitcoin and ether fell.', 'Bitcoin=bitcoin ether=ethereum'],
    ['Shiba Inu burned more tokens.', 'Shiba_Inu=shiba-inu'],
    ['Dogecoin and Shiba inu rose.', 'Dogecoin=dogecoin Shiba_inu=shiba-inu'],
    ['Cardano and Tron recovered.', 'Cardano=cardano Tron=tron'],
    ['The Terra blockchain was halted.', 'Terra=terra-luna-2'],
    ['Sui, Aptos and Sei compete.', 'Sui=sui Aptos=aptos Sei=sei-network'],
    ['An altcoin called Harmony rose.', 'Harmony=harmony'],
    ['Uniswap rose 9%, Aave 4%.', 'Uniswap=uniswap Aave=aave'],
    ['the Render token', 'Render_token=render-token'],
    ['Pepe whales sold.', 'Pepe=pepe'],
    ['Solana-based tokens', 'Solana=solana'],
    ['on the Celestia mainnet', 'Celestia=celestia'],
    ['Arbitrum and Optimism share a design.', 'Arbitrum=arbitrum Optimism=optimism'],
    ['Lido DAO and Rocket Pool', 'Lido_DAO=lido-dao Rocket_Pool=rocket-pool'],
    ['Hedera and Algorand', 'Hedera=hedera-hashgraph Algorand=algorand'],
    ['Tezos holders', 'Tezos=tezos'],
    ['Dai and USDC kept their peg.', 'Dai=dai USDC=usd-coin'],
    ['Kaspa is mined, Kadena was.', 'Kaspa=kaspa Kadena=kadena'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('doubtful words with evidence in their own sentence', () => {
  it.each([
    ['ETH rose 5% to $2,400.', 'ETH=ethereum'],
    ['Solana rose 5% to $140.', 'Solana=solana'],
    ['BTC $70,000 ¶ ETH $3,000 ¶ SOL $140 ¶ ADA $0.40', 'BTC=bitcoin ETH=ethereum SOL=solana ADA=cardano'],
    ['BTC ETH SOL XRP ADA', 'BTC=bitcoin ETH=ethereum SOL=solana XRP=ripple ADA=cardano'],
    ['Top movers: BTC, ETH, LINK, DOT', 'BTC=bitcoin ETH=ethereum LINK=chainlink DOT=polkadot'],
    ['Cryptocurrencies: Bitcoin, Ripple and Litecoin', 'Bitcoin=bitcoin Ripple=ripple Litecoin=litecoin'],
    ['The SOL cryptocurrency', 'SOL=solana'],
    ['Bitcoin | Ethereum | Avalanche', 'Bitcoin=bitcoin Ethereum=ethereum Avalanche=avalanche-2'],
    ['btc and eth are all I hold', 'btc=bitcoin eth=ethereum'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('several coins with one symbol', () => {
  it.each([
    ['LUNA fell again.', 'LUNA=terra-luna-2'],
    ['TON rose. Toncoin is used in chats.', 'TON=the-open-network Toncoin=the-open-network'],
    ['TON rose. Tokamak Network has an office.', 'TON=tokamak-network Tokamak_Network=tokamak-network'],
    ['Echelon Prime (PRIME) rose.', 'Echelon_Prime=echelon-prime PRIME=echelon-prime'],
    ['Banana Gun and the BANANA token', 'Banana_Gun=banana-gun BANANA=banana-gun'],
    ['Lagrange (LA) is new. The LA token rose.', 'Lagrange=lagrange LA=lagrange LA=lagrange'],
    ['Velodrome Finance grew; VELO rose.', 'Velodrome_Finance=velodrome-finance VELO=velodrome-finance'],
    ['Hivemapper (HONEY)', 'Hivemapper=hivemapper HONEY=hivemapper'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});
