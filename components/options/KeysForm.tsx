import { useState } from 'preact/hooks';
import { type NewKey, readPastedKey } from '../../utils/domain/keys/api-key.ts';
import type { KeyTier } from '../../utils/domain/keys/key-store.ts';
import { RadioChoices } from './RadioChoices.tsx';

interface Props {
  readonly onSet: (key: NewKey) => void;
}

const choices = [
  { value: 'demo', title: 'Demo', note: 'Free, from your CoinGecko account' },
  { value: 'pro', title: 'Pro', note: 'Of a paid plan' },
] as const;

/** Takes a key. CoinGecko's two kinds can't be told apart by their text, so the reader says which it is. */
export function KeysForm({ onSet }: Props) {
  const [tier, setTier] = useState<KeyTier>('demo');
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const key = readPastedKey(text);
    setWrong(key === null);
    if (key === null) return;
    onSet({ service: 'coingecko', tier, key });
    setText('');
  };
  return (
    <form class="keys-form" noValidate autoComplete="off" onSubmit={submit}>
      <RadioChoices
        label="Kind of CoinGecko key"
        name="key-tier"
        choices={choices}
        value={tier}
        onChange={setTier}
      />
      <div class="add-row">
        <input
          class="field"
          type="password"
          autoComplete="off"
          spellcheck={false}
          placeholder="Paste your key"
          aria-label="CoinGecko key"
          aria-invalid={isWrong}
          aria-describedby="key-error"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <button type="submit" class="button">
          Save key
        </button>
      </div>
      <p id="key-error" class="error" aria-live="polite">
        {isWrong && 'That is no key: copy it whole, without blanks.'}
      </p>
    </form>
  );
}
