import type { PriceBounds } from '../../utils/domain/claims/claim.ts';
import { formatMoment, type FormatOptions } from '../../utils/domain/format/format-moment.ts';
import { formatPercent, formatShare } from '../../utils/domain/format/format-percent.ts';
import { formatAbout, formatPrice, formatWritten } from '../../utils/domain/format/format-price.ts';
import type { PastPrice } from '../../utils/domain/quote/past-price.ts';
import type { Problem } from '../../utils/domain/quote/problem.ts';
import type { Conversion, Quote } from '../../utils/domain/quote/quote.ts';
import type { Disagreement } from '../../utils/domain/quote/second-witness.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import type { ArticleFigure, StatedChange } from '../../utils/domain/since/article-figure.ts';
import { changeSince } from '../../utils/domain/since/since.ts';
import { type KnownPrice, sameUnit, type Verdict } from '../../utils/domain/since/verdict.ts';
import { keyPart, t } from '../../utils/domain/text/messages.ts';
import { hourMs } from '../../utils/domain/time.ts';

/** Why there are no figures, in one sentence. */
export function problemText({ code, source }: Problem): string {
  return t(`shared_problem_${keyPart(code)}`, { source: sources[source].name });
}

/** The same in a few words, followed by the age of the last known price. */
export function briefProblemText({ code, source }: Problem): string {
  return t(`shared_problem_${keyPart(code)}_brief`, { source: sources[source].name });
}

/** Whether a problem is one of the coin, rather than one of the moment. */
export function isPermanent({ code }: Problem): boolean {
  return code === 'unlisted' || code === 'bad-answer';
}

/** Why a historical price is missing, in a few words. */
export function noPastPrice(price: Exclude<PastPrice, { kind: 'price' }>): string {
  if (price.kind === 'none') return t(`shared_past_${keyPart(price.why)}`);
  return t(isPermanent(price.problem) ? 'shared_past_no_source' : 'shared_past_failed');
}

/** Through what an amount was converted to a currency: USDT at its own price, dollars at the rate of the day. */
export function rateTooltip({ from, rates }: Conversion, currency: string): string {
  const units = { from: from.toUpperCase(), to: currency.toUpperCase() };
  const publisher = rates === 'frankfurter' ? 'Frankfurter' : sources[rates].name;
  // A past price in a third currency has two rates, of which the day's is the publisher's.
  const isOwnPrice = from === 'usdt' && rates !== 'frankfurter';
  return t(isOwnPrice ? 'card_rate_tooltip_price' : 'card_rate_tooltip', { ...units, publisher });
}

/** Why a past price is not shown, in a few words: also where it is in another unit than the price beside it. */
export function noThen(past: PastPrice, shown: { readonly currency: string } | null): string | null {
  if (past.kind !== 'price') return noPastPrice(past);
  if (!shown || sameUnit(past.currency, shown.currency)) return null;
  return t('shared_past_other_unit', { unit: shown.currency.toUpperCase() });
}

/** The amount of a past price: of one that is not known exactly in fewer digits. */
export function pastAmount({ price, currency, about }: KnownPrice, locale: string): string {
  return (about ? formatAbout : formatPrice)(price, currency, locale);
}

/** Source and time of a past price, for a tooltip. */
export function pastOrigin({ source, at }: KnownPrice, options: FormatOptions) {
  return { source: sources[source].name, moment: formatMoment(at, { ...options, style: 'moment' }) };
}

/** The figure with the digits that the article gives it: `$70,652.60`, `$1.38`, `$92,000–$95,000`. */
export function figurePrice({ price, bounds, lastDigits, currency }: ArticleFigure, locale: string): string {
  const ends = bounds ?? { low: price, high: price };
  return boundsText(ends, (end) =>
    lastDigits
      ? formatWritten(ends[end], currency, locale, lastDigits[end])
      : formatPrice(ends[end], currency, locale),
  );
}

function boundsText({ low, high }: PriceBounds, format: (end: keyof PriceBounds) => string): string {
  const lowest = format('low');
  return low === high ? lowest : t('shared_price_range', { low: lowest, high: format('high') });
}

