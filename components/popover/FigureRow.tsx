import type { CardActionHandler, FigureFacts, SinceFacts } from '../../utils/domain/card/card-facts.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import {
  type Comparison,
  figureVerdict,
  marketThen,
  type Verdict,
} from '../../utils/domain/since/verdict.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Digits } from '../shared/Price.tsx';
import { changeText, figurePrice, pastAmount, verdictText } from '../shared/price-text.ts';
import { ChangeRow } from './ChangeRow.tsx';
import { Glyph } from './Glyph.tsx';
import { TargetBell } from './TargetBell.tsx';

interface Props {
  readonly facts: FigureFacts;
  readonly since: SinceFacts | null;
  readonly shown: ShownPrice | null;
  readonly locale: string;
  /** With the change that the article states. */
  readonly details: boolean;
  readonly onAction: CardActionHandler;
}

/** A figure that differs has none: the card quotes the market, and does not judge the article. */
const glyphs = { matches: 'match', differs: null, target: 'target' } as const satisfies Record<
  Verdict['kind'],
  string | null
>;

/** The price, level or change that the article states, compared with the market. */
export function FigureRow({ facts, since, shown, locale, details, onAction }: Props) {
  const { figure, changeStart, isLate } = facts;
  const comparison = comparisonOf(facts, since, shown);
  const past = marketThen(comparison);
  if (figure.kind === 'change') {
    const { change } = figure;
    return <ChangeRow change={change} start={changeStart} end={past} isLate={isLate} locale={locale} />;
  }
  const isTarget = figure.kind === 'target';
  const verdict = figureVerdict(comparison);
  // A verdict has the market's price in it; the price in the reader's own currency is in the row above.
  const other = facts.market && !verdict ? past : null;
  const glyph = verdict && glyphs[verdict.kind];
  return (
    <div class="pair" data-part="figure">
      <span class="label">{t(isTarget ? 'card_figure_target' : 'card_figure_stated')}</span>
      <span class="stated" data-part="stated">
        <Digits text={figurePrice(figure, locale)} />
        {isTarget && <TargetBell figure={figure} locale={locale} onAction={onAction} />}
      </span>
      {details && (figure.change ?? isLate) && (
        <span class="detail wide kept" data-part="stated-change" title={t('card_change_tooltip')}>
          {figure.change && changeText(figure.change, changeStart, past, locale)}
        </span>
      )}
      {other && (
        <span class="detail wide" data-part="market-then">
          <Digits
            text={t(other.about ? 'card_market_then_about' : 'card_market_then', {
              price: pastAmount(other, locale),
            })}
          />
        </span>
      )}
      {!other && (
        <span class="verdict wide" data-verdict={verdict?.kind} data-part="verdict">
          {glyph && <Glyph name={glyph} />} {verdict && <Digits text={verdictText(verdict, locale)} />}
        </span>
      )}
    </div>
  );
}

/** What the card knows about its figure and the market. */
export function comparisonOf(
  { figure, market }: FigureFacts,
  since: SinceFacts | null,
  shown: ShownPrice | null,
): Comparison {
  return { figure, market, past: since?.past ?? null, now: shown, published: since?.published ?? null };
}

interface LateProps {
  readonly isReading: boolean;
  /** With the line of the change that the article may state. */
  readonly details: boolean;
}

/** Reserves the place of the article's figure while a very long paragraph is read, and keeps it if there is none. */
export function LateFigureRow({ isReading, details }: LateProps) {
  return (
    <div class="pair" data-part="figure">
      <span class="label">{t('card_figure_stated')}</span>
      <span class={isReading ? 'stated' : 'detail'} data-part="stated">
        {isReading ? <span class="skeleton since-skeleton" /> : t('card_no_figure_here')}
      </span>
      {details && <span class="detail wide kept" />}
      <span class="verdict wide" />
    </div>
  );
}
