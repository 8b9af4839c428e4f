import { useState } from 'preact/hooks';
import { coinById } from '../../utils/domain/coin/catalog.ts';
import { formatCompact } from '../../utils/domain/format/format-price.ts';
import { noFigure } from '../../utils/domain/format/number-format.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import type { GlobalMarket } from '../../utils/domain/quote/quote.ts';
import type { StatedAmount } from '../../utils/domain/since/page-comparison.ts';
import { changeSince } from '../../utils/domain/since/since.ts';
import { figureVerdict, type KnownPrice, marketThen } from '../../utils/domain/since/verdict.ts';
import { t, tCount } from '../../utils/domain/text/messages.ts';
import { type ComparedCoin, useComparison } from '../hooks/use-comparison.ts';
import { ApartSign } from '../shared/ApartSign.tsx';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { Price } from '../shared/Price.tsx';
import { changeText, figurePrice, noThen, pastOrigin, verdictText } from '../shared/price-text.ts';
import { type Figures, stateOf } from './popup-figures.ts';

interface Props {
  /** Null until the settings are loaded. */
  readonly currency: string | null;
  readonly figures: Figures;
  /** The whole market now; null where it is not known. */
  readonly market: GlobalMarket | null;
}

/**
 * Compares the prices of the page's coins at publication with the prices now. Behind a button, because
 * coins outside of the baskets of past prices are requested by name.
 */
export function PageComparison({ currency, figures, market }: Props) {
  const [isOpen, setOpen] = useState(false);
  const comparison = useComparison(isOpen ? currency : null);
  return (
    <section class="section" data-section="comparison" aria-label={t('popup_comparison')}>
      <h2>
        {t('popup_comparison')}
        <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'popup_comparison_hide' : 'popup_comparison_show')}
        </button>
      </h2>
      {comparison.kind === 'loading' && (
        <p class="line" aria-busy="true">
          {t('popup_comparison_loading')}
        </p>
      )}
      {comparison.kind === 'failed' && <p class="line warn">{t('popup_comparison_failed')}</p>}
      {comparison.kind === 'ready' && <Table coins={comparison.coins} figures={figures} />}
      {comparison.kind === 'ready' && comparison.marketCap && (
        <MarketCap stated={comparison.marketCap} market={market} locale={figures.locale} />
      )}
    </section>
  );
}

interface MarketCapProps {
  readonly stated: StatedAmount;
  readonly market: GlobalMarket | null;
  readonly locale: string;
}

/** The market cap of all coins as the article states it, beside that of now. */
function MarketCap({ stated, market, locale }: MarketCapProps) {
  const then = formatCompact(stated.value, stated.currency, locale);
  return (
    <p class="line" data-part="stated-market-cap">
      {market
        ? t('popup_stated_market_cap', {
            stated: then,
            now: formatCompact(market.marketCap, market.currency, locale),
          })
        : t('popup_stated_market_cap_alone', { stated: then })}
    </p>
  );
}

interface TableProps {
  readonly coins: readonly ComparedCoin[];
  readonly figures: Figures;
}

function Table({ coins, figures }: TableProps) {
  const comparable = coins.filter(({ published, figure }) => published !== null || figure !== null);
  if (comparable.length === 0) return <p class="line">{t('popup_no_date')}</p>;
  return (
    <table class="comparison">
      <thead>
        <tr>
          <th scope="col">{t('popup_comparison_coin')}</th>
          <th scope="col">{t('popup_comparison_then')}</th>
          <th scope="col">{t('popup_comparison_now')}</th>
          <th scope="col">{t('popup_comparison_change')}</th>
        </tr>
      </thead>
      {comparable.map((compared) => (
        <CoinRows key={compared.coin} compared={compared} figures={figures} />
      ))}
    </table>
  );
}

interface RowsProps {
  readonly compared: ComparedCoin;
  readonly figures: Figures;
}

/** One coin: its prices in one row; below, the number of mentions and the article's own figure. */
function CoinRows({ compared, figures }: RowsProps) {
  const { coin: id, mentions, published, past } = compared;
  const { locale } = figures;
  const coin = coinById(id);
  const state = stateOf(id, figures);
  const shown = state.kind === 'ready' ? state.shown : null;
  const missing = past && noThen(past, shown);
  const then = past?.kind === 'price' && missing === null ? past : null;
  return (
    <tbody data-coin={id}>
      <tr>
        <th scope="row" title={coin?.name}>
          {coin?.symbol ?? id}
        </th>
        <td data-part="then" title={missing ?? (then?.about ? aboutTooltip(then, figures) : undefined)}>
          {then ? (
            <Price
              price={then.price}
              currency={then.currency}
              locale={locale}
              isAbout={then.about ?? false}
            />
          ) : (
            noFigure
          )}
        </td>
        <td data-part="now">
          {state.kind === 'ready' && state.apart && <ApartSign apart={state.apart} locale={locale} />}
          {shown ? <Price price={shown.price} currency={shown.currency} locale={locale} /> : noFigure}
        </td>
        <td data-part="since">
          {published && (
            <ChangeChip
              change={changeSince(past, shown)}
              locale={locale}
              period="since-article"
              isAbout={then?.about ?? false}
            />
          )}
        </td>
      </tr>
      <tr class="comparison-words">
        <td colSpan={4}>
          {tCount('popup_mentions', mentions)}
          <ArticleFigure compared={compared} shown={shown} locale={locale} />
        </td>
      </tr>
    </tbody>
  );
}

function aboutTooltip(past: KnownPrice, { locale, now }: Figures): string {
  return t('popup_then_about', pastOrigin(past, { locale, now }));
}

interface FigureProps {
  readonly compared: ComparedCoin;
  /** The price now; null where there is none. */
  readonly shown: ShownPrice | null;
  readonly locale: string;
}

/** The price that the article gives, and how it compares with the market. */
function ArticleFigure({ compared, shown, locale }: FigureProps) {
  const { figure, inFigureUnit: market, past, published, changeStart } = compared;
  if (!figure) return null;
  const comparison = { figure, market, past, now: shown, published };
  const verdict = figureVerdict(comparison);
  const price = figurePrice(figure, locale);
  return (
    <span data-part="figure" data-verdict={verdict?.kind}>
      {' · '}
      {t(figure.kind === 'target' ? 'popup_figure_target' : 'popup_figure_stated', { price })}
      {figure.change && ` (${changeText(figure.change, changeStart, marketThen(comparison), locale)})`}
      {verdict && (
        <>
          {' · '}
          <span class="comparison-verdict">{verdictText(verdict, locale)}</span>
        </>
      )}
    </span>
  );
}
