import { useState } from 'preact/hooks';
import { type NewKey, readPastedKey } from '../../utils/domain/keys/api-key.ts';
import type { KeyTier } from '../../utils/domain/keys/key-store.ts';

interface Props {
  readonly onSet: (key: NewKey) => void;
}

const choices: readonly { readonly tier: KeyTier; readonly title: string; readonly note: string }[] = [
  { tier: 'demo', title: 'Demo', note: 'Free, from your CoinGecko account' },
  { tier: 'pro', title: 'Pro', note: 'Of a paid plan' },
];

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
      <div class="choices" role="radiogroup" aria-label="Kind of CoinGecko key">
        {choices.map((choice) => (
          <label key={choice.tier} class="choice">
            <input
              type="radio"
              name="key-tier"
              value={choice.tier}
              checked={choice.tier === tier}
              onChange={() => setTier(choice.tier)}
            />
            <span class="choice-text">
              {choice.title}
              <span class="note">{choice.note}</span>
            </span>
          </label>
        ))}
      </div>
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
