import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { noFigure } from '../../utils/domain/format/number-format.ts';
import { marketThen } from '../../utils/domain/since/verdict.ts';
import { t, tCount } from '../../utils/domain/text/messages.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import { changeText, pastAmount, pastOrigin, verdictText } from '../shared/price-text.ts';
import type { PageRow } from './page-rows.ts';
import type { Figures } from './popup-figures.ts';
import { ChangeCell, PriceCell } from './PriceCell.tsx';
import { statedText } from './rows-as-text.ts';
import { StarButton } from './StarButton.tsx';

interface Props {
  readonly row: PageRow;
  readonly figures: Figures;
  readonly hasMoment: boolean;
  readonly isReading: boolean;
  readonly isStarred: boolean;
  readonly onOpen: (coin: CoinId) => void;
  readonly onStar: (coin: CoinId, on: boolean) => void;
}

/** One coin of the page. A click goes to its mention and opens the card there; the article's own figure is a line below. */
export function PageTableRow({ row, figures, hasMoment, isReading, isStarred, onOpen, onStar }: Props) {
  const { coin, mentions, state, compared } = row;
  const label = t('popup_open_mention', { coin: coin.name });
  return (
    <tbody data-coin={coin.id}>
      <tr class="coin-row">
        <th scope="row" aria-label={coin.name}>
          <span class="coin-cell">
            <span class="coin-mark">
              <CoinIcon coin={coin} />
              <StarButton coin={coin} isOn={isStarred} onStar={onStar} />
            </span>
            <span class="row-title">
              <button type="button" class="row-open" data-row title={label} onClick={() => onOpen(coin.id)}>
                <span class="row-name" data-part="name">
                  {coin.name}
                </span>
              </button>
              <span class="row-sub">
                <span class="row-symbol" data-part="symbol" title={coin.symbol}>
                  {coin.symbol}
                </span>
                <Mentions count={mentions} />
              </span>
            </span>
          </span>
        </th>
        <td>
          <PriceCell state={state} figures={figures} />
        </td>
        <td data-part="day">
          <ChangeCell state={state} figures={figures} />
        </td>
        {hasMoment && (
          <td data-part="since">
            <Since row={row} figures={figures} isReading={isReading} />
          </td>
        )}
      </tr>
      {compared?.figure && (
        <tr class="figure-row">
          <td colSpan={hasMoment ? 4 : 3}>
            <StatedFigure row={row} locale={figures.locale} />
          </td>
        </tr>
      )}
    </tbody>
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

/** The change since publication, with the price then in its tooltip and for screen readers. */
function Since({ row, figures, isReading }: Pick<Props, 'row' | 'figures' | 'isReading'>) {
  const { compared, priceThen: then, missing, since, state } = row;
  const { locale, now } = figures;
  if (isReading || state.kind === 'loading') return <span class="skeleton skeleton-chip" />;
  if (!compared?.published) return <span class="none">{noFigure}</span>;
  if (!then) {
    return (
      <span class="none" title={missing ?? t('popup_then_not_loaded')} data-part="then">
        {noFigure}
      </span>
    );
  }
  const price = t(then.about ? 'popup_then_about' : 'popup_then', {
    price: pastAmount(then, locale),
    ...pastOrigin(then, { locale, now }),
  });
  return (
    <span title={price}>
      <ChangeChip change={since} locale={locale} period="since-article" isAbout={then.about ?? false} />
      <span class="unseen" data-part="then">
        {price}
      </span>
    </span>
  );
}

/** The price that the article gives, and how it compares with the market. */
function StatedFigure({ row, locale }: { readonly row: PageRow; readonly locale: string }) {
  const { compared, shown, verdict } = row;
  if (!compared?.figure) return null;
  const { figure, inFigureUnit: market, past, published, changeStart } = compared;
  const then = marketThen({ figure, market, past, now: shown, published });
  return (
    <span class="stated" data-part="figure" data-verdict={verdict?.kind}>
      <span>
        {statedText(figure, locale)}
        {figure.change && ` (${changeText(figure.change, changeStart, then, locale)})`}
      </span>
      {verdict && (
        <>
          <span class="unseen"> · </span>
          <span class="verdict">{verdictText(verdict, locale)}</span>
        </>
      )}
    </span>
  );
}
