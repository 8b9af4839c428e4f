import type { CardFacts, FigureFacts, SinceFacts } from '../../utils/domain/card/card-facts.ts';
import { formatMoment, type FormatOptions } from '../../utils/domain/format/format-moment.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import { changeSince, type PublishedMoment } from '../../utils/domain/since/since.ts';
import {
  type Comparison,
  figureVerdict,
  marketThen,
  type Verdict,
} from '../../utils/domain/since/verdict.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { changeText, figurePrice, noThen, rateTooltip, verdictText } from '../shared/price-text.ts';
import { Glyph } from './Glyph.tsx';

interface Props {
  readonly facts: Pick<CardFacts, 'since' | 'figure'>;
  readonly shown: ShownPrice | null;
  readonly formatOptions: FormatOptions;
}

/** The change since the article was published, and its own figure compared with the market. */
export function SinceSection({ facts: { since, figure }, shown, formatOptions }: Props) {
  if (!since && !figure) return null;
  return (
    <div class="since">
      {since && <SinceRow since={since} shown={shown} formatOptions={formatOptions} />}
      {typeof figure === 'string' && <LateFigureRow isReading={figure === 'reading'} />}
      {figure && typeof figure !== 'string' && (
        <FigureRow facts={figure} since={since} shown={shown} locale={formatOptions.locale} />
      )}
    </div>
  );
}

interface SinceRowProps {
  readonly since: SinceFacts;
  readonly shown: ShownPrice | null;
  readonly formatOptions: FormatOptions;
}

function SinceRow({ since: { published, past }, shown, formatOptions }: SinceRowProps) {
  const { locale } = formatOptions;
  const missing = past && noThen(past, shown);
  const price =
    past?.kind === 'price' && missing === null ? formatPrice(past.price, past.currency, locale) : null;
  return (
    <div class="pair" data-part="since">
      <span class="label">{t('card_since')}</span>
      <span class="pair-figure">
        {past === null && <span class="skeleton since-skeleton" />}
        {past && missing === null && (
          <ChangeChip change={changeSince(past, shown)} locale={locale} period="since-article" />
        )}
        {missing !== null && (
          <span class="detail" data-part="since-problem">
            {missing}
          </span>
        )}
      </span>
      <Published published={published} formatOptions={formatOptions} />
      <span
        class="detail"
        data-part="then"
        title={
          past?.kind === 'price' && past.converted ? rateTooltip(past.converted, past.currency) : undefined
        }
      >
        {price !== null &&
          t(published.precision === 'day' ? 'card_price_open' : 'card_price_then', { price })}
      </span>
    </div>
  );
}

interface PublishedProps {
  readonly published: PublishedMoment;
  readonly formatOptions: FormatOptions;
}

function Published({ published: { at, precision, zone }, formatOptions }: PublishedProps) {
  const style = precision === 'day' ? 'day' : 'moment';
  // A day is the page's own day, whatever the reader's time zone.
  const timeZone = precision === 'day' || zone === 'uncertain' ? 'UTC' : formatOptions.timeZone;
  const moment = formatMoment(at, { ...formatOptions, style, timeZone });
  const isZoneUnknown = precision === 'time' && zone === 'uncertain';
  return (
    <span
      class="detail"
      data-part="published"
      title={isZoneUnknown ? t('card_zone_unknown_tooltip') : undefined}
    >
      {isZoneUnknown ? t('card_zone_unknown', { moment }) : moment}
    </span>
  );
}

interface FigureRowProps {
  readonly facts: FigureFacts;
  readonly since: SinceFacts | null;
  readonly shown: ShownPrice | null;
  readonly locale: string;
}

/** A figure that differs has none: the card quotes the market, and does not judge the article. */
const glyphs = { matches: 'match', differs: null, target: 'target' } as const satisfies Record<
  Verdict['kind'],
  string | null
>;

/** The price or level that the article states, compared with the market. */
function FigureRow({ facts, since, shown, locale }: FigureRowProps) {
  const { figure, changeStart, isLate } = facts;
  const isTarget = figure.kind === 'target';
  const comparison = comparisonOf(facts, since, shown);
  const verdict = figureVerdict(comparison);
  const past = marketThen(comparison);
  // A verdict that differs has the market's price in it; the reader's own currency is in the row above.
  const other = facts.market && verdict?.kind !== 'differs' ? past : null;
  const glyph = verdict && glyphs[verdict.kind];
  return (
    <div class="pair" data-part="figure">
      <span class="label">{t(isTarget ? 'card_figure_target' : 'card_figure_stated')}</span>
      <span class="stated" data-part="stated">
        {figurePrice(figure, locale)}
      </span>
      {(figure.change ?? isLate) && (
        <span class="detail wide" data-part="stated-change" title={t('card_change_tooltip')}>
          {figure.change && changeText(figure.change, changeStart, past, locale)}
        </span>
      )}
      {other && (
        <span class="detail before-verdict" data-part="market-then">
          {t('card_market_then', { price: formatPrice(other.price, other.currency, locale) })}
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
