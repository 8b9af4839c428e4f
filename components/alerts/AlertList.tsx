import type { AlertEvent, AlertRecord } from '../../utils/domain/alerts/alert-record.ts';
import { isDone } from '../../utils/domain/alerts/alert-step.ts';
import { eventDetail, eventTitle, ruleText } from '../../utils/domain/alerts/alert-text.ts';
import type { Alert } from '../../utils/domain/alerts/alert.ts';
import { isOtherUnit } from '../../utils/domain/alerts/check-alerts.ts';
import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { coinOf } from '../hooks/use-coin-names.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';

interface AlertListProps {
  readonly alerts: readonly Alert[];
  /** Null until loaded. */
  readonly record: AlertRecord | null;
  /** The reader's. */
  readonly currency: string;
  readonly locale: string;
  readonly now: number;
  readonly onRemove: (id: string) => void;
  readonly onRenew: (id: string) => void;
}

/** The reader's alerts, each with its state. */
export function AlertList({ alerts, ...options }: AlertListProps) {
  if (alerts.length === 0) return <p class="alert-note">{t('alert_none')}</p>;
  return (
    <ul class="alert-list" aria-label={t('alert_list')}>
      {alerts.map((alert) => (
        <AlertRow key={alert.id} alert={alert} {...options} />
      ))}
    </ul>
  );
}

type RowProps = Omit<AlertListProps, 'alerts'> & { readonly alert: Alert };

function AlertRow({ alert, record, currency, locale, now, onRemove, onRenew }: RowProps) {
  const coin = coinOf(alert.coin);
  const progress = record?.alerts[alert.id];
  const rule = ruleText(alert, locale);
  const name = { coin: coin.name, rule };
  return (
    <li class="alert-row" data-alert={alert.id}>
      <CoinIcon coin={coin} />
      <span class="alert-text">
        <span data-part="rule">{t('alert_row', name)}</span>
        <span class="alert-note" data-part="state">
          {stateText(alert, progress?.firedAt ?? null, isOtherUnit(alert, currency), { locale, now })}
        </span>
      </span>
      {isDone(alert, progress) && (
        <button
          type="button"
          class="button"
          data-action="renew"
          aria-label={t('alert_renew_label', name)}
          onClick={() => onRenew(alert.id)}
        >
          {t('alert_renew')}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        data-action="remove"
        aria-label={t('alert_remove', name)}
        title={t('alert_remove', name)}
        onClick={() => onRemove(alert.id)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="M4.5 4.5l7 7m0-7l-7 7" stroke-width="1.6" stroke-linecap="round" />
        </svg>
      </button>
    </li>
  );
}

function stateText(
  alert: Alert,
  firedAt: number | null,
  isUnchecked: boolean,
  { locale, now }: { readonly locale: string; readonly now: number },
): string {
  const moment = firedAt === null ? '' : formatMoment(firedAt, { locale, now, style: 'moment' });
  if (firedAt !== null) return t(alert.repeats ? 'alert_state_last' : 'alert_state_done', { moment });
  if (isUnchecked) return t('alert_state_other_unit');
  return t(alert.repeats ? 'alert_state_every' : 'alert_state_once');
}

interface AlertEventsProps {
  /** Newest first. */
  readonly events: readonly AlertEvent[];
  readonly locale: string;
  readonly now: number;
}

/** What happened, newest first. */
export function AlertEvents({ events, locale, now }: AlertEventsProps) {
  return (
    <ul class="alert-events" aria-label={t('alert_events')}>
      {events.map((event) => {
        const options = { coin: coinOf(event.alert.coin).name, locale, now };
        return (
          <li key={event.id} data-missed={event.isMissed}>
            <span data-part="event">{eventTitle(event, options)}</span>
            <span class="alert-note">{eventDetail(event, options)}</span>
          </li>
        );
      })}
    </ul>
  );
}

interface NotificationsRowProps {
  /** Null until known. */
  readonly mayNotify: boolean | null;
  readonly onAllow: () => void;
}

/** Says that the browser shows no notifications, with the button that requests the permission. */
export function NotificationsRow({ mayNotify, onAllow }: NotificationsRowProps) {
  if (mayNotify !== false) return null;
  return (
    <p class="alert-permission warn">
      <span>{t('alert_not_allowed')}</span>
      <button type="button" class="button" data-action="allow" onClick={onAllow}>
        {t('alert_allow')}
      </button>
    </p>
  );
}
