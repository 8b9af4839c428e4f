import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { noFigure } from '../../utils/domain/format/number-format.ts';
import { type Mood, moodAgeDays } from '../../utils/domain/quote/mood.ts';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';
import type { AnsweredMood } from '../hooks/use-market.ts';

interface Props {
  /** Null until the first reply. */
  readonly answer: AnsweredMood | null;
  readonly now: number;
  readonly locale: string;
}

/** The market's mood with its day and, as its terms require, its source right beside it. */
export function MoodFigure({ answer, now, locale }: Props) {
  const mood = answer?.mood ?? null;
  return (
    <div class="market-figure mood" data-part="mood" aria-busy={!answer}>
      <span class="caption">{t('popup_mood')}</span>
      <span class="market-value">
        {!answer && <span class="skeleton skeleton-figure" />}
        {answer && !mood && <span class="none">{noFigure}</span>}
        {mood && (
          <span data-age={moodAgeDays(mood, now) > 0 ? 'old' : 'new'} title={t('popup_mood_scale')}>
            <span data-part="mood-value">{mood.value}</span>{' '}
            <span class="unseen">{t('popup_mood_of_100')}, </span>
            <span class="mood-label" data-part="mood-label">
              {moodLabel(mood)}
            </span>
          </span>
        )}
      </span>
      {mood && (
        <p class="caption">
          <a
            href="https://alternative.me/crypto/fear-and-greed-index/"
            target="_blank"
            rel="noopener noreferrer"
            data-part="mood-source"
          >
            alternative.me
          </a>{' '}
          <span>
            · <span data-part="mood-day">{moodDay(mood, now, locale)}</span>
          </span>
        </p>
      )}
    </div>
  );
}

/** The labels of the source, in lower case. */
const labels: Readonly<Record<string, PlainKey>> = {
  'extreme fear': 'popup_mood_extreme_fear',
  fear: 'popup_mood_fear',
  neutral: 'popup_mood_neutral',
  greed: 'popup_mood_greed',
  'extreme greed': 'popup_mood_extreme_greed',
};

/** The source's label in the reader's language; as the source has it where it is a new one. */
function moodLabel({ label }: Mood): string {
  const key = label.toLowerCase();
  const message = Object.hasOwn(labels, key) ? labels[key] : undefined;
  return message ? t(message) : label;
}

/** The day for which a mood was calculated. */
export function moodDay(mood: Mood, now: number, locale: string): string {
  const age = moodAgeDays(mood, now);
  if (age === 0) return t('popup_today');
  if (age === 1) return t('popup_yesterday');
  return formatMoment(mood.at, { locale, style: 'day', timeZone: 'UTC', now });
}
