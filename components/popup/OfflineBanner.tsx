import { formatAge } from '../../utils/domain/format/format-moment.ts';
import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  /** The time of the newest figure shown, in milliseconds since 1970; null where there is none. */
  readonly at: number | null;
  readonly now: number;
  readonly onRetry: () => void;
}

/** One line for the whole popup where there is no connection; rows without a price then have a dash. */
export function OfflineBanner({ at, now, onRetry }: Props) {
  return (
    <p class="banner" role="status" data-part="problem">
      <span>{at === null ? t('popup_offline') : t('popup_offline_since', { age: formatAge(now - at) })}</span>
      <button type="button" class="text-button" data-action="retry" onClick={onRetry}>
        {t('popup_retry')}
      </button>
    </p>
  );
}
