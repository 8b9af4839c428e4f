import { useState } from 'preact/hooks';
import { addedSite } from './added-site.ts';

interface Props {
  readonly sites: readonly string[];
  readonly onChange: (sites: readonly string[]) => void;
}

/** The sites on which Tickmark stays silent, and a line to add one. */
export function SitesField({ sites, onChange }: Props) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const result = addedSite(text, sites);
    if (result.ok) {
      onChange([...sites, result.site]);
      setText('');
    }
    setError(result.ok ? null : result.error);
  };
  return (
    <>
      <ul class="list">
        {sites.map((site) => (
          <li key={site} class="list-row" data-site={site}>
            <span class="list-name">{site}</span>
            <button
              type="button"
              class="button"
              aria-label={`Switch on again on ${site}`}
              onClick={() => onChange(sites.filter((other) => other !== site))}
            >
              Switch on again
            </button>
          </li>
        ))}
      </ul>
      {sites.length === 0 && <p class="note empty">None. Tickmark marks coins on all of its sites.</p>}
      <form class="add-row" noValidate onSubmit={add}>
        <input
          class="field"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder="coindesk.com"
          aria-label="Site to switch off"
          aria-invalid={error !== null}
          aria-describedby="site-error"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setError(null);
          }}
        />
        <button type="submit" class="button">
          Switch off
        </button>
      </form>
      <p id="site-error" class="error" aria-live="polite">
        {error}
      </p>
    </>
  );
}
