import { t } from '../text/messages.ts';
import { dayMs, hourMs, minuteMs } from '../time.ts';
import { supportedLocale } from './number-format.ts';

/** Locale and time zone of formatted moments. */
export interface FormatOptions {
  readonly locale: string;
  /** The reader's own where it is missing. */
  readonly timeZone?: string | undefined;
  /** Milliseconds since 1970; a moment of another year than this is written with its year. */
  readonly now?: number | undefined;
}

/** `time`: 03:00 · `day`: 7 Feb · `moment`: 7 Feb, 11:00. */
export type MomentStyle = 'time' | 'day' | 'moment';

interface MomentFormat extends FormatOptions {
  readonly style: MomentStyle;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const date = { day: 'numeric', month: 'short' } as const;
const year = { year: 'numeric' } as const;

/**
 * A moment as the locale writes it, on a 24-hour clock.
 * @param at milliseconds since 1970
 */
export function formatMoment(at: number, { locale, style, timeZone, now }: MomentFormat): string {
  const format = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    dateFormat(locale, timeZone === undefined ? parts : { ...parts, timeZone });
  if (style === 'time') return format(clock).format(at);
  // Compared as written, in the same time zone and calendar: the year begins at another moment in each of them.
  const isOtherYear = now !== undefined && format(year).format(at) !== format(year).format(now);
  const parts = { ...date, ...(isOtherYear ? year : {}), ...(style === 'moment' ? clock : {}) };
  return format(parts).format(at);
}

/** A date format, created once for each locale and set of options. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(supportedLocale(locale), options);
  formats.set(key, format);
  return format;
}

/**
 * How long ago: `just now`, `3 min ago`, `2 h ago`, `4 d ago`. Rounded down. From the message catalog rather than
 * from `Intl.RelativeTimeFormat`, whose short forms differ between browsers.
 * @param ms milliseconds since then; a time in the future counts as now
 */
export function formatAge(ms: number): string {
  if (!(ms >= minuteMs)) return t('shared_age_now');
  if (ms < hourMs) return t('shared_age_minutes', { count: Math.floor(ms / minuteMs) });
  if (ms < dayMs) return t('shared_age_hours', { count: Math.floor(ms / hourMs) });
  return t('shared_age_days', { count: Math.floor(ms / dayMs) });
}
