import { grantedSites, isEverywhere, withheldNews } from '../../utils/domain/sites/access.ts';
import { everywhere, siteMatches } from '../../utils/domain/sites/match-pattern.ts';
import { newsHosts } from '../../utils/domain/sites/news-sites.ts';
import { t, tCount } from '../../utils/domain/text/messages.ts';
import { SiteName } from './SiteName.tsx';

interface Props {
  /** All granted match patterns. */
  readonly origins: readonly string[];
  /** Those among them that the reader granted. */
  readonly granted: readonly string[];
  readonly onRequest: (origins: readonly string[]) => void;
  readonly onRemove: (origins: readonly string[]) => void;
}

/** The sites on which Tickmark runs automatically, with buttons to grant and remove access. */
export function GrantedSites({ origins, granted, onRequest, onRemove }: Props) {
  const withheld = withheldNews(origins);
  return (
    <ul class="list">
      <li class="list-row" data-site="news">
        <span class="list-name">
          {tCount('options_news_sites', newsHosts.length)}{' '}
          {withheld.length > 0 && (
            <span class="note">{tCount('options_news_sites_blocked', withheld.length)}</span>
          )}
        </span>
        {withheld.length > 0 && (
          <button type="button" class="button" onClick={() => onRequest(withheld)}>
            {t('options_allow')}
          </button>
        )}
      </li>
      {grantedSites(granted).map((site) => (
        <li key={site} class="list-row" data-site={site}>
          <SiteName site={site} />
          <button
            type="button"
            class="button"
            aria-label={t('options_remove_access', { site })}
            onClick={() => onRemove(siteMatches(site).filter((origin) => granted.includes(origin)))}
          >
            {t('options_remove')}
          </button>
        </li>
      ))}
      <li class="list-row" data-site="everywhere">
        {isEverywhere(granted) ? (
          <>
            <span class="list-name">{t('options_other_sites')}</span>
            <button
              type="button"
              class="button"
              aria-label={t('options_remove_access_all')}
              onClick={() => onRemove(everywhere.filter((origin) => granted.includes(origin)))}
            >
              {t('options_remove')}
            </button>
          </>
        ) : (
          <>
            <span class="list-name">{t('options_other_sites_not_allowed')}</span>
            <button type="button" class="button" onClick={() => onRequest(everywhere)}>
              {t('options_allow_all')}
            </button>
          </>
        )}
      </li>
    </ul>
  );
}
