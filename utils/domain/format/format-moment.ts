/** `time`: 03:00 · `day`: 7 Feb · `moment`: 7 Feb, 11:00. A `day` and a `moment` of another year name it. */
export type MomentStyle = 'time' | 'day' | 'moment';

export interface MomentFormat {
  readonly locale: string;
  readonly style: MomentStyle;
  /** The reader's own where it is missing. */
  readonly timeZone?: string | undefined;
  /** Milliseconds since 1970; where it is given and of another year, the year is told. */
  readonly now?: number | undefined;
}

const made = new Map<string, Intl.DateTimeFormat>();

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const date = { day: 'numeric', month: 'short' } as const;

/**
 * A moment as the reader's locale writes it, on a 24-hour clock.
 * @param at milliseconds since 1970
 */
export function formatMoment(at: number, { locale, style, timeZone, now }: MomentFormat): string {
  const year =
    now !== undefined && style !== 'time' && yearOf(at) !== yearOf(now) ? ({ year: 'numeric' } as const) : {};
  const parts = { time: clock, day: { ...date, ...year }, moment: { ...date, ...year, ...clock } }[style];
  return dateFormat(locale, { ...parts, ...(timeZone === undefined ? {} : { timeZone }) }).format(at);
}

function yearOf(at: number): number {
  return new Date(at).getUTCFullYear();
}

/** Made once for each set of options. A locale that `Intl` refuses counts as `en-US`. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const format = makeFormat(locale, options);
  made.set(key, format);
  return format;
}

function makeFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat('en-US', options);
  }
}
