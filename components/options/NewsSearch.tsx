import { useState } from 'preact/hooks';
import { turnSite } from '../../utils/domain/settings/settings-edits.ts';
import { accessTo } from '../../utils/domain/sites/access.ts';
import { findNewsSites } from '../../utils/domain/sites/news-sites.ts';
import { siteMatches } from '../../utils/domain/sites/match-pattern.ts';
import { readableHost } from '../../utils/domain/sites/host-names.ts';
import { isSiteOff } from '../../utils/domain/sites/site-list.ts';
import { t, tCount } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { LockIcon } from './Managed.tsx';
import { SiteName } from './SiteName.tsx';

const mostShown = 8;

interface Props {
  readonly sitesOff: readonly string[];
  /** Those of them that a policy turns off. */
  readonly managedOff: readonly string[];
  /** All granted match patterns. */
  readonly origins: readonly string[];
  readonly change: ChangeSettings;
  readonly onRequest: (origins: readonly string[]) => void;
}

/** "Is my site covered?": searches the list of news sites, and turns sites of it off and on. */
export function NewsSearch({ sitesOff, managedOff, origins, change, onRequest }: Props) {
  const [query, setQuery] = useState('');
  const { sites, more, uncovered } = findNewsSites(query, mostShown);
  const isNone = query.trim() !== '' && sites.length === 0 && uncovered === null;
  return (
    <>
      <input
        class="field"
        type="search"
        autoComplete="off"
        spellcheck={false}
        data-field="news-search"
        aria-label={t('options_news_search')}
        placeholder={t('options_news_search_hint')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <ul class="list" data-part="news-found">
        {sites.map((site) => (
          <NewsSite
            key={site}
            site={site}
            isOn={!isSiteOff(site, sitesOff)}
            isManaged={isSiteOff(site, managedOff)}
            isWithheld={accessTo(site, origins) === 'withheld'}
            onTurn={(on) => change(turnSite(site, on))}
          />
        ))}
      </ul>
      {uncovered !== null && <Uncovered site={uncovered} origins={origins} onRequest={onRequest} />}
      <output class="note empty" data-part="news-count">
        {more > 0 && tCount('options_news_more', more)}
        {isNone && t('options_news_none')}
      </output>
    </>
  );
}

interface NewsSiteProps {
  readonly site: string;
  readonly isOn: boolean;
  readonly isManaged: boolean;
  /** Whether the browser withholds access to it. */
  readonly isWithheld: boolean;
  readonly onTurn: (on: boolean) => void;
}

function NewsSite({ site, isOn, isManaged, isWithheld, onTurn }: NewsSiteProps) {
  return (
    <li class="list-row" data-news={site}>
      <SiteName site={site} />
      {isWithheld && <span class="note">{t('options_news_withheld')}</span>}
      {isManaged ? (
        <span class="locked" data-part="managed">
          <LockIcon /> {t('options_managed')}
        </span>
      ) : (
        <input
          type="checkbox"
          role="switch"
          class="switch"
          aria-label={t('options_news_on', { site: readableHost(site) })}
          checked={isOn}
          onChange={(event) => onTurn(event.currentTarget.checked)}
        />
      )}
    </li>
  );
}

type UncoveredProps = Pick<Props, 'origins' | 'onRequest'> & { readonly site: string };

/** A site that is not on the list: whether the reader allowed it, or a button to do so. */
function Uncovered({ site, origins, onRequest }: UncoveredProps) {
  const isAllowed = accessTo(site, origins) !== 'none';
  return (
    <div class="list-row" data-uncovered={site}>
      <span class="list-name">
        {t(isAllowed ? 'options_news_allowed' : 'options_news_uncovered', { site: readableHost(site) })}
      </span>
      {!isAllowed && (
        <button type="button" class="button" onClick={() => onRequest(siteMatches(site))}>
          {t('options_allow')}
        </button>
      )}
    </div>
  );
}
