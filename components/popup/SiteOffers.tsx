import type { Access } from '../../utils/domain/sites/access.ts';
import { siteOf } from '../../utils/domain/sites/site.ts';
import type { SiteActions } from './site-actions.ts';

interface Props {
  readonly host: string;
  readonly access: Access;
  readonly actions: SiteActions;
}

/** The ways to have Tickmark run by itself on a page's site, and on others; nothing where it may already. */
export function SiteOffers({ host, access, actions }: Props) {
  if (access !== 'none' && access !== 'withheld') return null;
  return (
    <>
      <button type="button" class="action" data-action="always" onClick={() => actions.allowSite(host)}>
        Always on {siteOf(host)}
      </button>
      {access === 'withheld' ? (
        <button type="button" class="action" data-action="news" onClick={actions.allowNews}>
          On all news sites
        </button>
      ) : (
        <button type="button" class="action" data-action="everywhere" onClick={actions.allowEverywhere}>
          On all sites
        </button>
      )}
    </>
  );
}
