import type { CoinFigures } from './market.ts';

/** What a coin with these figures now cost at a moment, in US dollars. Moments in milliseconds since 1970. */
export type Past = (figures: CoinFigures, at: number, now: number) => number;

const dayMs = 86_400_000;

/** The price 24 hours ago that follows from a price and its change. */
export function dayAgo({ price, change24h }: Pick<CoinFigures, 'price' | 'change24h'>): number {
  return (price ?? 0) / (1 + (change24h ?? 0) / 100);
}

/** A straight line from the price a day ago to the price now, and flat before. */
export const straightDay: Past = (figures, at, now) => {
  const part = Math.min(1, Math.max(0, 1 - (now - at) / dayMs));
  return dayAgo(figures) + ((figures.price ?? 0) - dayAgo(figures)) * part;
};
