import type { Coin } from '../../utils/domain/coin/coin.ts';
import { formatAge } from '../../utils/domain/format/format-age.ts';
import { freshness } from '../../utils/domain/quote/age.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { Price } from '../shared/Price.tsx';
import { type Figures, stateOf } from './figures.ts';

interface Props {
  readonly coin: Coin;
  readonly figures: Figures;
}

/** Price and change of a row. An old price carries its own age, as its neighbours may be fresh. */
export function RowFigures({ coin, figures }: Props) {
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
        No price
      </span>
    );
  }
  const { shown } = state;
  const grade = freshness(shown.at, figures.now);
  const old = grade === 'stale' || grade === 'last-known';
  return (
    <>
      <span class="row-price">
        <span data-part="price">
          <Price price={shown.price} currency={shown.currency} locale={figures.locale} />
        </span>
        {old && (
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