const spanKeys = { 1: '1h', 24: '24h', 168: '7d', 720: '30d' } as const;

/**
 * The change that an article states, and the market's over the same span: `+10.66% in 24h, market +10.41%`; without the
 * second where that is not known.
 * @param start the market at the beginning of the span
 * @param end the market at the moment of the stated price
 */
export function changeText(
  { percent, spanMs = 0 }: StatedChange,
  start: PastPrice | null,
  end: KnownPrice | null,
  locale: string,
): string {
  const span = spanKeys[(spanMs / hourMs) as keyof typeof spanKeys] as (typeof spanKeys)[1] | undefined;
  const stated = formatPercent(percent, locale);
  if (!span) return stated;
  const change = t('shared_stated_change', { change: stated, span: t(`shared_span_${span}`) });
  const market = changeSince(start, end);
  if (market === null) return change;
  const isAbout = isAboutMarket(start, end);
  const key = isAbout ? 'shared_stated_change_market_about' : 'shared_stated_change_market';
  return t(key, { change, percent: formatPercent(market, locale, isAbout) });
}

/** The market's change over the span of a stated one: `market +10.41%`; null where that is not known. */
export function marketChangeText(
  start: PastPrice | null,
  end: KnownPrice | null,
  locale: string,
): string | null {
  const market = changeSince(start, end);
  if (market === null) return null;
  const isAbout = isAboutMarket(start, end);
  return t(isAbout ? 'shared_market_change_about' : 'shared_market_change', {
    percent: formatPercent(market, locale, isAbout),
  });
}

function isAboutMarket(start: PastPrice | null, end: KnownPrice | null): boolean {
  return end?.about === true || (start?.kind === 'price' && start.about === true);
}

/**
 * A verdict in a few words, with what it compares: `matches the market then ($70,652.60)`, `11.9% above the market then
 * ($0.2503)`, `reached`.
 */
export function verdictText(verdict: Verdict, locale: string): string {
  const percent = (value: number): string => formatShare(Math.abs(value), locale);
  switch (verdict.kind) {
    case 'matches':
      return t('shared_verdict_matches', { price: marketText(verdict, locale) });
    case 'differs':
      return t(verdict.off < 0 ? 'shared_verdict_differs_below' : 'shared_verdict_differs_above', {
        price: marketText(verdict, locale),
        percent: formatShare(Math.abs(verdict.off), locale, Math.abs(verdict.off) < 99.95 ? 1 : 0),
      });
    case 'target':
      if (Math.abs(verdict.distance) < 0.05) return t('shared_verdict_target_reached');
      return t(verdict.distance < 0 ? 'shared_verdict_target_below' : 'shared_verdict_target_above', {
        percent: percent(verdict.distance),
      });
  }
}

function marketText(
  { market, currency, about }: Exclude<Verdict, { kind: 'target' }>,
  locale: string,
): string {
  const format = about ? formatAbout : formatPrice;
  const price = boundsText(market, (end) => format(market[end], currency, locale));
  return about ? t('shared_about_price', { price }) : price;
}

/** A figure's source and, where an exchange's price was converted, its unit: `Binance, via USDT`. */
export function sourceText({ source, converted }: Pick<Quote, 'source' | 'converted'>): string {
  const { name, kind } = sources[source];
  if (!converted || kind === 'aggregator') return name;
  return t('shared_source_via', { source: name, unit: converted.from.toUpperCase() });
}

/** Two figures that contradict each other, each with its source. */
export function apartText({ streamed, quoted }: Disagreement, locale: string): string {
  const price = (figure: Disagreement['quoted']): string =>
    formatPrice(figure.price, figure.currency, locale);
  return t('shared_apart', {
    first: price(streamed),
    source: shortName(streamed),
    second: price(quoted),
    witness: shortName(quoted),
  });
}

function shortName({ source }: Disagreement['quoted']): string {
  const { name, shortName: short = name } = sources[source];
  return short;
}
