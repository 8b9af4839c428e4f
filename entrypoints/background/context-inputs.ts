import type { DayFigures } from '../../utils/context/coin-contexts.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import {
  contextOrigins,
  type ContextSourceId,
  contextSourceIds,
} from '../../utils/domain/context/context-sources.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { holdsOrigins } from '../../utils/platform/permissions.ts';
import { settingsOrLastKnown } from '../../utils/settings/settings-store.ts';
import type { MarketServices } from './market-services.ts';

/**
 * The sources of figures around the price that are on and granted; null where the reader wants none of these
 * figures. Not the streams in Firefox, which stops the background after 30 s whatever is connected.
 */
export async function contextSourcesOn(): Promise<ReadonlySet<ContextSourceId> | null> {
  const { showsContext, contextSources } = await settingsOrLastKnown();
  if (!showsContext) return null;
  const chosen = contextSourceIds.filter(
    (source) => contextSources.includes(source) && !(import.meta.env.FIREFOX && source === 'streams'),
  );
  const granted = await Promise.all(chosen.map((source) => holdsOrigins(contextOrigins(source))));
  return new Set(chosen.filter((_source, index) => granted[index]));
}

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
