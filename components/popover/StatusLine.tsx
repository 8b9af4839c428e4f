import { formatAge } from '../../utils/domain/format/format-age.ts';
import { freshness } from '../../utils/domain/quote/age.ts';
import { briefProblemText, problemText } from '../shared/problem-text.ts';
import { sources } from '../shared/sources.ts';
import type { QuoteState } from '../shared/quote-state.ts';

interface Props {
  readonly state: QuoteState;
  readonly now: number;
}

/** One line: how old the price is and, where that is so, what is the matter. */
export function StatusLine({ state, now }: Props) {
  if (state.kind === 'ready') return <ReadyLine state={state} now={now} />;
  if (state.kind === 'failed') {
    return (
      <p class="status warn" data-part="problem">
        {problemText(state.problem)}
      </p>
    );
  }
  const { name } = sources.coingecko;
  return (
    <p class="status">
      {state.kind === 'loading' ? `Asking ${name}…` : `${name} has no price for this coin.`}
    </p>
  );
}

interface ReadyProps extends Props {
  readonly state: Extract<QuoteState, { kind: 'ready' }>;
}

function ReadyLine({ state, now }: ReadyProps) {
  const { quote, problem } = state;
  const age = <span data-part="age">{formatAge(now - quote.at)}</span>;
  if (problem) {
    return (
      <p class="status warn" data-part="problem">
        {briefProblemText(problem)} Last known price, {age}.
      </p>
    );
  }
  const grade = freshness(quote.at, now);
  if (grade === 'last-known') return <p class="status warn">Last known price, {age}.</p>;
  return <p class={grade === 'stale' ? 'status warn' : 'status'}>Updated {age}</p>;
}
