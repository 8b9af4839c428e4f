import type { CatalogCoin } from '../../../../utils/domain/coin/coin.ts';
import type { MarketRow } from '../../../../scripts/catalog/market-row.ts';

/** A catalog of made-up coins `coin-1`, `coin-2`, … with ranks from 1. */
export function coinsOf(count: number): CatalogCoin[] {
  return Array.from({ length: count }, (_, index) => coin(index + 1));
}

/** One made-up coin. */
export function coin(rank: number, more: Partial<CatalogCoin> = {}): CatalogCoin {
  return { id: `coin-${rank}`, symbol: `C${rank}`, name: `Coin ${rank}`, rank, ...more };
}

/** The provider's row for a made-up coin. */
export function row(rank: number, more: Partial<MarketRow> = {}): MarketRow {
  return { id: `coin-${rank}`, symbol: `C${rank}`, name: `Coin ${rank}`, rank, ...more };
}
