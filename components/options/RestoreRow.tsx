import { t } from '../../utils/domain/text/messages.ts';
import type { ImportHandle } from '../hooks/use-import.ts';
import type { StoredAside } from '../hooks/use-stored-aside.ts';
import { importMoment } from './setting-texts.ts';

interface RestoreProps extends Pick<StoredAside, 'before'> {
  readonly locale: string;
  readonly onRestore: ImportHandle['offerBefore'];
}

/** Offers the settings from before the last import. */
export function RestoreRow({ before, locale, onRestore }: RestoreProps) {
  if (!before) return null;
  const moment = importMoment(before.at, locale);
  return (
    <div class="list-row">
      <span class="list-name">{t('options_data_before', { moment })}</span>
      <button type="button" class="button" data-action="restore" onClick={() => onRestore(before)}>
        {t('options_data_restore_offer')}
      </button>
    </div>
  );
}
