import type { PageCoin, PageSummary } from '../../utils/domain/page-protocol.ts';
import type { Access } from '../../utils/domain/sites/access.ts';
import { siteOf } from '../../utils/domain/sites/site.ts';
import { isOnList } from '../../utils/domain/sites/site-list.ts';
import { isSiteOff } from '../../utils/domain/sites/sites-off.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { coinOf } from '../shared/coin-of.ts';
import { CoinRow } from './CoinRow.tsx';
import type { Figures } from './popup-figures.ts';
import type { SiteActions } from './access-actions.ts';
import { PrivateSwitch } from './PrivateSwitch.tsx';
import { SiteOffers } from './SiteOffers.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';

interface Props {
  readonly summary: PageSummary;
  readonly access: Access;
  readonly sitesOff: readonly string[];
  /** Null in a private window, where every site is. */
  readonly privateSites: readonly string[] | null;
  readonly figures: Figures;
  readonly actions: SiteActions;
}

/** A page on which Tickmark runs: its coins, and the switch for its site. */
export function HerePage({ summary, access, sitesOff, privateSites, figures, actions }: Props) {
  const { host, optedOut, isMarkingBlocked, coins } = summary;
  if (optedOut) {
    return (
      <p class="line" data-part="opted-out">
        {t('popup_opted_out')}
      </p>
    );
  }
  const on = !isSiteOff(host, sitesOff);
  return (
    <>
      <SiteSwitch host={host} on={on} onSite={actions.switchSite} />
      {on && isMarkingBlocked && (
        <p class="line warn" data-part="marking-blocked">
          {t('popup_marking_blocked')}
        </p>
      )}
      {on && <PageCoins coins={coins} figures={figures} />}
      {on && privateSites && (
        <PrivateSwitch host={host} on={isOnList(host, privateSites)} onPrivate={actions.makePrivate} />
      )}
      {access === 'withheld' && (
        <p class="line warn" data-part="access">
          {t('popup_access_withheld_here')}
        </p>
      )}
      {(access === 'none' || access === 'withheld') && (
        <div class="actions">
          <SiteOffers host={host} access={access} actions={actions} />
        </div>
      )}
      {(access === 'site' || access === 'everywhere') && (
        <div class="actions">
          <button type="button" class="action" data-action="revoke" onClick={() => actions.revoke(host)}>
            {access === 'site' ? t('popup_revoke_site', { site: siteOf(host) }) : t('popup_revoke_all')}
          </button>
        </div>
      )}
    </>
  );
}

interface PageCoinsProps {
  readonly coins: readonly PageCoin[];
  readonly figures: Figures;
}

function PageCoins({ coins, figures }: PageCoinsProps) {
  if (coins.length === 0) return <p class="line">{t('popup_no_coins')}</p>;
  return (
    <ul class="rows">
      {coins.map(({ coin: id, mentions }) => (
        <CoinRow key={id} coin={coinOf(id)} figures={figures} mentions={mentions} />
      ))}
    </ul>
  );
}
