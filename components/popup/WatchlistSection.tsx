import { coinById } from '../../utils/domain/coin/catalog.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { CoinRow } from './CoinRow.tsx';
import type { Figures } from './figures.ts';

interface Props {
  /** Null until the settings are loaded. */
  readonly coins: readonly CoinId[] | null;
  readonly figures: Figures;
}

export function WatchlistSection({ coins, figures }: Props) {
  return (
    <section class="section" data-section="watchlist" aria-label="Watchlist">
      <h2>
        Watchlist <span class="caption">24h</span>
      </h2>
      {coins?.length === 0 && <p class="line">Empty. Add coins in the settings.</p>}
      <ul class="rows">
        {coins?.map((id) => {
          const coin = coinById(id);
          return coin && <CoinRow key={id} coin={coin} figures={figures} />;
        })}
      </ul>
    </section>
  );
}
