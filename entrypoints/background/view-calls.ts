import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import type { MarketServices } from './market-services.ts';

type Services = Pick<MarketServices, 'market' | 'charts' | 'global' | 'mood'>;
type ViewCalls = Pick<BackgroundHandlers, 'figures.known' | 'global.get' | 'mood.get'>;

/** Answers the calls of popup and side panel. `figures.known` causes no request to a provider. */
export function viewCalls({ market, charts, global, mood }: Services): ViewCalls {
  return {
    'figures.known': async ({ coins }) => {
      const wanted = new Set(coins);
      const [quotes, sparks, whole, index] = await Promise.all([
        market.lastKnown(),
        charts.sparks(coins),
        global.known(),
        mood.known(),
      ]);
      const known = quotes.filter(({ coin }) => wanted.has(coin));
      return {
        quotes: Object.fromEntries(known.map((quote) => [quote.coin, quote])),
        market: whole,
        mood: index,
        sparks,
      };
    },
    'global.get': () => global.get(),
    'mood.get': () => mood.get(),
  };
}
