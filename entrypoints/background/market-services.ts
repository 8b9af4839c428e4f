import { FearGreed, moodCell } from '../../utils/context/fear-greed.ts';
import type { KeyStore } from '../../utils/domain/keys/api-key.ts';
import type { ProviderId } from '../../utils/domain/quote/quote.ts';
import { GlobalFigures, globalCell } from '../../utils/market/global-figures.ts';
import { History, historyCell } from '../../utils/market/history/history.ts';
import type { OwnSamples } from '../../utils/market/history/own-samples.ts';
import type { RecentCharts } from '../../utils/market/history/recent-charts.ts';
import { Market } from '../../utils/market/market.ts';
import { marketCell } from '../../utils/market/market-store.ts';
import { packagedCatalogWords } from '../../utils/market/packaged-coins.ts';
import { packagedListings } from '../../utils/market/packaged-listings.ts';
import { providerList } from '../../utils/market/provider-list.ts';
import { convertGlobal, convertQuotes } from '../../utils/market/rates/convert.ts';
import { coingeckoRates, frankfurter } from '../../utils/market/rates/rate-sources.ts';
import { Rates, ratesCell } from '../../utils/market/rates/rates.ts';
import { RequestLimiter } from '../../utils/platform/request-limiter.ts';
import { requestLogCell } from '../../utils/platform/request-log.ts';

import { chartServices } from './chart-services.ts';

interface Choices {
  readonly keys: KeyStore;
  readonly order: () => Promise<readonly ProviderId[]>;
  readonly currency: () => Promise<string>;
}

export interface MarketServices {
  readonly market: Market;
  readonly global: GlobalFigures;
  readonly history: History;
  readonly charts: RecentCharts;
  readonly samples: OwnSamples;
  readonly rates: Rates;
  readonly mood: FearGreed;
  readonly limiter: RequestLimiter;
}

/** The market and the figures around it with their real parts: all of them share one `RequestLimiter`. */
export function marketServices({ keys, order, currency }: Choices): MarketServices {
  const now = Date.now;
  const limiter = new RequestLimiter({ cell: requestLogCell, now, random: Math.random });
  const providers = providerList({ order, keys, listings: packagedListings });
  const rates = new Rates({ sources: [frankfurter, coingeckoRates], limiter, cell: ratesCell, now });
  const perDollar = (code: string) => rates.perDollar(code);
  const shared = { providers, limiter, currency, now };
  const { samples, hooks, chartsOf } = chartServices(shared);
  const market = new Market({
    ...shared,
    cell: marketCell,
    catalogWords: packagedCatalogWords,
    convert: (quotes, code) => convertQuotes(quotes, code, perDollar),
    wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
    ...hooks,
  });
  return {
    market,
    samples,
    charts: chartsOf(market),
    global: new GlobalFigures({
      ...shared,
      cell: globalCell,
      convert: (figures, code) => convertGlobal(figures, code, perDollar),
    }),
    history: new History({ ...shared, cell: historyCell }),
    rates,
    mood: new FearGreed({ cell: moodCell, limiter, now }),
    limiter,
  };
}
