import type { CoinId } from '../coin/coin.ts';

/** A coin with figures around its price. */
export interface ContextCoin {
  readonly coin: CoinId;
  /** In capitals, as futures exchanges, CoinGlass and Stocktwits name it. */
  readonly symbol: string;
}

/**
 * The coins for which figures around the price are requested: large coins with futures on most exchanges, largest first. The
 * list is the same for every reader and requested as a whole, so that a request does not tell which coin is being looked at.
 */
export const contextCoins: readonly ContextCoin[] = [
  { coin: 'bitcoin', symbol: 'BTC' },
  { coin: 'ethereum', symbol: 'ETH' },
  { coin: 'ripple', symbol: 'XRP' },
  { coin: 'binancecoin', symbol: 'BNB' },
  { coin: 'solana', symbol: 'SOL' },
  { coin: 'dogecoin', symbol: 'DOGE' },
  { coin: 'tron', symbol: 'TRX' },
  { coin: 'cardano', symbol: 'ADA' },
  { coin: 'bitcoin-cash', symbol: 'BCH' },
  { coin: 'hyperliquid', symbol: 'HYPE' },
  { coin: 'chainlink', symbol: 'LINK' },
  { coin: 'zcash', symbol: 'ZEC' },
  { coin: 'stellar', symbol: 'XLM' },
  { coin: 'litecoin', symbol: 'LTC' },
  { coin: 'sui', symbol: 'SUI' },
  { coin: 'avalanche-2', symbol: 'AVAX' },
  { coin: 'hedera-hashgraph', symbol: 'HBAR' },
  { coin: 'near', symbol: 'NEAR' },
  { coin: 'polkadot', symbol: 'DOT' },
  { coin: 'uniswap', symbol: 'UNI' },
];

const symbols = new Map(contextCoins.map(({ coin, symbol }) => [coin, symbol]));
const known = new Set(contextCoins.map(({ symbol }) => symbol));

/** The symbol of a coin of the list; null for other coins. */
export function contextSymbol(coin: CoinId): string | null {
  return symbols.get(coin) ?? null;
}

export function isContextSymbol(symbol: string): boolean {
  return known.has(symbol);
}
