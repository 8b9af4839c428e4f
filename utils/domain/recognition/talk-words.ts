/** Words of posts about coins that other talk hardly uses, besides the clear topic words. */
const strong =
  'unstaking,unstake,unstaked,restaking,masternode,masternodes,cold storage,hot wallet,hardware wallet,cold wallet,' +
  'seed phrase,private keys,airdrop,airdrops,airdropped,altseason,alt season,alts,bull run,bullrun,bagholder,' +
  'bagholders,bag holder,bag holders,ath,eoy,dca,dcaing,dyor,nfa,wagmi,ngmi,rekt,to the moon,mooning,moonboys,' +
  'rugged,mcap,fud,on chain,onchain,subnets,subnet,l1,l1s,l2,l2s,layer 1,layer one,layer two,validators,' +
  'staking rewards,liquid staking,gas fees,tps,dex,cex,asic,asics,gpu mining,unlocks,token unlock,burn rate,' +
  'delisted,delist,delisting,liquidated,liquidations,liquidity pool,yield farming,perps,ledger,decentralized,' +
  'decentralised,decentralization,sats,20x,50x,100x,whitepaper,trustless,paper hands,diamond hands,bull flag,' +
  'bear flag,death cross,golden cross,tight stop,wen,lambo,nodes,degens,degen';

/** Words, besides the shared topic words, that posts about coins share with posts about shares, games and money. */
const mild =
  'fees,gas,blocks,miner,stake,staked,stakers,leverage,leveraged,bags,bag,bulls,bears,apr,apy,uptime,moon,pump,' +
  'pumped,pumping,pumps,dump,dumped,dumping,dumps,dip,dips,holders,holder,bridge,bridged,bridging,swap,swapped,' +
  'swapping,unlock,transactions,tx,txs,node,cycle,shorts,longs,longed,shorted,breakout,resistance,privacy,oracle,' +
  'oracles,governance,portfolio,undervalued,all time high,marketcap,market cap,overbought,oversold,burn,burned,' +
  'confirmations,chain,chains,accumulating,accumulate,accumulation,stacking,hold,holding,outperforming,outperform,' +
  'feeless,scalable,ecosystem,devs,dev,moonshot,gem,roadmap,peg,depeg,depegged';

const strongWords: ReadonlySet<string> = new Set(strong.split(','));
const mildWords: ReadonlySet<string> = new Set(mild.split(','));

/** All talk words, folded. */
export const talkWords: readonly string[] = [...strongWords, ...mildWords];

/** The weight of a mild word. */
export const mildWeight = 0.4;

/** How much a word in the same post speaks for a coin: 1 for the clearest, 0 for other words. */
export function talkWeight(word: string): number {
  if (strongWords.has(word)) return 0.9;
  return mildWords.has(word) ? mildWeight : 0;
}
