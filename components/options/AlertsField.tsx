import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { AlertEvents, AlertList, NotificationsRow } from '../alerts/AlertList.tsx';
import type { AlertsHandle } from '../hooks/use-alerts.ts';

interface Props {
  readonly settings: Pick<Settings, 'alerts' | 'currency'>;
  readonly handle: AlertsHandle;
  readonly locale: string;
  readonly now: number;
}

/** All alerts and all that happened. */
export function AlertsField({ settings, handle, locale, now }: Props) {
  const events = handle.record?.events ?? [];
  return (
    <>
      {settings.alerts.length > 0 && <NotificationsRow mayNotify={handle.mayNotify} onAllow={handle.allow} />}
      <AlertList
        alerts={settings.alerts}
        record={handle.record}
        currency={settings.currency}
        locale={locale}
        now={now}
        onRemove={handle.remove}
        onRenew={handle.renew}
      />
      <button type="button" class="button" data-action="new-alert" onClick={handle.openWindow}>
        {t('alert_new')}
      </button>
      {events.length > 0 && (
        <details class="alert-history">
          <summary>{t('alert_history')}</summary>
          <AlertEvents events={events} locale={locale} now={now} />
          <button type="button" class="button" data-action="clear-events" onClick={handle.clearEvents}>
            {t('alert_history_clear')}
          </button>
        </details>
      )}
    </>
  );
}
