import { iconIds } from '../../utils/domain/coin/icons.ts';
import type { WantedHistory } from '../../utils/market/history/history.ts';
import { chartOf } from '../../utils/market/history/past.ts';
import { pastPrices } from '../../utils/market/history/past-prices.ts';
import { convertSeries } from '../../utils/market/rates/convert.ts';
import { fetchPackagedText } from '../../utils/platform/http.ts';
import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import type { PageCallers } from '../../utils/platform/page-callers.ts';
import { assetUrl } from '../../utils/platform/runtime.ts';
import { isPrivateCaller } from '../../utils/settings/private-callers.ts';
import { settingsOrLastKnown } from '../../utils/settings/settings-store.ts';
import { storeChoice } from '../../utils/settings/store-choice.ts';
import type { MarketServices } from './market-services.ts';
import { historyFor, momentsFor } from './past-sources.ts';

type Prices = Pick<MarketServices, 'market' | 'history' | 'charts' | 'samples' | 'moments' | 'rates'>;
type CardCalls = Pick<
  BackgroundHandlers,
  'quotes.get' | 'history.get' | 'prices.at' | 'icon.get' | 'choice.make' | 'card.star'
>;

/** Answers the calls of cards and popup about coins, and stores the choices that the reader makes in a card. */
export function cardCalls(
  { market, history, charts, samples, moments, rates }: Prices,
  callers: PageCallers,
): CardCalls {
  return {
    'quotes.get': async ({ coins }, caller) => {
      const admitted = await callers.admitCoins(caller, coins);
      return market.quotes(admitted, await isPrivateCaller(caller));
    },
    'history.get': async ({ coin, range, byName }, caller) => {
      if (!byName) return charts.find(coin);
      await callers.spend(caller, 'charts', 1);
      const incognito = await isPrivateCaller(caller);
      const source = { find: (wanted: WantedHistory) => history.find({ ...wanted, incognito }) };
      const reply = await chartOf(source, coin, range, Date.now());
      const [{ currency }, quotes] = await Promise.all([settingsOrLastKnown(), market.lastKnown()]);
      return { ...reply, series: reply.series && convertSeries(reply.series, quotes, currency, Date.now()) };
    },
    'prices.at': async ({ requests }, caller) => {
      const { currency } = await settingsOrLastKnown();
      const past = { caller, callers, incognito: await isPrivateCaller(caller) };
      return pastPrices(requests, {
        source: historyFor(history, past),
        moments: momentsFor(moments, past),
        samples,
        rates,
        currency,
        now: Date.now(),
      });
    },
    // Content scripts can't read the package.
    'icon.get': async ({ coin }) =>
      iconIds.has(coin) ? fetchPackagedText(assetUrl(`/icons/${coin}.svg`)) : null,
    // Pages are notified as of every change of settings.
    'choice.make': async (choice, caller) => {
      await callers.spend(caller, 'choices', 1);
      const host = caller.kind === 'page' ? (caller.hosts.at(-1) ?? null) : null;
      await storeChoice(choice, host, caller.incognito);
      return null;
    },
    'card.star': async ({ coin }, caller) => {
      if (caller.kind !== 'page' || !(await callers.admitsStar(caller, coin))) return null;
      return (await settingsOrLastKnown()).watchlist.includes(coin);
    },
  };
}
