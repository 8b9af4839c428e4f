import { siteOf } from '../../utils/domain/sites/site.ts';

interface Props {
  readonly host: string;
  readonly on: boolean;
  readonly onSite: (host: string, on: boolean) => void;
}

/** Whether Tickmark marks coins on this site. */
export function SiteSwitch({ host, on, onSite }: Props) {
  return (
    <label class="site-switch">
      <span class="site-label">
        Mark coins on <strong>{siteOf(host)}</strong>
      </span>
      <input
        type="checkbox"
        class="switch"
        checked={on}
        onChange={(event) => onSite(host, event.currentTarget.checked)}
      />
    </label>
  );
}
