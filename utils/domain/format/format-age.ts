import { t } from '../text/messages.ts';
import { dayMs, hourMs, minuteMs } from '../time.ts';

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
