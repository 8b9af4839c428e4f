import { t } from '../../utils/domain/text/messages.ts';
import type { CommandsHandle } from '../hooks/use-commands.ts';

/** The keyboard commands with the keys that the browser has for them. They are assigned on a page of the browser. */
export function CommandsField({ commands, openSettings }: CommandsHandle) {
  if (!commands) return null;
  return (
    <>
      <ul class="list">
        {commands.map(({ name, description, shortcut }) => (
          <li key={name} class="list-row" data-command={name}>
            <span class="list-name">{description}</span>
            {shortcut === '' ? <span class="note">{t('options_keys_none')}</span> : <kbd>{shortcut}</kbd>}
          </li>
        ))}
      </ul>
      <button type="button" class="button" data-action="shortcuts" onClick={openSettings}>
        {t('options_keys_change')}
      </button>
    </>
  );
}
