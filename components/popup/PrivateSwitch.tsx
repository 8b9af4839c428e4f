import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  readonly host: string;
  readonly on: boolean;
  readonly onPrivate: (host: string, on: boolean) => void;
}

/** Whether nothing that is requested on this site is written to disk. */
export function PrivateSwitch({ host, on, onPrivate }: Props) {
  return (
    <label class="site-switch">
      <span class="site-label">{t('popup_private_site')}</span>
      <input
        type="checkbox"
        class="switch"
        data-action="private-site"
        checked={on}
        onChange={(event) => onPrivate(host, event.currentTarget.checked)}
      />
    </label>
  );
}
