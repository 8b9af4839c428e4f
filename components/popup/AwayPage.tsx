import type { Access } from '../../utils/domain/sites/access.ts';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';
import type { SiteActions } from './access-actions.ts';
import { SiteOffers } from './SiteOffers.tsx';

interface Props {
  readonly tabId: number;
  readonly host: string;
  readonly access: Access;
  readonly actions: SiteActions;
}

/** A web page on which Tickmark does not run: the reason, one button to run it there, and what else there is. */
export function AwayPage({ tabId, host, access, actions }: Props) {
  return (
    <>
      <h2>{t('popup_page')}</h2>
      <p class={access === 'withheld' ? 'line warn' : 'line'} data-part="access">
        {t(reasons[access])}
      </p>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          data-action="once"
          onClick={() => actions.markOnce(tabId, host)}
        >
          {t('popup_run_once')}
        </button>
      </div>
      <SiteOffers host={host} access={access} actions={actions} />
    </>
  );
}

const reasons: Readonly<Record<Access, PlainKey>> = {
  news: 'popup_access_news',
  withheld: 'popup_access_withheld',
  site: 'popup_access_site',
  everywhere: 'popup_access_everywhere',
  none: 'popup_access_none',
};
