/** Words that only a text on crypto has, and the names of exchanges and sources; `_` stands for a space. */
const clear =
  'crypto cryptos cryptocurrency cryptocurrencies crypto_currency crypto_currencies cryptoasset cryptoassets ' +
  'blockchain blockchains altcoin altcoins stablecoin stablecoins memecoin memecoins meme_coin meme_coins ' +
  'shitcoin shitcoins defi decentralized_finance decentralised_finance dapp dapps satoshi satoshis hodl hodlers ' +
  'hodling tokenomics digital_asset digital_assets digital_currency digital_currencies virtual_currency ' +
  'virtual_currencies smart_contract smart_contracts proof_of_stake proof_of_work hashrate hash_rate halving ' +
  'mainnet testnet layer_2 coinbase binance kraken bitfinex bitstamp bybit okx okex bitmex deribit ' +
  'poloniex bittrex upbit bithumb gate.io crypto.com ftx blockfi grayscale coinmarketcap coingecko coindesk ' +
  'cointelegraph cryptoquant glassnode santiment intotheblock lookonchain defillama mt_gox metamask opensea ' +
  'buterin nakamoto initial_coin_offering initial_coin_offerings total_value_locked rug_pull bitcoiner bitcoiners ' +
  'cryptomining hodler web3 criptomoneda criptomonedas cripto criptos criptoactivo criptoactivos criptovaluta ' +
  'criptovalute criptomoeda criptomoedas kryptowährung kryptowährungen krypto cryptomonnaie cryptomonnaies ' +
  'cryptoactifs cryptovaluta cryptomunt cryptomunten kripto kryptowaluta kryptowaluty kryptovaluta ' +
  'криптовалюта криптовалюты криптовалют криптовалюту биткоин биткойн биткоина токен токены токенов';

/** Words that crypto shares with others: "token" is also what a parser reads. */
const shared =
  'token tokens coin coins nft nfts wallet wallets staking validators validator tokenized tokenised airdrop ' +
  'ico icos dex dexs tvl etf etfs fork whale whales onchain on_chain off_chain miners mining liquidations ' +
  'decentralized decentralised ledger exchange exchanges web_3 cbdc cbdcs bullish bearish';

/** Weight of a shared word; what the shared words of a page add up to is capped by its clear ones. */
export const sharedWeight = 0.35;

/** Every cue with its weight, folded. */
export function* cueWords(): Generator<readonly [folded: string, weight: number]> {
  for (const word of clear.split(' ')) yield [word.replaceAll('_', ' '), 1];
  for (const word of shared.split(' ')) yield [word.replaceAll('_', ' '), sharedWeight];
}
