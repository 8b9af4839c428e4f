/** Words of posts about coins that other talk hardly uses, besides the clear topic words. */
const strong =
  'unstaking,unstake,masternode,cold storage,' +
  'seed phrase,private keys,airdrop,airdrops,altseason,alt season,alts,bull run,bullrun,bagholder,' +
  'ath,eoy,dca,dyor,nfa,wagmi,ngmi,rekt,to the moon,mooning,' +
  'rugged,mcap,fud,on chain,onchain,subnets,subnet,l1,l1s,l2,l2s,layer 1,validators,' +
  'gas fees,tps,dex,cex,asic,asics,unlocks,' +
  'delisted,delist,delisting,liquidated,liquidations,perps,ledger,decentralized,' +
  'sats,50x,100x,whitepaper,paper hands,diamond hands,' +
  'wen,lambo,nodes,degen';

/** Words, besides the shared topic words, that posts about coins share with posts about shares, games and money. */
const mild =
  'fees,gas,blocks,miner,stake,staked,stakers,leverage,leveraged,bags,bag,bulls,bears,apr,apy,moon,pump,' +
  'pumped,pumping,pumps,dump,dumped,dumping,dumps,dip,dips,holders,holder,bridge,bridged,bridging,swap,swapped,' +
  'swapping,unlock,transactions,cycle,shorts,longs,breakout,resistance,privacy,oracle,' +
  'oracles,governance,portfolio,undervalued,market cap,oversold,burn,burned,' +
  'chain,chains,stacking,hold,holding,' +
  'ecosystem,devs,dev,gem,roadmap,peg,depeg,scam,bankrupt,projects';

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
