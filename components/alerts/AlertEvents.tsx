import type { AlertEvent } from '../../utils/domain/alerts/alert-record.ts';
import { eventDetail, eventTitle } from '../../utils/domain/alerts/alert-text.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { coinOf } from '../hooks/coin-of.ts';

interface Props {
  /** Newest first. */
  readonly events: readonly AlertEvent[];
  readonly locale: string;
  readonly now: number;
}

/** What happened, newest first. */
export function AlertEvents({ events, locale, now }: Props) {
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
