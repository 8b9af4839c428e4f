import { grantedSites, isEverywhere, withheldNews } from '../../utils/domain/sites/access.ts';
import { everywhere, siteMatches } from '../../utils/domain/sites/match-pattern.ts';
import { newsHosts } from '../../utils/domain/sites/news-sites.ts';

interface Props {
  /** All match patterns that are granted. */
  readonly origins: readonly string[];
  /** Those among them that the reader granted. */
  readonly granted: readonly string[];
  readonly onRequest: (origins: readonly string[]) => void;
  readonly onRemove: (origins: readonly string[]) => void;
}

/** Where Tickmark runs by itself, and the ways to have it run in more places or fewer. */
export function GrantedSites({ origins, granted, onRequest, onRemove }: Props) {
  const withheld = withheldNews(origins);
  const onAll = isEverywhere(granted);
  return (
    <ul class="list">
      <li class="list-row" data-site="news">
        <span class="list-name">
          {withheld.length === 0
            ? `${newsHosts.length} news sites`
            : `${newsHosts.length} news sites; the browser keeps Tickmark off ${withheld.length} of them`}
        </span>
        {withheld.length > 0 && (
          <button type="button" class="button" onClick={() => onRequest(withheld)}>
            Allow
          </button>
        )}
      </li>
      {grantedSites(granted).map((site) => (
        <li key={site} class="list-row" data-site={site}>
          <span class="list-name">{site}</span>
          <button
            type="button"
            class="button"
            aria-label={`No longer by itself on ${site}`}
            onClick={() => onRemove(siteMatches(site).filter((origin) => granted.includes(origin)))}
          >
            Remove
          </button>
        </li>
      ))}
      <li class="list-row" data-site="everywhere">
        <span class="list-name">{onAll ? 'All other sites too' : 'No other sites'}</span>
        <button
          type="button"
          class="button"
          onClick={() =>
            onAll ? onRemove(everywhere.filter((origin) => granted.includes(origin))) : onRequest(everywhere)
          }
        >
          {onAll ? 'Remove' : 'Allow all sites'}
        </button>
      </li>
    </ul>
  );
}
