import listings from '../../../utils/market/listings.json' with { type: 'json' };
import type { CoinFigures, Market } from '../market.ts';
import { dayAgo } from '../past.ts';

/** One exchange's or aggregator's column of the listings. */
export type Column = 'paprika' | 'binance' | 'coinbase' | 'kraken';

const names: Readonly<Record<string, Partial<Record<Column, string>>>> = listings;

/** Every coin with a price that is listed there, with the name that it has there, best rank first. */
export function listedAt(
  column: Column,
  market: Market,
): readonly (readonly [name: string, figures: CoinFigures & { readonly price: number }])[] {
  return market.all().flatMap((figures) => {
    const name = names[figures.coin.id]?.[column];
    return name !== undefined && figures.price !== null
      ? [[name, { ...figures, price: figures.price }] as const]
      : [];
  });
}

/** The highest and the lowest of the last 24 hours. */
export function rangeOf(figures: CoinFigures): { readonly high: number; readonly low: number } {
  const [now, then] = [figures.price ?? 0, dayAgo(figures)];
  return { high: Math.max(now, then) * 1.008, low: Math.min(now, then) * 0.991 };
}
