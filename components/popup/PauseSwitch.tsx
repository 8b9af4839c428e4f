import { t } from '../../utils/domain/text/messages.ts';

interface PauseProps {
  readonly paused: boolean;
  readonly onPause: (paused: boolean) => void;
}

/** Pauses Tickmark on all sites until it is resumed. */
export function PauseSwitch({ paused, onPause }: PauseProps) {
  return (
    <label class="site-switch">
      <span class="site-label">{t(paused ? 'popup_paused' : 'popup_pause')}</span>
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
