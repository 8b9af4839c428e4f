import { useState } from 'preact/hooks';
import { parseHost } from '../../utils/domain/sites/host-names.ts';
import { isOnList } from '../../utils/domain/sites/site-list.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { LockIcon } from './Managed.tsx';
import { SiteName } from './SiteName.tsx';

/** What a list of sites says about itself. */
export interface SiteListTexts {
  /** In place of an empty list. */
  readonly none: string;
  /** The button beside a site, and its full name for a screen reader. */
  readonly remove: string;
  readonly removeLabel: (site: string) => string;
  /** The button beside the field, and the name of the field. */
  readonly add: string;
  readonly field: string;
  /** Why a site can't be added again. */
  readonly listed: (site: string) => string;
}

interface Props {
  /** Tells this list from others on the page. */
  readonly name: string;
  readonly sites: readonly string[];
  /** Those of them that a policy sets: the reader can't remove them. */
  readonly managed?: readonly string[] | undefined;
  readonly texts: SiteListTexts;
  readonly onAdd: (site: string) => void;
  readonly onRemove: (site: string) => void;
}

/** A list of sites with a field to add one. */
export function SiteListField({ name, sites, managed = [], texts, onAdd, onRemove }: Props) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const entered = enteredSite(text, sites);
    if (entered.kind === 'site') {
      onAdd(entered.site);
      setText('');
    }
    setError(entered.kind === 'site' ? null : siteErrorText(entered, texts));
  };
  return (
    <>
      <ul class="list">
        {sites.map((site) => (
          <li key={site} class="list-row" data-site={site}>
            <SiteName site={site} />
            {managed.includes(site) ? (
              <span class="locked" data-part="managed">
                <LockIcon /> {t('options_managed')}
              </span>
            ) : (
              <button
                type="button"
                class="button"
                aria-label={texts.removeLabel(site)}
                onClick={() => onRemove(site)}
              >
                {texts.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {sites.length === 0 && <p class="note empty">{texts.none}</p>}
      <form class="add-row" noValidate onSubmit={add}>
        <input
          class="field"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          data-field={name}
          placeholder={t('options_site_example')}
          aria-label={texts.field}
          aria-invalid={error !== null}
          aria-describedby={`${name}-error`}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setError(null);
          }}
        />
        <button type="submit" class="button">
          {texts.add}
        </button>
      </form>
      <p id={`${name}-error`} class="error" aria-live="polite">
        {error}
      </p>
    </>
  );
}

type SiteError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid'; readonly text: string }
  | { readonly kind: 'listed'; readonly site: string };

/** The site that the reader entered, or what is wrong with it. */
export function enteredSite(
  text: string,
  sites: readonly string[],
): { readonly kind: 'site'; readonly site: string } | SiteError {
  const entered = text.trim();
  if (entered === '') return { kind: 'empty' };
  const site = parseHost(entered);
  if (site === null) return { kind: 'invalid', text: entered };
  return isOnList(site, sites) ? { kind: 'listed', site } : { kind: 'site', site };
}

function siteErrorText(error: SiteError, { listed }: SiteListTexts): string {
  switch (error.kind) {
    case 'empty':
      return t('options_site_missing');
    case 'invalid':
      return t('options_site_invalid', { text: error.text });
    case 'listed':
      return listed(error.site);
  }
}
