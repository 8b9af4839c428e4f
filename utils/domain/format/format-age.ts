const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago: `just now`, `3 min ago`, `2 h ago`, `4 d ago`. Rounded down. It stands inside sentences of
 * ours, so it speaks their language and not, as `Intl.RelativeTimeFormat` would, the browser's.
 * @param ms milliseconds since then; a time in the future counts as now
 */
export function formatAge(ms: number): string {
  if (!(ms >= minute)) return 'just now';
  if (ms < hour) return `${Math.floor(ms / minute)} min ago`;
  if (ms < day) return `${Math.floor(ms / hour)} h ago`;
  return `${Math.floor(ms / day)} d ago`;
}
