import { sharedWeight } from './relevance-limits.ts';
import { mildWeight, talkWeight, talkWords } from './talk-words.ts';

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
  return Math.max(talkWeight(word), sharedWords.has(word) ? mildWeight : 0);
}
