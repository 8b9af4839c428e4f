import { useEffect, useRef, useState } from 'preact/hooks';
import type { LateSeries } from '../../utils/domain/card/card-facts.ts';
import { changeAgainst, changeOver } from '../../utils/domain/chart/chart-description.ts';
import { type ChartRange, coinRanges } from '../../utils/domain/chart/chart-range.ts';
import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { directionOf } from '../../utils/domain/quote/quote.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { useCoinChart } from '../hooks/use-coin-chart.ts';
import type { NamedCoin } from '../hooks/use-coin-names.ts';
import { useKeyDown } from '../hooks/use-key-down.ts';
import { StatsGrid } from '../popover/StatsGrid.tsx';
import { StatusLine } from '../popover/StatusLine.tsx';
import { Attribution } from '../shared/Attribution.tsx';
import { AmountField } from './AmountField.tsx';
import { CoinPlot } from './CoinPlot.tsx';
import { CoinViewHead } from './CoinViewHead.tsx';
import { type Figures, stateOf } from './popup-figures.ts';

interface Props {
  readonly coin: NamedCoin;
  readonly figures: Figures;
  /** The reader's; null until the settings are loaded. */
  readonly currency: string | null;
  readonly isStarred: boolean;
  /** How much of it the reader holds; null for none. */
  readonly amount: number | null;
  readonly onStar: (coin: string, on: boolean) => void;
  readonly onAmount: (amount: number | null) => void;
  readonly onBack: () => void;
  /** Requests again what could not be loaded. */
  readonly onRetry: () => void;
}

/** One coin: what its card on a page has, with a larger chart, more ranges, and its change against Bitcoin. */
export function CoinView(props: Props) {
  const { coin, figures, currency, isStarred, amount, onStar, onAmount, onBack, onRetry } = props;
  const [range, setRange] = useState<ChartRange>('24h');
  const [byName, setByName] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), [coin.id]);
  const chart = useCoinChart(currency === null ? null : { coin: coin.id, range, currency, byName });
  const isBitcoin = coin.id === 'bitcoin';
  const bitcoin = useCoinChart(
    currency === null || isBitcoin ? null : { coin: 'bitcoin', range, currency, byName: false },
  );
  const state = stateOf(coin.id, figures);
  const { now, locale } = figures;
  const shown = state.kind === 'ready' ? state.shown : null;
  // Elsewhere Escape closes the popup.
  useKeyDown((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onBack();
  });
  return (
    <section class="coin-view" data-coin-view={coin.id} aria-label={coin.name}>
      <CoinViewHead
        coin={coin}
        state={state}
        figures={figures}
        isStarred={isStarred}
        backButton={back}
        onStar={onStar}
        onBack={onBack}
      />
      <div class="ranges" role="group" aria-label={t('card_chart_ranges')}>
        {coinRanges.map((each) => (
          <button
            key={each}
            type="button"
            class="range"
            data-range={each}
            aria-label={t(`card_range_${each}_label`)}
            aria-pressed={each === range}
            onClick={() => {
              setRange(each);
              setByName(false);
            }}
          >
            {t(`card_range_${each}`)}
          </button>
        ))}
        <Moves chart={chart} bitcoin={isBitcoin ? null : bitcoin} locale={locale} />
      </div>
      <CoinPlot coin={coin.name} chart={chart} range={range} locale={locale} onLoad={() => setByName(true)} />
      <StatsGrid key={coin.id} state={state} locale={locale} />
      <AmountField
        key={coin.id}
        coin={coin}
        amount={amount}
        shown={shown}
        locale={locale}
        onAmount={onAmount}
      />
      <div class="coin-foot caption">
        <StatusLine
          state={state}
          details
          now={now}
          locale={locale}
          onAction={(action) => action.kind === 'retry' && onRetry()}
        />
        <p>
          <Attribution from={[shown?.source ?? 'coingecko']} shown={shown} />
          {chart.kind === 'ready' &&
            ` · ${t('coin_chart_source', { source: sources[chart.series.source].name })}`}
        </p>
      </div>
    </section>
  );
}

interface MovesProps {
  readonly chart: LateSeries;
  /** Bitcoin's chart over the same range; null for Bitcoin itself. */
  readonly bitcoin: LateSeries | null;
  readonly locale: string;
}

/** The change over the whole range, and the same counted in Bitcoin. */
function Moves({ chart, bitcoin, locale }: MovesProps) {
  if (chart.kind !== 'ready') return null;
  const change = changeOver(chart.series);
  const against = bitcoin?.kind === 'ready' ? changeAgainst(chart.series, bitcoin.series) : null;
  return (
    <span class="moves">
      <span class="move" data-part="range-change" data-direction={directionOf(change)}>
        {formatPercent(change, locale)}
      </span>
      {against !== null && (
        <span class="caption" data-part="against-bitcoin" title={t('coin_against_bitcoin_tooltip')}>
          {t('coin_against_bitcoin', { change: formatPercent(against, locale) })}
        </span>
      )}
    </span>
  );
}
