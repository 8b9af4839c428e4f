import { FearGreed, moodCell } from '../../utils/context/fear-greed.ts';
import type { KeyStore } from '../../utils/domain/keys/api-key.ts';
import type { ProviderId } from '../../utils/domain/quote/quote.ts';
import { globalCell, GlobalFigures } from '../../utils/market/global-figures.ts';
import { History, historyCell } from '../../utils/market/history/history.ts';
import { packagedListings } from '../../utils/market/packaged-data.ts';
import { providerList } from '../../utils/market/provider-list.ts';
import { convertGlobal } from '../../utils/market/rates/convert.ts';
import { coingeckoRates, frankfurter } from '../../utils/market/rates/rate-sources.ts';
import { Rates, ratesCell } from '../../utils/market/rates/rates.ts';
import { RequestLimiter } from '../../utils/platform/request-limiter.ts';
import { requestLogCell } from '../../utils/platform/request-log.ts';
import { momentsOf } from './past-sources.ts';
import { quoteServices } from './quote-services.ts';

interface Choices {
  readonly keys: KeyStore;
  readonly order: () => Promise<readonly ProviderId[]>;
  readonly currency: () => Promise<string>;
}

export type MarketServices = ReturnType<typeof marketServices>;

/** The market and the figures around it with their real parts: all of them share one `RequestLimiter`. */
export function marketServices({ keys, order, currency }: Choices) {
  const now = Date.now;
  const limiter = new RequestLimiter({ cell: requestLogCell, now, random: Math.random });
  const providers = providerList({ order, keys, listings: packagedListings });
  const rates = new Rates({ sources: [frankfurter, coingeckoRates], limiter, cell: ratesCell, now });
  const shared = { providers, limiter, currency, now };
  const quotes = quoteServices(shared, rates);
  return {
    ...quotes,
    global: new GlobalFigures({
      ...shared,
      cell: globalCell,
      convert: (market, code) => convertGlobal(market, code, (wanted) => rates.perDollar(wanted)),
    }),
    history: new History({ ...shared, cell: historyCell }),
    moments: momentsOf(quotes.market, limiter),
    rates,
    mood: new FearGreed({ cell: moodCell, limiter, now }),
    limiter,
  };
}
