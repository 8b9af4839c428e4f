import { useState } from 'preact/hooks';
import { type KeyService, readPastedKey } from '../../utils/domain/keys/api-key.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { KeysHandle } from '../hooks/use-keys.ts';
import { SavedKey } from './SavedKey.tsx';

/** CoinGlass has no free keys. Stocktwits gives credentials to partners only, on no public page. */
const plansPage = 'https://www.coinglass.com/pricing';

interface Props {
  readonly service: Exclude<KeyService, 'coingecko'>;
  readonly handle: KeysHandle;
}

/** The reader's key of a source, or a form to add it. */
export function SourceKeyField({ service, handle }: Props) {
  const saved = handle.keys?.find((key) => key.service === service);
  return (
    <div class="keys" data-part="keys" data-service={service} aria-busy={handle.keys === null}>
      {saved && <SavedKey saved={saved} handle={handle} />}
      {handle.keys !== null && !saved && <KeyForm service={service} handle={handle} />}
      <p class="error" role="status">
        {handle.failed === service && t('shared_not_saved_storage')}
      </p>
    </div>
  );
}

/** One field for a key; two for a user and a password, which are stored as one text. */
function KeyForm({ service, handle }: Props) {
  const [user, setUser] = useState('');
  const [secret, setSecret] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const hasUser = service === 'stocktwits';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const isComplete = secret.trim() !== '' && (!hasUser || /^[^:\s]+$/.test(user.trim()));
    const key = isComplete ? readPastedKey(hasUser ? `${user.trim()}:${secret.trim()}` : secret) : null;
    setInvalid(key === null);
    if (key === null) return;
    // The fields keep what was typed: they are gone once it is stored.
    handle.set({ service, tier: 'only', key });
  };
  return (
    <form class="keys-form" noValidate autoComplete="off" onSubmit={submit}>
      <div class="add-row">
        {hasUser && (
          <input
            class="field"
            type="text"
            autoComplete="off"
            spellcheck={false}
            data-field={`${service}-user`}
            placeholder={t('options_context_user')}
            aria-label={t('options_context_user')}
            value={user}
            onInput={(event) => setUser(event.currentTarget.value)}
          />
        )}
        <input
          class="field"
          type="password"
          autoComplete="off"
          spellcheck={false}
          data-field={`${service}-key`}
          placeholder={t(hasUser ? 'options_context_password' : 'options_key_paste')}
          aria-label={t(hasUser ? 'options_context_password' : 'options_context_key')}
          aria-invalid={isInvalid}
          aria-describedby={`${service}-error`}
          value={secret}
          onInput={(event) => {
            setSecret(event.currentTarget.value);
            setInvalid(false);
          }}
        />
        <button type="submit" class="button">
          {t('options_key_save')}
        </button>
      </div>
      <p id={`${service}-error`} class="error" aria-live="polite">
        {isInvalid && t(hasUser ? 'options_context_login_invalid' : 'options_key_invalid')}
      </p>
      {service === 'coinglass' && (
        <p class="note">
          <a href={plansPage} target="_blank" rel="noopener noreferrer">
            {t('options_key_get_coinglass')}
          </a>
        </p>
      )}
    </form>
  );
}
