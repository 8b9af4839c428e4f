import { formatAge } from '../../utils/domain/format/format-age.ts';
import { isLive, shownPrice } from '../../utils/domain/live/shown-price.ts';
import { freshness } from '../../utils/domain/quote/age.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { briefProblemText, problemText } from '../shared/problem-text.ts';
import type { QuoteState } from '../shared/quote-state.ts';
import { RateNote } from './RateNote.tsx';

interface Props {
  readonly state: QuoteState;
  readonly now: number;
  readonly locale: string;
}

/** One line: how old the price is and, where that is so, what is the matter. */
export function StatusLine({ state, now, locale }: Props) {
  if (state.kind === 'ready') return <ReadyLine state={state} now={now} locale={locale} />;
  if (state.kind === 'failed') {
    return (
      <p class="status warn" data-part="problem">
        {problemText(state.problem)}
      </p>
    );
  }
  return (
    <p class="status">
      {state.kind === 'loading' ? 'Asking for the price…' : 'No source has a price for this coin.'}
    </p>
  );
}

interface ReadyProps extends Props {
  readonly state: Extract<QuoteState, { kind: 'ready' }>;
}

function ReadyLine({ state, now, locale }: ReadyProps) {
  const { quote, live, problem } = state;
  const shown = shownPrice(quote, live);
  // A streamed price is one exchange's; high, low and the rest stay with the quote's source.
  const other = quote.source !== shown.source && (
    <span data-part="other-source"> · other figures by {sources[quote.source].name}</span>
  );
  if (isLive(shown, now)) return <p class="status">Live{other}</p>;
  const age = <span data-part="age">{formatAge(now - shown.at)}</span>;
  if (problem) {
    return (
      <p class="status warn" data-part="problem">
        {briefProblemText(problem)} Last known price, {age}.
      </p>
    );
  }
  const grade = freshness(shown.at, now);
  if (grade === 'last-known') return <p class="status warn">Last known price, {age}.</p>;
  return (
    <p class={grade === 'stale' ? 'status warn' : 'status'}>
      Updated {age}
      <RateNote shown={shown} locale={locale} />
      {other}
    </p>
  );
}
