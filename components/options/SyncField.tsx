import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { SyncHandle } from '../hooks/use-sync.ts';
import { settingTitle } from './setting-texts.ts';

interface Props {
  readonly handle: SyncHandle;
  readonly locale: string;
  readonly now: number;
}

/** The switch for syncing settings between browsers, and how the last sync went. */
export function SyncField({ handle, locale, now }: Props) {
  const { state, failed, deleted, turn, deleteCopy } = handle;
  if (!state) return null;
  return (
    <div class="sync">
      <label class="source">
        <input
          type="checkbox"
          data-field="sync"
          checked={state.isOn}
          onChange={({ currentTarget: { checked } }) => turn(checked)}
        />
        {t('options_sync_label')}
      </label>
      <p class="note">{t('options_sync_never')}</p>
      <p class="note" role="status" data-part="sync-state">
        {deleted && t('options_sync_deleted')}
        {!deleted && state.isOn && !state.isFailing && (
          <>
            {state.syncedAt === null
              ? t('options_sync_waiting')
              : t('options_sync_done', {
                  when: formatMoment(state.syncedAt, { locale, style: 'moment', now }),
                })}
          </>
        )}
      </p>
      {state.isOn && state.tooLarge.length > 0 && (
        <p class="note warn" data-part="sync-too-large">
          {t('options_sync_too_large', {
            settings: state.tooLarge.map(settingTitle).join(t('shared_list_separator')),
          })}
        </p>
      )}
      <p class="error" role="alert">
        {state.isOn && state.isFailing && t('options_sync_failing')}
        {failed && t('options_sync_failed')}
      </p>
      {!state.isOn && (
        <button type="button" class="button" data-action="delete-synced" onClick={deleteCopy}>
          {t('options_sync_delete')}
        </button>
      )}
    </div>
  );
}
