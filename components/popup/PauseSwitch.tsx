interface Props {
  readonly paused: boolean;
  readonly onPause: (paused: boolean) => void;
}

/** Silences Tickmark everywhere, for as long as the reader wants. */
export function PauseSwitch({ paused, onPause }: Props) {
  return (
    <label class="site-switch">
      <span class="site-label">{paused ? 'Paused on all sites' : 'Pause on all sites'}</span>
      <input
        type="checkbox"
        class="switch"
        data-action="pause"
        checked={paused}
        onChange={(event) => onPause(event.currentTarget.checked)}
      />
    </label>
  );
}
