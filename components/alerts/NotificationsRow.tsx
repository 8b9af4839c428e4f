import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  /** Null until known. */
  readonly mayNotify: boolean | null;
  readonly onAllow: () => void;
}

/** Says that the browser shows no notifications, with the button that requests the permission. */
export function NotificationsRow({ mayNotify, onAllow }: Props) {
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
