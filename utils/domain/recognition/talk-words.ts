/** Words of posts about coins that other talk hardly uses. */
const strong =
  'hodl,hodler,hodlers,hodling,unstaking,unstake,unstaked,restaking,masternode,masternodes,cold storage,hot wallet,' +
  'hardware wallet,cold wallet,seed phrase,private keys,airdrop,airdrops,airdropped,altseason,alt season,alts,altcoin,' +
  'bull run,bullrun,bagholder,bagholders,bag holder,bag holders,shitcoin,memecoin,ath,eoy,dca,dcaing,dyor,nfa,wagmi,' +
  'ngmi,rekt,to the moon,mooning,moonboys,rugged,rug pull,mcap,fud,on chain,onchain,mainnet,testnet,subnets,' +
  'subnet,l1,l1s,l2,l2s,layer 1,layer one,layer two,validators,staking rewards,liquid staking,gas fees,tps,dex,cex,' +
  'asic,asics,gpu mining,hashrate,halving,unlocks,token unlock,burn rate,delisted,delist,delisting,liquidated,' +
  'liquidations,tokenomics,smart contracts,liquidity pool,yield farming,perps,ledger,metamask,decentralized,' +
  'decentralised,decentralization,satoshis,sats,20x,50x,100x,whitepaper,trustless,defi,cryptos,paper hands,' +
  'diamond hands,bull flag,bear flag,death cross,golden cross,tight stop,wen,lambo,nodes,degens,degen,memecoins';

/** Words that posts about coins share with posts about shares, games and money. */
const mild =
  'fees,gas,blocks,wallet,wallets,mining,miners,miner,stake,staking,staked,stakers,leverage,leveraged,bullish,bearish,' +
  'bags,bag,bulls,bears,apr,apy,uptime,moon,pump,pumped,pumping,pumps,dump,dumped,dumping,dumps,dip,dips,holders,holder,bridge,bridged,bridging,' +
  'swap,swapped,swapping,unlock,exchange,exchanges,transactions,tx,txs,node,validator,token,tokens,coin,coins,' +
  'blockchain,cycle,shorts,longs,longed,shorted,breakout,resistance,privacy,oracle,oracles,' +
  'governance,portfolio,undervalued,all time high,marketcap,market cap,overbought,oversold,nft,nfts,' +
  'burn,burned,confirmations,whale,whales,chain,chains,' +
  'accumulating,accumulate,accumulation,stacking,hold,holding,outperforming,outperform,feeless,' +
  'scalable,ecosystem,devs,dev,moonshot,gem,roadmap,peg,depeg,depegged';

const strongWords: ReadonlySet<string> = new Set(strong.split(','));
const mildWords: ReadonlySet<string> = new Set(mild.split(','));

/** All talk words, folded. */
export const talkWords: readonly string[] = [...strongWords, ...mildWords];

/** How much a word in the same post speaks for a coin: 1 for the clearest, 0 for other words. */
export function talkWeight(word: string): number {
  if (strongWords.has(word)) return 0.9;
  return mildWords.has(word) ? 0.4 : 0;
}
