import { moodAgeDays } from '../../utils/domain/quote/mood.ts';
import type { AnsweredMood } from '../hooks/use-mood.ts';
import { moodDay } from './mood-day.ts';

interface Props {
  /** Null until the first answer. */
  readonly answer: AnsweredMood | null;
  readonly now: number;
  readonly locale: string;
}

/** The market's mood in one line, with its day and, as its terms ask, its source right beside it. */
export function MoodLine({ answer, now, locale }: Props) {
  const mood = answer?.mood ?? null;
  return (
    <p class="mood" data-part="mood" aria-busy={!answer}>
      <span class="caption">Fear &amp; Greed</span>
      {!answer && <span class="skeleton skeleton-mood" />}
      {answer && !mood && <span class="none">–</span>}
      {mood && (
        <>
          <span
            class="mood-figure"
            data-age={moodAgeDays(mood, now) > 0 ? 'old' : 'new'}
            title="From 0, extreme fear, to 100, extreme greed"
          >
            <strong data-part="mood-value">{mood.value}</strong>
            <span class="unseen"> of 100, </span> <span data-part="mood-label">{mood.label}</span>
          </span>
          <span class="caption mood-source">
            <span data-part="mood-day">{moodDay(mood, now, locale)}</span> ·{' '}
            <a
              href="https://alternative.me/crypto/fear-and-greed-index/"
              target="_blank"
              rel="noopener noreferrer"
              data-part="mood-source"
            >
              alternative.me
            </a>
          </span>
        </>
      )}
    </p>
  );
}
