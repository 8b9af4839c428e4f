import type { PricedLevel } from '../../utils/domain/context/coin-context.ts';
import { formatMoment, type FormatOptions } from '../../utils/domain/format/format-moment.ts';
import { formatPercent, formatShare } from '../../utils/domain/format/format-percent.ts';
import { formatCompact } from '../../utils/domain/format/format-price.ts';
import {
  currencyUnit,
  formatAmount,
  formatLarge,
  numberFormat,
} from '../../utils/domain/format/number-format.ts';
import {
  type LiquidationFigures,
  shortShare,
  type SideSums,
} from '../../utils/domain/liquidations/liquidation.ts';
import type { MoveReason } from '../../utils/domain/moves/classify-move.ts';
import { keyPart, t, tCount } from '../../utils/domain/text/messages.ts';
import { minuteMs } from '../../utils/domain/time.ts';

/** What liquidations cover: `24 h until 11:02, all exchanges`, or `observed since 09:12, 3 exchanges, lower bound`. */
export function coverageText({ coverage, at }: LiquidationFigures, options: FormatOptions): string {
  if (coverage.kind === 'day')
    return t('shared_liquidations_day', { at: formatMoment(at, { ...options, style: 'time' }) });
  const exchanges = tCount('shared_exchanges', coverage.exchanges);
  if (coverage.isWholeDay) return t('shared_liquidations_watched_day', { exchanges });
  const since = formatMoment(coverage.since, { ...options, style: 'time' });
  const minutes = Math.ceil(coverage.gapMs / minuteMs);
  if (minutes === 0) return t('shared_liquidations_since', { since, exchanges });
  return t('shared_liquidations_since_gaps', { since, exchanges, gap: tCount('shared_minutes', minutes) });
}

/** The total and both sides, with the share of shorts. */
export function liquidationTexts(
  sums: SideSums,
  locale: string,
): { readonly total: string; readonly longs: string; readonly shorts: string; readonly share: string } {
  return {
    total: formatLarge(sums.long + sums.short, 'usd', locale),
    longs: formatLarge(sums.long, 'usd', locale),
    shorts: formatLarge(sums.short, 'usd', locale),
    share: formatShare(shortShare(sums), locale, 0),
  };
}

/** A reason for the kind of a move, as a figure: `shorts 78% of $382M, 4 times the week’s average`. */
export function reasonText(reason: MoveReason, locale: string): string {
  switch (reason.kind) {
    case 'change':
      return t('card_move_change', { change: formatPercent(reason.percent, locale) });
    case 'liquidations':
      return t(reason.side === 'short' ? 'card_move_shorts' : 'card_move_longs', {
        share: formatShare(reason.share, locale, 0),
        total: formatCompact(reason.total, 'usd', locale),
        times: times(reason.ratio, locale),
      });
    case 'liquidated':
      return t('card_move_liquidated', { times: times(reason.ratio, locale) });
    case 'volume':
      return t('card_move_volume', { times: times(reason.ratio, locale) });
    case 'funding':
      return fundingText(reason.perDay, locale);
    case 'open-interest':
      return t('card_move_open_interest', { change: formatPercent(reason.percent, locale) });
  }
}

/** What one side pays the other in a day. */
export function fundingText(perDay: number, locale: string): string {
  const rate = formatShare(Math.abs(perDay), locale, 3);
  return t(perDay >= 0 ? 'card_funding_longs' : 'card_funding_shorts', { rate });
}

/** The round price that was crossed, and when. */
export function levelText(
  { level, direction, currency, from, to }: PricedLevel,
  options: FormatOptions,
): string {
  const moment = (at: number): string => formatMoment(at, { ...options, style: 'time' });
  // A round price needs no cents.
  const price = formatAmount(level, currencyUnit(currency), options.locale, { maximumSignificantDigits: 2 });
  return t(`card_level_${keyPart(direction)}`, { level: price, from: moment(from), to: moment(to) });
}

/** A ratio in two digits at most: 4, 1.5, 0.3. */
function times(ratio: number, locale: string): string {
  return numberFormat(locale, { maximumSignificantDigits: 2 }).format(ratio);
}
