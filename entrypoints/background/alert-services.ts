import { AlertChecker } from '../../utils/alerts/alert-checker.ts';
import { notificationText } from '../../utils/domain/alerts/alert-text.ts';
import type { CoinDirectory } from '../../utils/market/coin-directory.ts';
import { firstTick } from '../../utils/market/live/first-tick.ts';
import type { LiveHub } from '../../utils/market/live/live-hub.ts';
import { logError } from '../../utils/platform/log.ts';
import { notify, onNotificationClicked } from '../../utils/platform/notifications.ts';
import { openCoinPage } from '../../utils/platform/own-windows.ts';
import { changeAlertRecord, loadAlertRecord } from '../../utils/settings/alert-record-store.ts';
import { readerLocale, settingsOrLastKnown } from '../../utils/settings/settings-store.ts';
import { after } from './live-services.ts';
import type { MarketServices } from './market-services.ts';

interface Parts extends Pick<MarketServices, 'market' | 'charts'> {
  readonly hub: LiveHub;
  readonly directory: CoinDirectory;
}

/** The checks of alerts with their real parts. Synchronous: to be called in the worker's first turn. */
export function alertChecker({ market, charts, hub, directory }: Parts): AlertChecker {
  onNotificationClicked((id) => {
    openCoinOf(id).catch((error: unknown) => logError('a click on a notification', error));
  });
  return new AlertChecker({
    alerts: async () => (await settingsOrLastKnown()).alerts,
    currency: async () => (await settingsOrLastKnown()).currency,
    record: { load: loadAlertRecord, change: changeAlertRecord },
    quotes: async (coins) => (await market.quotes(coins)).quotes,
    hourly: async (coin) => (await charts.find(coin)).series,
    witness: (coin) => firstTick(hub, coin, after),
    async show(shown) {
      const coin = await directory.nameOf(shown.events[0].alert.coin);
      const text = notificationText(shown, { coin, locale: await readerLocale(), now: Date.now() });
      await notify({ id: shown.id, ...text });
    },
    now: Date.now,
  });
}

async function openCoinOf(notification: string): Promise<void> {
  const { events } = await loadAlertRecord();
  const event = events.find(({ id }) => id === notification);
  if (event) await openCoinPage(event.alert.coin);
}
