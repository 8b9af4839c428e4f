import { coins } from '../../utils/domain/coin/catalog.ts';
import rows from '../../utils/domain/coin/coins.json' with { type: 'json' };
import type { CatalogCoin, Coin, CoinId, CoinTag } from '../../utils/domain/coin/coin.ts';

/** US dollars and percent over 24 hours; null as a provider returns it for a coin without trades. */
export interface Figures {
  readonly price: number | null;
  readonly change24h: number | null;
  /** Millions of coins. */
  readonly supply: number;
}

/** A coin in the top 250 whose row has a change but no price. */
export const coinWithoutPrice: CoinId = 'undeads-games';

/** A coin in the top 250 whose row has a price but no change. */
export const coinWithoutChange: CoinId = 'velvet';

/** Prices of 7 February 2026 for the best known coins. */
const known: Readonly<Record<CoinId, Figures>> = {
  bitcoin: { price: 70_652.6, change24h: 10.66, supply: 19.99 },
  tether: { price: 1, change24h: 0, supply: 184_000 },
  ethereum: { price: 2070.24, change24h: 10.4, supply: 120.7 },
  binancecoin: { price: 658.95, change24h: 7.4, supply: 136.4 },
  ripple: { price: 1.4727, change24h: 16.7, supply: 60_900 },
  solana: { price: 87.91, change24h: 15.4, supply: 567 },
  dogecoin: { price: 0.09863, change24h: 10.21, supply: 168_500 },
  'shiba-inu': { price: 0.00000613, change24h: 8.92, supply: 589_240_000 },
  pepe: { price: 0.00000402, change24h: 13.35, supply: 420_690_000 },
  cardano: { price: 0.2741, change24h: 9.06, supply: 36_000 },
  tron: { price: 0.2789, change24h: -0.42, supply: 94_700 },
  monero: { price: 321.4, change24h: -2.18, supply: 18.45 },
  zcash: { price: 238.6, change24h: 12.71, supply: 16.5 },
  'tether-gold': { price: 4958.3, change24h: 1.94, supply: 0.52 },
  'pax-gold': { price: 4971.1, change24h: 1.97, supply: 0.44 },
};

/** The whole market: market cap and 24 h volume in US dollars, change in percent. */
export const wholeMarket = { marketCap: 2.48e12, change24h: 9, volume: 3.1e11 } as const;

/**
 * Every coin of the catalog with figures: the sample's own where it has them, else made from the id, the same in
 * each run: stable coins near 1, wrapped ones at the price of what they stand for, the rest anywhere.
 */
export function sampleFigures(): Map<CoinId, Figures> {
  return new Map(coins.map((coin) => [coin.id, known[coin.id] ?? madeUp(coin)]));
}

const tagsById = new Map((rows as CatalogCoin[]).map(({ id, tags = [] }) => [id, tags]));

function hasTag({ id }: Coin, tag: CoinTag): boolean {
  return tagsById.get(id)?.includes(tag) ?? false;
}

function madeUp(coin: Coin): Figures {
  const random = hashOf(coin.id);
  const follows = hasTag(coin, 'wrapped') ? behind(coin) : undefined;
  const stable = hasTag(coin, 'stable');
  const price =
    follows?.price ??
    (stable ? rounded(1 + (random(1) - 0.5) * 0.002) : rounded(10 ** (random(1) * 7 - 4.5)));
  const change = follows?.change24h ?? (stable ? (random(2) - 0.5) * 0.2 : random(2) * 22 - 6);
  const marketCap = 2.4e9 * (20 / Math.max(coin.rank, 7)) ** 1.2;
  return {
    price: coin.id === coinWithoutPrice ? null : price,
    change24h: coin.id === coinWithoutChange ? null : Number(change.toFixed(5)),
    supply: rounded(marketCap / price / 1e6),
  };
}

function behind(coin: Coin): Figures | undefined {
  if (coin.symbol.endsWith('BTC')) return known['bitcoin'];
  return coin.symbol.endsWith('ETH') ? known['ethereum'] : undefined;
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** Numbers from 0 to 1 that depend on nothing but the text and the salt (FNV-1a, then mixed once more). */
function hashOf(text: string): (salt: number) => number {
  return (salt) => {
    let hash = 0x811c9dc5 ^ salt;
    for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
  };
}
