import type { CoinId } from './coin.ts';

/** Names that the press uses for a coin in addition to those of the catalog. */
export const pressNames: Readonly<Record<CoinId, readonly string[]>> = {
  solana: ['Sol'],
  near: ['Near'],
  'terra-luna-2': ['Luna'],
  cardano: ['Ada'],
  'avalanche-2': ['Avax'],
  'shiba-inu': ['Shib', 'ShibaInu'],
  'polygon-ecosystem-token': ['Polygon PoS'],
  binancecoin: ['BNB coin', 'Binance Smart Chain'],
  omisego: ['OmiseGO'],
  'binance-usd': ['Binance USD'],
  bancor: ['Bancor'],
  'kyber-network-crystal': ['Kyber Network', 'Kyber'],
  ankr: ['Ankr'],
  'celer-network': ['Celer'],
  'nervos-network': ['Nervos'],
  'lido-dao': ['Lido Finance'],
  stratis: ['Stratis'],
  zcoin: ['Zcoin'],
  holotoken: ['Holochain'],
  nano: ['RaiBlocks', 'XRB'],
  'bitcoin-cash': ['BCash', 'BitcoinCash'],
  'ethereum-classic': ['ETH Classic'],
  bitcoin: ['BTCs'],
  ethereum: ['ETHs'],
};

/** Names that the press writes in lower case as well. */
export const lowerCaseNames: ReadonlySet<string> = new Set(
  (
    'bitcoin ether ethereum dogecoin litecoin solana cardano monero zcash ripple tether polkadot chainlink ' +
    'uniswap toncoin worldcoin filecoin aave algorand tezos vechain dogwifhat dash stellar tron iota nem neo polygon ' +
    'avalanche cosmos terra maker namecoin peercoin primecoin vertcoin feathercoin bytecoin reddcoin siacoin ' +
    'matic ravencoin digibyte decred apecoin fartcoin firo zcoin bcash ' +
    'hedera zilliqa kaspa arbitrum kusama safemoon raiblocks xrb bitcoincash shibainu'
  )
    .split(' ')
    .concat(
      'bitcoin cash,bitcoin sv,bitcoin gold,ethereum classic,wrapped bitcoin,wrapped ether,binance coin,stellar lumens,shiba inu,eth classic,trump coin,trump memecoin,melania coin,pepe coin,shiba coin,pi coin,usd coin'.split(
        ',',
      ),
    ),
);

/** Symbols that are also written in lower case, or with one capital, without a `$`. */
export const casualSymbols: ReadonlySet<string> = new Set(
  'BTC ETH XRP LTC BCH BNB USDT USDC DOGE SHIB AVAX MATIC XLM XMR TRX XTZ XVG KSM'.split(' '),
);

/** Symbols that only posts write in lower case: there they need a word beside them that speaks of coins. */
export const postSymbols: ReadonlySet<string> = new Set(
  'HBAR ZEC EOS DGB ENJ MKR BSV RVN KAS VTHO RNDR LUNC QNT XDC EGLD ONDO FLOKI WLFI ICP'.split(' '),
);

/** The same of symbols that are names and words of other languages. */
export const nameSymbols: ReadonlySet<string> = new Set(
  'ADA SOL DAI NEO LUNA CRO ZIL FTM PEPE SUI FET ARB TAO THETA UST BONK CHZ WIF INJ'.split(' '),
);

/** The same of symbols that are words of any text. */
export const wordSymbols: ReadonlySet<string> = new Set('DOT LINK VET ATOM ALGO'.split(' '));

/** All symbols that are also written in lower case. */
export const smallSymbols: ReadonlySet<string> = new Set([
  ...casualSymbols,
  ...postSymbols,
  ...nameSymbols,
  ...wordSymbols,
]);

/** Aliases of the catalog that are descriptions and no names; folded. "PayPal stablecoin (PYUSD)" is one mention. */
export const descriptions: ReadonlySet<string> = new Set([
  'paypal stablecoin',
  'ripple stablecoin',
  '0g labs',
  'sonic labs',
  'movement labs',
  'dfinity',
  'would',
]);
