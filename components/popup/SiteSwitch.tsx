import { siteOf } from '../../utils/domain/sites/site.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Message } from '../shared/Message.tsx';

interface SiteProps {
  readonly host: string;
  readonly on: boolean;
  readonly onSite: (host: string, on: boolean) => void;
}

/** Whether Tickmark marks coins on this site. */
export function SiteSwitch({ host, on, onSite }: SiteProps) {
  return (
    <label class="site-switch">
      <span class="site-label">
        <Message text="popup_mark_coins" parts={{ site: <strong>{siteOf(host)}</strong> }} />
      </span>
      <input
        type="checkbox"
        class="switch"
        data-action="site"
        checked={on}
        onChange={(event) => onSite(host, event.currentTarget.checked)}
      />
    </label>
  );
}

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
