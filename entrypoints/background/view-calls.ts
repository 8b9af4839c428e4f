import type { ListedCoins } from '../../utils/market/listed-coins.ts';
import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import type { MarketServices } from './market-services.ts';

type Services = Pick<MarketServices, 'market' | 'charts' | 'global' | 'mood'>;
type ViewCalls = Pick<
  BackgroundHandlers,
  'figures.known' | 'coins.search' | 'coins.named' | 'global.get' | 'mood.get'
>;

/** Answers the calls of popup and side panel. The first three cause no request to a provider. */
export function viewCalls({ market, charts, global, mood }: Services, listed: ListedCoins): ViewCalls {
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
    'coins.search': ({ query }) => listed.search(query),
    'coins.named': ({ coins }) => listed.named(coins),
    'global.get': () => global.get(),
    'mood.get': () => mood.get(),
  };
}
