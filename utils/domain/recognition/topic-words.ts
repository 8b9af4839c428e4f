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
const talkWords: readonly string[] = [...strongWords, ...mildWords];

/** How much a word in the same post speaks for a coin: 1 for the clearest, 0 for other words. */
function talkWeight(word: string): number {
  if (strongWords.has(word)) return 0.9;
  return mildWords.has(word) ? 0.4 : 0;
}

/** Words that only texts about crypto use, and the names of exchanges and sources. */
const clear =
  'crypto,cryptos,cryptocurrency,cryptocurrencies,crypto currency,crypto currencies,cryptoasset,' +
  'cryptoassets,blockchain,blockchains,altcoin,altcoins,stablecoin,stablecoins,memecoin,memecoins,' +
  'meme coin,meme coins,shitcoin,shitcoins,defi,decentralized finance,decentralised finance,dapp,dapps,' +
  'satoshi,satoshis,hodl,hodlers,hodling,tokenomics,digital asset,digital assets,digital currency,' +
  'digital currencies,virtual currency,virtual currencies,smart contract,smart contracts,proof of stake,' +
  'proof of work,hashrate,hash rate,halving,mainnet,testnet,layer 2,coinbase,binance,kraken,bitfinex,' +
  'bitstamp,bybit,okx,okex,bitmex,deribit,poloniex,bittrex,upbit,bithumb,gate.io,crypto.com,ftx,blockfi,' +
  'grayscale,coinmarketcap,coingecko,coindesk,cointelegraph,cryptoquant,glassnode,santiment,' +
  'intotheblock,lookonchain,defillama,mt gox,metamask,opensea,buterin,nakamoto,initial coin offering,' +
  'initial coin offerings,total value locked,rug pull,bitcoiner,bitcoiners,cryptomining,hodler,web3,' +
  'criptomoneda,criptomonedas,cripto,criptos,criptoactivo,criptoactivos,criptovaluta,criptovalute,' +
  'criptomoeda,criptomoedas,kryptowährung,kryptowährungen,krypto,cryptomonnaie,cryptomonnaies,' +
  'cryptoactifs,cryptovaluta,cryptomunt,cryptomunten,kripto,kryptowaluta,kryptowaluty,kryptovaluta,' +
  'tiền điện tử,tiền mã hóa,tiền ảo,tiền số,monnaie virtuelle,monnaies virtuelles,moneda virtual,' +
  'monedas virtuales,moneta virtuale,valute virtuali';

/** Words that crypto shares with others: "token" is also what a parser reads. */
const shared =
  'token,tokens,coin,coins,nft,nfts,wallet,wallets,staking,validators,validator,tokenized,tokenised,' +
  'airdrop,ico,icos,dex,dexs,tvl,etf,etfs,fork,whale,whales,onchain,on chain,off chain,miners,mining,' +
  'liquidations,decentralized,decentralised,ledger,exchange,exchanges,web 3,cbdc,cbdcs,bullish,bearish';

/** Weight of a shared word. The sum of a page's shared words is capped by the sum of its clear ones. */
export const sharedWeight = 0.35;

const clearWords: ReadonlySet<string> = new Set(clear.split(','));
const sharedWords: ReadonlySet<string> = new Set(shared.split(','));

/** All topic words and talk words, folded. */
export const topicWords: readonly string[] = [...new Set([...clearWords, ...sharedWords, ...talkWords])];

/** The weight of a topic word as a share of a clear mention: 1, less where it has other uses, 0 for talk words. */
export function topicWeight(word: string): number {
  if (sharedWords.has(word)) return sharedWeight;
  return clearWords.has(word) ? 1 : 0;
}

/** The weight of a topic word for the candidates in the same post. */
export function postWeight(word: string): number {
  if (clearWords.has(word)) return 1;
  return Math.max(talkWeight(word), sharedWords.has(word) ? sharedWeight : 0);
}
