import { figureLocale } from '../../utils/domain/format/number-format.ts';
import { badgeOf } from '../../utils/domain/badge/badge.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { AlertChecker } from '../../utils/alerts/alert-checker.ts';
import type { Market } from '../../utils/market/market.ts';
import { type Alarm, minuteAlarm } from '../../utils/platform/background-events.ts';
import { setBadge } from '../../utils/platform/toolbar.ts';
import { logError } from '../../utils/platform/log.ts';
import { settingsOrLastKnown, watchSettings } from '../../utils/settings/settings-store.ts';

interface Parts {
  readonly checker: Pick<AlertChecker, 'check' | 'isNeeded'>;
  readonly market: Pick<Market, 'quotes' | 'quoteOf'>;
}

/**
 * Keeps alerts and the toolbar button's badge up to date with one alarm, which exists only while the reader has either.
 * Synchronous: to be called in the worker's first turn.
 */
export function keepPriceAlarm({ checker, market }: Parts, signal: AbortSignal): void {
  const guard = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => logError('alerts or badge', error));
  };
  const show = async ({ badge, badgeCoin, palette, figures }: Settings): Promise<void> => {
    const quote = badge === 'off' ? null : await market.quoteOf(badgeCoin);
    const locale = figureLocale(figures, navigator.language);
    await setBadge(badgeOf(badge, quote, { palette, locale, now: Date.now() }));
  };
  const refresh = async (alarm: Alarm): Promise<void> => {
    await checker.check();
    const settings = await settingsOrLastKnown();
    if (settings.badge !== 'off') await market.quotes([settings.badgeCoin]);
    await show(settings);
    // The last alert may have notified.
    if (settings.badge === 'off' && !(await checker.isNeeded())) await alarm.stop();
  };
  const alarm = minuteAlarm('prices', () => guard(refresh(alarm)));
  const start = async (): Promise<void> => {
    const settings = await settingsOrLastKnown();
    if (settings.badge === 'off' && !(await checker.isNeeded())) return alarm.stop();
    await alarm.start();
    await show(settings);
  };
  guard(start());
  watchSettings((settings, before) => {
    const isBadgeNew = settings.badge !== before.badge || settings.badgeCoin !== before.badgeCoin;
    const isNew = isBadgeNew || settings.currency !== before.currency;
    const isDrawnAnew = settings.palette !== before.palette || settings.figures !== before.figures;
    if (isNew || isDrawnAnew) guard(show(settings));
    if (!isNew && JSON.stringify(settings.alerts) === JSON.stringify(before.alerts)) return;
    guard(start().then(() => refresh(alarm)));
  }, signal);
}
