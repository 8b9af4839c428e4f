import { coinById } from '../../utils/domain/coin/catalog.ts';
import type { PageCoin } from '../../utils/domain/protocol.ts';
import { isSiteOff } from '../../utils/domain/sites/site.ts';
import type { PageView } from '../hooks/use-page.ts';
import { CoinRow } from './CoinRow.tsx';
import type { Figures } from './figures.ts';
import { SiteSwitch } from './SiteSwitch.tsx';

interface Props {
  readonly page: PageView;
  /** Null until the settings are loaded. */
  readonly sitesOff: readonly string[] | null;
  readonly figures: Figures;
  readonly onSite: (host: string, on: boolean) => void;
}

/** What the page under the popup mentions, and the switch for its site. */
export function PageSection({ page, sitesOff, figures, onSite }: Props) {
  return (
    <section class="section" data-section="page" aria-label="On this page">
      <h2>On this page</h2>
      {page.kind === 'away' && (
        <p class="line">Tickmark runs by itself on news sites. This page is not one of them.</p>
      )}
      {page.kind === 'here' && sitesOff && (
        <>
          <SiteSwitch host={page.summary.host} on={!isSiteOff(page.summary.host, sitesOff)} onSite={onSite} />
          {!isSiteOff(page.summary.host, sitesOff) && (
            <PageCoins coins={page.summary.coins} figures={figures} />
          )}
        </>
      )}
    </section>
  );
}

interface PageCoinsProps {
  readonly coins: readonly PageCoin[];
  readonly figures: Figures;
}

function PageCoins({ coins, figures }: PageCoinsProps) {
  if (coins.length === 0) return <p class="line">No coin is mentioned here.</p>;
  return (
    <ul class="rows">
      {coins.map(({ coin: id, mentions }) => {
        const coin = coinById(id);
        return coin && <CoinRow key={id} coin={coin} figures={figures} mentions={mentions} />;
      })}
    </ul>
  );
}
