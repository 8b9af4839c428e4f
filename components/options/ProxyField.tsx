import { useState } from 'preact/hooks';
import { readProxyUrl } from '../../utils/domain/requests/proxy-url.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { Managed } from './Managed.tsx';
import { Section } from './Section.tsx';

interface Props {
  /** The base URL in use; empty without a proxy. */
  readonly proxy: string;
  readonly isManaged: boolean;
  readonly change: ChangeSettings;
}

/** The base URL of a caching proxy, through which all requests go. */
export function ProxyField({ proxy, isManaged, change }: Props) {
  return (
    <Section title={t('options_proxy')} note={t('options_proxy_note')} name="proxy">
      <Managed isManaged={isManaged}>
        {proxy === '' ? (
          <ProxyForm onSave={(url) => change(() => ({ proxy: url }))} />
        ) : (
          <div class="list-row" data-proxy={proxy}>
            <code class="list-name">{proxy}</code>
            {!isManaged && (
              <button
                type="button"
                class="button"
                data-action="remove-proxy"
                onClick={() => change(() => ({ proxy: '' }))}
              >
                {t('options_remove')}
              </button>
            )}
          </div>
        )}
        {proxy !== '' && <p class="note">{t('options_proxy_effect')}</p>}
      </Managed>
    </Section>
  );
}

function ProxyForm({ onSave }: { readonly onSave: (url: string) => void }) {
  const [text, setText] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const url = readProxyUrl(text);
    setInvalid(url === null);
    if (url !== null) onSave(url);
  };
  return (
    <form noValidate autoComplete="off" onSubmit={submit}>
      <div class="add-row">
        <input
          class="field"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          data-field="proxy"
          aria-label={t('options_proxy')}
          aria-invalid={isInvalid}
          aria-describedby="proxy-error"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setInvalid(false);
          }}
        />
        <button type="submit" class="button">
          {t('options_proxy_use')}
        </button>
      </div>
      <p id="proxy-error" class="error" aria-live="polite">
        {isInvalid && t('options_proxy_invalid')}
      </p>
    </form>
  );
}
