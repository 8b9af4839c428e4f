import type { ComponentChildren } from 'preact';
import type { PageSummary } from '../../utils/domain/page-protocol.ts';
import type { Access } from '../../utils/domain/sites/access.ts';
import { siteOf } from '../../utils/domain/sites/news-sites.ts';
import { isOnList, isSiteOff } from '../../utils/domain/sites/site-list.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Message } from '../shared/Message.tsx';
import { PageCoins } from './PageCoins.tsx';
import type { PageParts } from './PageSection.tsx';
import { SiteOffers } from './SiteOffers.tsx';
import type { SiteActions } from './access-actions.ts';

interface Props {
  readonly summary: PageSummary;
  /** Null until known. */
  readonly access: Access | null;
  readonly sitesOff: readonly string[];
  /** Null in a private window, where every site is. */
  readonly privateSites: readonly string[] | null;
  readonly actions: SiteActions;
  readonly parts: PageParts;
}

/** A page on which Tickmark runs: its coins, then the controls for its site. Where it is off, only the way back. */
export function HerePage({ summary, access, sitesOff, privateSites, actions, parts }: Props) {
  const { host, optedOut, isPdf, isMarkingBlocked } = summary;
  if (optedOut || isPdf) {
    return (
      <>
        <h2>{t('popup_page')}</h2>
        <p class="line" data-part={optedOut ? 'opted-out' : 'pdf'}>
          {t(optedOut ? 'popup_opted_out' : 'popup_pdf')}
        </p>
      </>
    );
  }
  const on = !isSiteOff(host, sitesOff);
  return (
    <>
      {on ? <PageCoins parts={parts} /> : <h2>{t('popup_page')}</h2>}
      {on && isMarkingBlocked && (
        <p class="line warn" data-part="marking-blocked">
          {t('popup_marking_blocked')}
        </p>
      )}
      <div class="site-controls">
        {/* The same element in both states, so that it keeps the focus when it is switched. */}
        <SiteSwitch
          name="site"
          label={<Message text="popup_mark_coins" parts={{ site: <strong>{siteOf(host)}</strong> }} />}
          host={host}
          on={on}
          onSwitch={actions.switchSite}
        />
        {on && <SiteControls host={host} access={access} privateSites={privateSites} actions={actions} />}
      </div>
    </>
  );
}

type ControlsProps = Pick<Props, 'access' | 'privateSites' | 'actions'> & { readonly host: string };

/** What a reader can decide about a site besides turning it off. */
function SiteControls({ host, access, privateSites, actions }: ControlsProps) {
  return (
    <>
      {privateSites && (
        <SiteSwitch
          name="private-site"
          label={t('popup_private_site')}
          host={host}
          on={isOnList(host, privateSites)}
          onSwitch={actions.makePrivate}
        />
      )}
      {access === 'withheld' && (
        <p class="line warn" data-part="access">
          {t('popup_access_withheld_here')}
        </p>
      )}
      {access && <SiteOffers host={host} access={access} actions={actions} />}
      {(access === 'site' || access === 'everywhere') && (
        <div class="actions">
          <button type="button" class="text-button" data-action="revoke" onClick={() => actions.revoke(host)}>
            {access === 'site' ? t('popup_revoke_site', { site: siteOf(host) }) : t('popup_revoke_all')}
          </button>
        </div>
      )}
    </>
  );
}

interface SwitchProps {
  readonly name: 'site' | 'private-site';
  readonly label: ComponentChildren;
  readonly host: string;
  readonly on: boolean;
  readonly onSwitch: (host: string, on: boolean) => void;
}

/** A choice about this site. */
function SiteSwitch({ name, label, host, on, onSwitch }: SwitchProps) {
  return (
    <label class="site-switch">
      <span class="site-label">{label}</span>
      <input
        type="checkbox"
        class="switch"
        data-action={name}
        checked={on}
        onChange={(event) => onSwitch(host, event.currentTarget.checked)}
      />
    </label>
  );
}
