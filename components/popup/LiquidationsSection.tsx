import type { MarketLiquidations } from '../../utils/domain/context/coin-context.ts';
import type { LiquidationFigures } from '../../utils/domain/liquidations/liquidation.ts';
import { shortShare } from '../../utils/domain/liquidations/liquidation.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { useLiquidations } from '../hooks/use-market.ts';
import { coinOf } from '../hooks/use-coin-names.ts';
import { coverageText, liquidationTexts } from '../shared/context-text.ts';
import { SideBar } from '../shared/SideBar.tsx';

interface Props {
  readonly now: number;
  readonly locale: string;
}

/** The market's liquidations, requested while the popup is open. */
export function LiquidationsSection({ now, locale }: Props) {
  const liquidations = useLiquidations();
  return liquidations && <LiquidationChart liquidations={liquidations} now={now} locale={locale} />;
}

interface ChartProps extends Props {
  readonly liquidations: MarketLiquidations;
}

/** How many coins have a bar. */
const mostBars = 6;

/** The whole market's sums, and a bar for each of the coins with most. */
function LiquidationChart({ liquidations: { total, coins }, now, locale }: ChartProps) {
  const texts = liquidationTexts(total, locale);
  const part = shortShare(total);
  const shown = coins.slice(0, mostBars);
  const largest = Math.max(...shown.map(({ figures }) => figures.long + figures.short));
  return (
    <section class="section" data-section="liquidations" aria-label={t('popup_liquidations')}>
      <h2>
        {t('popup_liquidations')} <strong data-part="liquidated">{texts.total}</strong>
      </h2>
      {part !== null && (
        <p class="line liquidation-sides">
          <span data-part="longs">{t('card_longs', { amount: texts.longs })}</span>
          <span data-part="shorts">
            {t('card_shorts_share', { amount: texts.shorts, share: texts.share })}
          </span>
        </p>
      )}
      <ul class="liquidation-bars">
        {shown.map(({ coin, figures }) => (
          <Bar key={coin} coin={coin} figures={figures} largest={largest} locale={locale} />
        ))}
      </ul>
      <p class="line caption" data-part="coverage">
        {coverageText(total, { locale, now })}
        {total.coverage.kind === 'day' && (
          <span class="attribution">
            {' · '}
            <a href="https://www.coinglass.com/" target="_blank" rel="noopener noreferrer">
              CoinGlass
            </a>
          </span>
        )}
      </p>
    </section>
  );
}

interface BarProps {
  readonly coin: string;
  readonly figures: LiquidationFigures;
  /** The sum of the longest bar. */
  readonly largest: number;
  readonly locale: string;
}

/** A coin's bar, as long as its sum; its sides in words for screen readers and as a tooltip. */
function Bar({ coin, figures, largest, locale }: BarProps) {
  const { total, longs, shorts, share } = liquidationTexts(figures, locale);
  const { symbol } = coinOf(coin);
  const sides = t('popup_liquidation_sides', { longs, shorts, share });
  return (
    <li class="liquidation-row" data-coin={coin} title={sides}>
      <span>{symbol}</span>
      <span class="liquidation-bar">
        <span style={{ width: `${((figures.long + figures.short) / largest) * 100}%` }}>
          <SideBar shortShare={shortShare(figures) ?? 0} />
        </span>
      </span>
      <span data-part="liquidated">{total}</span>
      <span class="unseen">{sides}</span>
    </li>
  );
}
