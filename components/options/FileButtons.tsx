import { useRef } from 'preact/hooks';
import { writeSettingsFile } from '../../utils/domain/settings/settings-file.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { writeWatchlistCsv } from '../../utils/domain/settings/watchlist-csv.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { coinOf } from '../shared/coin-of.ts';
import { datedName, saveFile } from './save-file.ts';

/** Saves the settings, or the watchlist, as a file. */
export function ExportButtons({ settings }: { readonly settings: Settings }) {
  const exportSettings = (): void => {
    const now = new Date();
    const text = writeSettingsFile(settings, now.getTime());
    saveFile({ name: datedName('settings', 'json', now), type: 'application/json', text });
  };
  const exportWatchlist = (): void => {
    const text = writeWatchlistCsv(settings.watchlist.map(coinOf));
    saveFile({ name: datedName('watchlist', 'csv', new Date()), type: 'text/csv', text });
  };
  return (
    <div class="buttons">
      <button type="button" class="button" data-action="export" onClick={exportSettings}>
        {t('options_data_export')}
      </button>
      <button type="button" class="button" data-action="export-watchlist" onClick={exportWatchlist}>
        {t('options_data_export_watchlist')}
      </button>
    </div>
  );
}

/** Opens the browser's dialog for choosing a file. */
export function ImportButton({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <button type="button" class="button" data-action="choose" onClick={() => input.current?.click()}>
        {t('options_data_choose')}
      </button>
      <p class="note">{t('options_data_drop')}</p>
      <input
        ref={input}
        type="file"
        accept=".json,.csv,application/json,text/csv"
        hidden
        data-field="file"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onChoose(file);
          // So that choosing the same file again is a change.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
