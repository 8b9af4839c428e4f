import type { Coin } from '../../utils/domain/coin/coin.ts';
import { formatAge } from '../../utils/domain/format/format-age.ts';
import { freshness } from '../../utils/domain/quote/age.ts';
import { t, tCount } from '../../utils/domain/text/messages.ts';
import { ApartSign } from '../shared/ApartSign.tsx';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import { Price } from '../shared/Price.tsx';
import { type Figures, stateOf } from './popup-figures.ts';

interface Props {
  readonly coin: Pick<Coin, 'id' | 'name' | 'symbol'>;
  readonly figures: Figures;
  /** How often the page mentions it. */
  readonly mentions?: number;
}

/** A coin and its price, on one line. */
export function CoinRow({ coin, figures, mentions }: Props) {
  return (
    <li class="row" data-coin={coin.id}>
      <CoinIcon coin={coin} />
      <div class="row-title">
        <span class="row-name" data-part="name" title={coin.name}>
          {coin.name}
        </span>
        <span class="row-sub">
          <span data-part="symbol">{coin.symbol}</span>
          {mentions !== undefined && <Mentions count={mentions} />}
        </span>
      </div>
      <RowFigures coin={coin} figures={figures} />
    </li>
  );
}

/** Words for screen readers and the tooltip; a short form on the screen, where prices leave little room. */
function Mentions({ count }: { readonly count: number }) {
  const words = tCount('popup_mentions', count);
  return (
    <span data-part="mentions" title={words}>
      <span aria-hidden="true">×{count}</span>
      <span class="unseen">{words}</span>
    </span>
  );
}

/** Price and change. A stale price shows its own age, as the other rows may be fresh. */
function RowFigures({ coin, figures }: Pick<Props, 'coin' | 'figures'>) {
  const state = stateOf(coin.id, figures);
  if (state.kind === 'loading') {
    return (
      <>
        <span class="skeleton skeleton-price" />
        <span class="skeleton skeleton-chip" />
      </>
    );
  }
  if (state.kind !== 'ready') {
    return (
      <span class="row-price none" data-part="price">
        {t('popup_no_price')}
      </span>
    );
  }
  const { shown, apart } = state;
  const grade = freshness(shown.at, figures.now);
  const isStale = grade === 'stale' || grade === 'last-known';
  return (
    <>
      <span class="row-price">
        <span data-part="price">
          {apart && <ApartSign apart={apart} locale={figures.locale} />}
          <Price price={shown.price} currency={shown.currency} locale={figures.locale} />
        </span>
        {isStale && (
          <span class="row-age warn" data-part="age">
            {formatAge(figures.now - shown.at)}
          </span>
        )}
      </span>
      <span class="row-change">
        <ChangeChip change={shown.change24h} locale={figures.locale} unit={shown.changeIn} />
      </span>
    </>
  );
}
