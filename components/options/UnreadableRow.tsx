import { t } from '../../utils/domain/text/messages.ts';
import type { StoredAside } from '../hooks/use-stored-aside.ts';
import { datedName, saveFile } from './save-file.ts';

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
