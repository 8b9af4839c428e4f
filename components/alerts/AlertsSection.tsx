import { emptyRecord } from '../../utils/domain/alerts/alert-record.ts';
import { openAlerts } from '../../utils/domain/alerts/check-alerts.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { AlertsHandle } from '../hooks/use-alerts.ts';
import { AlertEvents, AlertList, NotificationsRow } from './AlertList.tsx';

interface Props {
  readonly settings: Pick<Settings, 'alerts' | 'currency'>;
  readonly handle: AlertsHandle;
  readonly locale: string;
  readonly now: number;
}

/** The most events in the popup; the options page has all. */
const mostShown = 3;

/** The popup's section: what happened, what is waited for, and a button for more. */
export function AlertsSection({ settings, handle, locale, now }: Props) {
  const { alerts, currency } = settings;
  const { record } = handle;
  const open = openAlerts(alerts, record ?? emptyRecord);
  const events = record?.events.slice(0, mostShown) ?? [];
  return (
    <section class="section" data-section="alerts" aria-label={t('alert_section')}>
      <h2>
        {t('alert_section')}
        <button type="button" class="alert-new" onClick={handle.openWindow}>
          {t('alert_new')}
        </button>
      </h2>
      {alerts.length > 0 && <NotificationsRow mayNotify={handle.mayNotify} onAllow={handle.allow} />}
      {events.length > 0 && <AlertEvents events={events} locale={locale} now={now} />}
      {open.length > 0 && (
        <AlertList
          alerts={open}
          record={record}
          currency={currency}
          locale={locale}
          now={now}
          onRemove={handle.remove}
          onRenew={handle.renew}
        />
      )}
    </section>
  );
}
