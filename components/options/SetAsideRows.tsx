import { t } from '../../utils/domain/text/messages.ts';
import type { ImportHandle } from '../hooks/use-import.ts';
import type { StoredAside } from '../hooks/use-stored-aside.ts';
import { datedName, saveFile } from './save-file.ts';
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

/** Says that stored settings could not be read and where they are. */
export function UnreadableRow({ unreadable }: Pick<StoredAside, 'unreadable'>) {
  if (unreadable === null) return null;
  const save = (): void => {
    const text = JSON.stringify(unreadable, null, 2);
    saveFile({ name: datedName('unreadable-settings', 'json', new Date()), type: 'application/json', text });
  };
  return (
    <div class="list-row" data-part="unreadable">
      <span class="list-name warn">{t('options_data_unreadable')}</span>
      <button type="button" class="button" data-action="save-unreadable" onClick={save}>
        {t('options_data_unreadable_save')}
      </button>
    </div>
  );
}
