import { t, tCount } from '../../utils/domain/text/messages.ts';
import type { SaveState } from '../hooks/use-settings.ts';
import { settingsErrorText } from '../shared/settings-error-text.ts';

interface Props {
  readonly saveState: SaveState;
  /** Undoes the last change; null where none is left. */
  readonly undo: (() => void) | null;
  readonly query: string;
  /** How many settings match the query; null without one. */
  readonly matches: number | null;
  readonly onSearch: (query: string) => void;
}

/** Sticky, so that a change far down the page shows whether it was stored, and can be undone. */
export function OptionsHeader({ saveState, undo, query, matches, onSearch }: Props) {
  return (
    <header class="options-head">
      <img src="/icon-48.png" alt="" width="28" height="28" />
      <h1>{t('options_title')}</h1>
      <div class="save-state">
        <output>
          {(saveState.kind === 'saved' || saveState.kind === 'undone') && (
            <span key={saveState.count} class="saved">
              {t(saveState.kind === 'saved' ? 'options_saved' : 'options_undone')}
            </span>
          )}
          {saveState.kind === 'failed' && (
            <span class="error" role="alert">
              {settingsErrorText(saveState.error)}
            </span>
          )}
        </output>
        {(undo !== null || saveState.kind === 'undone') && (
          <button
            type="button"
            class="undo"
            data-action="undo-change"
            aria-label={t('options_undo_change')}
            // Stays where it is, and keeps the focus, when nothing is left.
            aria-disabled={undo === null}
            onClick={() => undo?.()}
          >
            {t('options_undo')}
          </button>
        )}
      </div>
      <div class="setting-search" role="search">
        <input
          class="field"
          type="search"
          autoComplete="off"
          spellcheck={false}
          data-field="setting-search"
          aria-label={t('options_search')}
          placeholder={t('options_search')}
          value={query}
          onInput={(event) => onSearch(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onSearch('')}
        />
        <output class="unseen">{matches !== null && tCount('options_search_found', matches)}</output>
      </div>
    </header>
  );
}
