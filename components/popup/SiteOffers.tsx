import type { Access } from '../../utils/domain/sites/access.ts';
import { siteOf } from '../../utils/domain/sites/site.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { SiteActions } from './access-actions.ts';

interface Props {
  readonly host: string;
  readonly access: Access;
  readonly actions: SiteActions;
}

/** Buttons that let Tickmark run automatically on the page's site and on others; none where it already may. */
export function SiteOffers({ host, access, actions }: Props) {
  if (access !== 'none' && access !== 'withheld') return null;
  return (
    <>
      <button type="button" class="action" data-action="always" onClick={() => actions.allowSite(host)}>
        {t('popup_allow_site', { site: siteOf(host) })}
      </button>
      {access === 'withheld' ? (
        <button type="button" class="action" data-action="news" onClick={actions.allowNews}>
          {t('popup_allow_news')}
        </button>
      ) : (
        <button type="button" class="action" data-action="everywhere" onClick={actions.allowEverywhere}>
          {t('popup_allow_all')}
        </button>
      )}
    </>
  );
}
