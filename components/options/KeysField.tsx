import type { MaskedKey, NewKey } from '../../utils/domain/keys/api-key.ts';
import type { KeysHandle } from '../hooks/use-keys.ts';
import { KeysForm } from './KeysForm.tsx';
import { KeysRefusal } from './KeysRefusal.tsx';

interface Props {
  readonly handle: KeysHandle;
}

const tierNames: Readonly<Record<NewKey['tier'], string>> = { demo: 'Demo key', pro: 'Pro key' };

/** The reader's key for CoinGecko: what is known of it, and a form where there is none. */
export function KeysField({ handle }: Props) {
  const { keys, error } = handle;
  const [key] = keys ?? [];
  return (
    <div class="keys" data-part="keys" aria-busy={keys === null}>
      {keys !== null &&
        (key ? <Entered keyEntered={key} handle={handle} /> : <KeysForm onSet={handle.set} />)}
      <p class="error" role="status">
        {error}
      </p>
    </div>
  );
}

interface EnteredProps extends Props {
  readonly keyEntered: MaskedKey;
}

function Entered({ keyEntered, handle }: EnteredProps) {
  const { service, tier, ending, refused } = keyEntered;
  return (
    <>
      <div class="list-row" data-key={service}>
        <span class="list-name">
          {tierNames[tier]} <span class="note">ends with …{ending}</span>
        </span>
        {refused && (
          <button type="button" class="button" onClick={() => handle.retry(service)}>
            Try again
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-label="Remove the CoinGecko key"
          onClick={() => handle.remove(service)}
        >
          Remove
        </button>
      </div>
      {refused && <KeysRefusal refused={refused} tier={tier} />}
    </>
  );
}
