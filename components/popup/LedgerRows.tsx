import { coinById } from '../../utils/domain/coin/catalog.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { noFigure } from '../../utils/domain/format/number-format.ts';
import { changeSince } from '../../utils/domain/since/since.ts';
import { figureVerdict } from '../../utils/domain/since/verdict.ts';
import type { LedgerLine } from '../hooks/use-ledger.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { Price } from '../shared/Price.tsx';
import { noPastPrice, verdictText } from '../shared/price-text.ts';
import { type Figures, stateOf } from './figures.ts';

interface Props {
  readonly line: LedgerLine;
  readonly figures: Figures;
}

/** One coin of the ledger: its prices and, below, how often the article names it and what it says of it. */
export function LedgerRows({ line, figures }: Props) {
  const { coin: id, mentions, published, past, figure, inFigureUnit } = line;
  const { locale } = figures;
  const coin = coinById(id);
  const state = stateOf(id, figures);
  const shown = state.kind === 'ready' ? state.shown : null;
  const verdict = figure && figureVerdict(figure, inFigureUnit, past, shown);
  const price = (amount: number, currency: string): string => formatPrice(amount, currency, locale);
  return (
    <tbody data-coin={id}>
      <tr>
        <th scope="row" title={coin?.name}>
          {coin?.symbol ?? id}
        </th>
        <td data-part="then" title={past && past.kind !== 'price' ? noPastPrice(past) : undefined}>
          {past?.kind === 'price' ? (
            <Price price={past.price} currency={past.currency} locale={locale} />
          ) : (
            noFigure
          )}
        </td>
        <td data-part="now">
          {shown ? <Price price={shown.price} currency={shown.currency} locale={locale} /> : noFigure}
        </td>
        <td data-part="since">
          {published && (
            <ChangeChip change={changeSince(past, shown)} locale={locale} period="since-article" />
          )}
        </td>
      </tr>
      <tr class="ledger-words">
        <td colSpan={4}>
          {mentions === 1 ? '1 mention' : `${mentions} mentions`}
          {figure && (
            <span data-part="figure" data-verdict={verdict?.kind}>
              {' · '}
              {figure.kind === 'target' ? 'Level' : 'Article'}: {price(figure.price, figure.currency)}
              {verdict && ` · ${verdictText(verdict, locale)}`}
            </span>
          )}
        </td>
      </tr>
    </tbody>
  );
}
