import { useState } from 'preact/hooks';
import { writeSettingsFile } from '../../utils/domain/settings/settings-file.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { writeWatchlistCsv } from '../../utils/domain/settings/watchlist-csv.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { coinOf } from '../hooks/use-coin-names.ts';
import { datedName, saveFile } from './save-file.ts';

/** Saves the settings, or the watchlist, as a file. Amounts held are in it only where the reader ticks that. */
export function ExportButtons({ settings }: { readonly settings: Settings }) {
  const [holdings, setHoldings] = useState(false);
  const exportSettings = (): void => {
    const now = new Date();
    const text = writeSettingsFile(settings, now.getTime(), { holdings });
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
      {settings.holdings.length > 0 && (
        <label class="export-holdings">
          <input
            type="checkbox"
            data-action="export-holdings"
            checked={holdings}
            onChange={(event) => setHoldings(event.currentTarget.checked)}
          />
          {t('options_data_export_holdings')}
        </label>
      )}
    </div>
  );
}
