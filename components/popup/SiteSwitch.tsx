import { siteOf } from '../../utils/domain/sites/site-list.ts';
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
