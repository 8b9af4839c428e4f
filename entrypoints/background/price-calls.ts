import { unitFor } from '../../utils/domain/quote/own-unit.ts';
import type { WantedHistory } from '../../utils/market/history/history.ts';
import { chartOf, pastPrices } from '../../utils/market/history/past-prices.ts';
import { convertSeries } from '../../utils/market/rates/convert.ts';
import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import type { PageCallers } from '../../utils/platform/page-callers.ts';
import { isPrivateCaller } from '../../utils/settings/private-windows.ts';
import { settingsOrLastKnown } from '../../utils/settings/settings-store.ts';
import type { MarketServices } from './market-services.ts';
import { historyFor, momentsFor } from './past-sources.ts';
import type { ToolbarTitle } from './toolbar-title.ts';

type Prices = Pick<MarketServices, 'market' | 'history' | 'charts' | 'samples' | 'moments' | 'rates'>;
type PriceCalls = Pick<BackgroundHandlers, 'quotes.get' | 'history.get' | 'prices.at'>;

/** Answers the calls of pages and popup for prices: of now, of the past, and charts. */
export function priceCalls(
  { market, history, charts, samples, moments, rates }: Prices,
  callers: PageCallers,
  toolbar: Pick<ToolbarTitle, 'onQuotes'>,
): PriceCalls {
  return {
    'quotes.get': async ({ coins }, caller) => {
      toolbar.onQuotes(caller, coins.length);
      const admitted = await callers.admitCoins(caller, coins);
      return market.quotes(admitted, await isPrivateCaller(caller));
    },
    'history.get': async ({ coin, range, byName }, caller) => {
      if (!byName) return charts.find(coin);
      await callers.spend(caller, 'charts', 1);
      const incognito = await isPrivateCaller(caller);
      const [settings, quotes] = await Promise.all([settingsOrLastKnown(), market.lastKnown()]);
      const currency = unitFor(coin, settings.currency);
      const source = { find: (wanted: WantedHistory) => history.find({ ...wanted, currency, incognito }) };
      const reply = await chartOf(source, coin, range, Date.now());
      return { ...reply, series: reply.series && convertSeries(reply.series, quotes, currency, Date.now()) };
    },
    'prices.at': async ({ requests }, caller) => {
      const { currency } = await settingsOrLastKnown();
      const isClicked = requests.some(({ sharedOnly }) => !sharedOnly);
      const past = { caller, callers, incognito: await isPrivateCaller(caller), isClicked };
      return pastPrices(requests, {
        source: historyFor(history, past),
        moments: momentsFor(moments, past),
        samples,
        rates,
        currency,
        now: Date.now(),
      });
    },
  };
}
