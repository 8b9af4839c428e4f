import type { SaveState } from '../hooks/use-settings.ts';

interface Props {
  readonly saveState: SaveState;
}

/** Stays in view, so that a change far down the page is seen to be stored. */
export function OptionsHeader({ saveState }: Props) {
  return (
    <header class="options-head">
      <img src="/icon-48.png" alt="" width="28" height="28" />
      <h1>Tickmark settings</h1>
      <output class="save-state">
        {saveState.kind === 'saved' && (
          <span key={saveState.count} class="saved">
            Saved
          </span>
        )}
        {saveState.kind === 'failed' && (
          <span class="error" role="alert">
            {saveState.message}
          </span>
        )}
      </output>
    </header>
  );
}
