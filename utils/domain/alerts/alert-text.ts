import { formatMoment } from '../format/format-moment.ts';
import { formatPercent, formatShare } from '../format/format-percent.ts';
import { formatCompact, formatPrice } from '../format/format-price.ts';
import { keyPart, t, tCount } from '../text/messages.ts';
import { minuteMs } from '../time.ts';
import type { AlertEvent, ShownEvents } from './alert-record.ts';
import { changeOf } from './alert-step.ts';
import { type AlertRule, isMove } from './alert.ts';

/** What an alert waits for: "above $75,000.00", "moves 5% in 1 hour". */
export function ruleText(rule: AlertRule, locale: string): string {
  const key = `alert_rule_${keyPart(rule.kind)}` as const;
  return t(key, { level: levelText(rule, locale) });
}

function levelText(rule: AlertRule, locale: string): string {
  if (isMove(rule)) return formatShare(rule.value, locale, Number.isInteger(rule.value) ? 0 : 1);
  const format = rule.kind === 'volume' ? formatCompact : formatPrice;
  return format(rule.value, rule.currency, locale);
}

interface TextOptions {
  readonly coin: string;
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What happened, in one line: "Bitcoin is above $75,000.00", or "was" for what was missed. */
export function eventTitle(
  { alert, from, price, isMissed }: AlertEvent,
  { coin, locale }: TextOptions,
): string {
  const tense = isMissed ? 'was' : 'is';
  if (isMove(alert)) {
    const change = formatPercent(from ? changeOf(from[1], price) : null, locale);
    return t(`alert_event_${keyPart(alert.kind)}`, { coin, change });
  }
  return t(`alert_event_${alert.kind}_${tense}`, { coin, level: levelText(alert, locale) });
}

/** The figures of an event, and how it was found. */
export function eventDetail(event: AlertEvent, { locale, now }: TextOptions): string {
  const { at, price, volume, currency, from, isMissed } = event;
  const moment = formatMoment(at, { locale, now, style: 'moment' });
  if (isMissed) return t('alert_detail_missed', { price: formatPrice(price, currency, locale), moment });
  if (volume !== undefined)
    return t('alert_detail_at', { figure: formatCompact(volume, currency, locale), moment });
  const figure = formatPrice(price, currency, locale);
  if (!from) return t('alert_detail_at', { figure, moment });
  const minutes = Math.max(1, Math.round((at - from[0]) / minuteMs));
  const before = formatPrice(from[1], currency, locale);
  return minutes < 60
    ? t('alert_detail_move_minutes', { before, figure, minutes })
    : t('alert_detail_move_hours', { before, figure, hours: Math.round(minutes / 60) });
}

/** The text of a notification. */
export function notificationText(
  { events }: ShownEvents,
  options: TextOptions,
): { title: string; message: string } {
  const [newest] = events;
  const lines = [eventDetail(newest, options)];
  if (events.length > 1) lines.push(tCount('alert_more', events.length - 1));
  return { title: eventTitle(newest, options), message: lines.join('\n') };
}
