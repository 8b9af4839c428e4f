import { useState } from 'preact/hooks';
import { removeSiteOff, turnOffSite } from '../../utils/domain/settings/settings-edits.ts';
import { parseHost } from '../../utils/domain/sites/parse-host.ts';
import { isSiteOff } from '../../utils/domain/sites/sites-off.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';

interface Props {
  readonly sites: readonly string[];
  readonly change: ChangeSettings;
}

/** The sites on which Tickmark is turned off, and a field to add one. */
export function SitesField({ sites, change }: Props) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const entered = enteredSite(text, sites);
    if (entered.kind === 'site') {
      change(turnOffSite(entered.site));
      setText('');
    }
    setError(entered.kind === 'site' ? null : siteErrorText(entered));
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
              aria-label={t('options_site_turn_on_label', { site })}
              onClick={() => change(removeSiteOff(site))}
            >
              {t('options_site_turn_on')}
            </button>
          </li>
        ))}
      </ul>
      {sites.length === 0 && <p class="note empty">{t('options_sites_off_none')}</p>}
      <form class="add-row" noValidate onSubmit={add}>
        <input
          class="field"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          data-field="site"
          placeholder={t('options_site_example')}
          aria-label={t('options_site_to_turn_off')}
          aria-invalid={error !== null}
          aria-describedby="site-error"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setError(null);
          }}
        />
        <button type="submit" class="button">
          {t('options_site_turn_off')}
        </button>
      </form>
      <p id="site-error" class="error" aria-live="polite">
        {error}
      </p>
    </>
  );
}

type SiteError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid'; readonly text: string }
  | { readonly kind: 'turned-off'; readonly site: string };

/** The site that the reader entered, or what is wrong with it. */
export function enteredSite(
  text: string,
  sites: readonly string[],
): { readonly kind: 'site'; readonly site: string } | SiteError {
  const entered = text.trim();
  if (entered === '') return { kind: 'empty' };
  const site = parseHost(entered);
  if (site === null) return { kind: 'invalid', text: entered };
  return isSiteOff(site, sites) ? { kind: 'turned-off', site } : { kind: 'site', site };
}

function siteErrorText(error: SiteError): string {
  switch (error.kind) {
    case 'empty':
      return t('options_site_missing');
    case 'invalid':
      return t('options_site_invalid', { text: error.text });
    case 'turned-off':
      return t('options_site_turned_off', { site: error.site });
  }
}
