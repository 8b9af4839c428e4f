import type {
  CardActionHandler,
  CardFacts,
  FigureFacts,
  SinceFacts,
} from '../../utils/domain/card/card-facts.ts';
import type { FormatOptions } from '../../utils/domain/format/format-moment.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import {
  type Comparison,
  figureVerdict,
  marketThen,
  type Verdict,
} from '../../utils/domain/since/verdict.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { changeText, figurePrice, pastAmount, verdictText } from '../shared/price-text.ts';
import { ChangeRow } from './ChangeRow.tsx';
import { Glyph } from './Glyph.tsx';
import { SinceRow } from './SinceRow.tsx';
import { TargetBell } from './TargetBell.tsx';

interface Props {
  readonly facts: Pick<CardFacts, 'since' | 'figure'>;
  readonly shown: ShownPrice | null;
  readonly formatOptions: FormatOptions;
  readonly onAction: CardActionHandler;
}

/** The change since the article was published, and its own figure compared with the market. */
export function SinceSection({ facts: { since, figure }, shown, formatOptions, onAction }: Props) {
  if (!since && !figure) return null;
  return (
    <div class="since">
      {since && <SinceRow since={since} shown={shown} formatOptions={formatOptions} onAction={onAction} />}
      {typeof figure === 'string' && <LateFigureRow isReading={figure === 'reading'} />}
      {figure && typeof figure !== 'string' && (
        <FigureRow
          facts={figure}
          since={since}
          shown={shown}
          locale={formatOptions.locale}
          onAction={onAction}
        />
      )}
    </div>
  );
}

interface FigureRowProps {
  readonly facts: FigureFacts;
  readonly since: SinceFacts | null;
  readonly shown: ShownPrice | null;
  readonly locale: string;
  readonly onAction: CardActionHandler;
}

/** A figure that differs has none: the card quotes the market, and does not judge the article. */
const glyphs = { matches: 'match', differs: null, target: 'target' } as const satisfies Record<
  Verdict['kind'],
  string | null
>;

/** The price, level or change that the article states, compared with the market. */
function FigureRow({ facts, since, shown, locale, onAction }: FigureRowProps) {
  const { figure, changeStart, isLate } = facts;
  const comparison = comparisonOf(facts, since, shown);
  const past = marketThen(comparison);
  if (figure.kind === 'change') {
    const { change } = figure;
    return <ChangeRow change={change} start={changeStart} end={past} isLate={isLate} locale={locale} />;
  }
  const isTarget = figure.kind === 'target';
  const verdict = figureVerdict(comparison);
  // A verdict that differs has the market's price in it; the reader's own currency is in the row above.
  const other = facts.market && verdict?.kind !== 'differs' ? past : null;
  const glyph = verdict && glyphs[verdict.kind];
  return (
    <div class="pair" data-part="figure">
      <span class="label">{t(isTarget ? 'card_figure_target' : 'card_figure_stated')}</span>
      <span class="stated" data-part="stated">
        {figurePrice(figure, locale)}
        {isTarget && <TargetBell figure={figure} locale={locale} onAction={onAction} />}
      </span>
      {(figure.change ?? isLate) && (
        <span class="detail wide" data-part="stated-change" title={t('card_change_tooltip')}>
          {figure.change && changeText(figure.change, changeStart, past, locale)}
        </span>
      )}
      {other && (
        <span class="detail before-verdict" data-part="market-then">
          {t(other.about ? 'card_market_then_about' : 'card_market_then', {
            price: pastAmount(other, locale),
          })}
        </span>
      )}
      <span class={other ? 'verdict' : 'verdict wide'} data-verdict={verdict?.kind} data-part="verdict">
        {verdict && (
          <>
            {glyph && <Glyph name={glyph} />} {verdictText(verdict, locale)}
          </>
        )}
      </span>
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

interface LateFigureRowProps {
  readonly isReading: boolean;
}

/** Reserves the place of the article's figure while a very long paragraph is read, and keeps it if there is none. */
function LateFigureRow({ isReading }: LateFigureRowProps) {
  return (
    <div class="pair" data-part="figure">
      <span class="label">{t('card_figure_stated')}</span>
      <span class={isReading ? 'stated' : 'detail'} data-part="stated">
        {isReading ? <span class="skeleton since-skeleton" /> : t('card_no_figure_here')}
      </span>
      <span class="detail wide" />
      <span class="verdict wide" />
    </div>
  );
}
