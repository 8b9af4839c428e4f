// Lengths of time, in milliseconds, and what is recent.
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Whether a moment is less than `ms` ago. False for one in the future, as from before the clock was set back. */
export function isRecent(at: number, ms: number, now: number): boolean {
  return at <= now && now - at < ms;
}
