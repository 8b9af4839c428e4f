import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  readonly onPause: () => void;
}

/** Pauses Tickmark on all sites; while it is paused, the page's section has the button to resume. */
export function PauseSwitch({ onPause }: Props) {
  return (
    <label class="pause">
      <input type="checkbox" class="switch small" data-action="pause" checked={false} onChange={onPause} />
      <span>{t('popup_pause')}</span>
    </label>
  );
}
