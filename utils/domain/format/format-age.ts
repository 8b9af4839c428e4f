import { t } from '../text/messages.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago: `just now`, `3 min ago`, `2 h ago`, `4 d ago`. Rounded down. From the message catalog rather than
 * from `Intl.RelativeTimeFormat`, whose short forms differ between browsers.
 * @param ms milliseconds since then; a time in the future counts as now
 */
export function formatAge(ms: number): string {
  if (!(ms >= minute)) return t('shared_age_now');
  if (ms < hour) return t('shared_age_minutes', { count: Math.floor(ms / minute) });
  if (ms < day) return t('shared_age_hours', { count: Math.floor(ms / hour) });
  return t('shared_age_days', { count: Math.floor(ms / day) });
}
