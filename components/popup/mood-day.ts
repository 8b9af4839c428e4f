import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { type Mood, moodAgeDays } from '../../utils/domain/quote/mood.ts';

/** For which day a mood was made, in a word where there is one for it. */
export function moodDay(mood: Mood, now: number, locale: string): string {
  const age = moodAgeDays(mood, now);
  if (age === 0) return 'today';
  if (age === 1) return 'yesterday';
  return formatMoment(mood.at, { locale, style: 'day', timeZone: 'UTC', now });
}
