import { useState } from 'preact/hooks';
import { type KeyTier, readPastedKey } from '../../utils/domain/keys/api-key.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { KeysHandle } from '../hooks/use-keys.ts';
import { type Choice, RadioChoices } from './RadioChoices.tsx';
import { SavedKey } from './SavedKey.tsx';

interface Props {
  readonly handle: KeysHandle;
}

/** The reader's API key for CoinGecko, or a form to add it. */
export function KeysField({ handle }: Props) {
  const { keys, failed } = handle;
  const key = keys?.find(({ service }) => service === 'coingecko');
  return (
    <div class="keys" data-part="keys" aria-busy={keys === null}>
      {keys !== null && (key ? <SavedKey saved={key} handle={handle} /> : <KeyForm handle={handle} />)}
      <p class="error" role="status">
        {failed === 'coingecko' && t('shared_not_saved_storage')}
      </p>
    </div>
  );
}

const tiers: readonly Choice<Exclude<KeyTier, 'only'>>[] = [
  { value: 'demo', title: 'options_key_demo', note: 'options_key_demo_note' },
  { value: 'pro', title: 'options_key_pro', note: 'options_key_pro_note' },
];

/** Where readers get a Demo key. */
const freeKeyPage = 'https://www.coingecko.com/en/api';

/** Asks for the tier too: the text of a key does not say of which tier it is. */
function KeyForm({ handle }: Props) {
  const [tier, setTier] = useState<Exclude<KeyTier, 'only'>>('demo');
  const [text, setText] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const key = readPastedKey(text);
    setInvalid(key === null);
    if (key === null) return;
    // The field keeps what was typed: it is gone once it is stored.
    handle.set({ service: 'coingecko', tier, key });
  };
  return (
    <form class="keys-form" noValidate autoComplete="off" onSubmit={submit}>
      <RadioChoices
        label={t('options_key_type')}
        name="key-tier"
        choices={tiers}
        value={tier}
        onChange={setTier}
      />
      <div class="add-row">
        <input
          class="field"
          type="password"
          autoComplete="off"
          spellcheck={false}
          data-field="key"
          placeholder={t('options_key_paste')}
          aria-label={t('options_key')}
          aria-invalid={isInvalid}
          aria-describedby="key-error"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setInvalid(false);
          }}
        />
        <button type="submit" class="button">
          {t('options_key_save')}
        </button>
      </div>
      <p id="key-error" class="error" aria-live="polite">
        {isInvalid && t('options_key_invalid')}
      </p>
      {tier === 'demo' && (
        <p class="note">
          <a href={freeKeyPage} target="_blank" rel="noopener noreferrer" data-part="free-key">
            {t('options_key_get')}
          </a>
        </p>
      )}
    </form>
  );
}
