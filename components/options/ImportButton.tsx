import { useRef } from 'preact/hooks';
import { t } from '../../utils/domain/text/messages.ts';

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
