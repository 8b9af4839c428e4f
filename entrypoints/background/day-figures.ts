import type { DayFigures } from '../../utils/context/coin-contexts.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import type { MarketServices } from './market-services.ts';

/** A coin's change and volume of a day, from its last known quote. */
export async function dayFigures(
  coin: CoinId,
  market: MarketServices['market'],
  rates: MarketServices['rates'],
): Promise<DayFigures> {
  const quote = await market.quoteOf(coin);
  if (!quote) return { change: null, volume: null };
  const { change24h: change, volume24h, currency, source } = quote;
  // An exchange's volume is its own, and a change in another unit is that of the rate as well.
  if (volume24h === null || sources[source].kind === 'exchange') return { change, volume: null };
  const perDollar = currency === 'usd' ? 1 : (await rates.lastKnown(currency))?.perDollar;
  return { change, volume: perDollar === undefined ? null : volume24h / perDollar };
}
