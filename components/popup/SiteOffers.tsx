import type { Access } from '../../utils/domain/sites/access.ts';
import { siteOf } from '../../utils/domain/sites/news-sites.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { SiteActions } from './access-actions.ts';

interface Props {
  readonly host: string;
  readonly access: Access;
  readonly actions: SiteActions;
}

/**
 * Buttons that let Tickmark run automatically on the page's site and on others, each with what the browser will ask; none
 * where it already may.
 */
export function SiteOffers({ host, access, actions }: Props) {
  if (access !== 'none' && access !== 'withheld') return null;
  const site = siteOf(host);
  return (
    <ul class="offers">
      <Offer
        action="always"
        text={t('popup_allow_site', { site })}
        note={t('popup_allow_site_note', { site })}
        onClick={() => actions.allowSite(host)}
      />
      {access === 'withheld' ? (
        <Offer
          action="news"
          text={t('popup_allow_news')}
          note={t('popup_allow_news_note')}
          onClick={actions.allowNews}
        />
      ) : (
        <Offer
          action="everywhere"
          text={t('popup_allow_all')}
          note={t('popup_allow_all_note')}
          onClick={actions.allowEverywhere}
        />
      )}
    </ul>
  );
}

interface OfferProps {
  readonly action: string;
  readonly text: string;
  readonly note: string;
  readonly onClick: () => void;
}

function Offer({ action, text, note, onClick }: OfferProps) {
  return (
    <li class="offer">
      <button
        type="button"
        class="text-button"
        data-action={action}
        aria-describedby={`note-${action}`}
        onClick={onClick}
      >
        {text}
      </button>
      <p class="caption" id={`note-${action}`}>
        {note}
      </p>
    </li>
  );
}
