import type { CardActionHandler } from '../../utils/domain/card/card-facts.ts';
import { formatAge } from '../../utils/domain/format/format-moment.ts';
import { isLive } from '../../utils/domain/live/shown-price.ts';
import { type Freshness, freshness } from '../../utils/domain/quote/age.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Message } from '../shared/Message.tsx';
import { apartText, briefProblemText, problemText } from '../shared/price-text.ts';
import type { QuoteState } from '../shared/quote-state.ts';
import { Depeg, RateNote } from './RateNote.tsx';
import { RetryButton } from './RetryButton.tsx';

interface Props {
  readonly state: QuoteState;
  /** The card shows figures besides the price. */
  readonly details: boolean;
  readonly onAction: CardActionHandler;
  readonly now: number;
  readonly locale: string;
}

/** How old the price is and, where there is no newer one, why. */
export function StatusLine({ state, ...rest }: Props) {
  const { onAction } = rest;
  if (state.kind === 'ready') return <ReadyLine state={state} {...rest} />;
  if (state.kind === 'failed') {
    return (
      <p class="status warn">
        <span data-part="problem">{problemText(state.problem)}</span>
        <RetryButton problem={state.problem} onAction={onAction} />
      </p>
    );
  }
  return <p class="status">{t(state.kind === 'loading' ? 'card_status_loading' : 'card_status_missing')}</p>;
}

function isOld(grade: Freshness): boolean {
  return grade === 'stale' || grade === 'last-known';
}

interface ReadyProps extends Props {
  readonly state: Extract<QuoteState, { kind: 'ready' }>;
}

function ReadyLine({ state, now, locale, details, onAction }: ReadyProps) {
  const { quote, shown, apart, problem } = state;
  const depeg = <Depeg shown={shown} locale={locale} />;
  if (apart) {
    return (
      <p class="status warn" data-part="apart" title={t('shared_apart_tooltip')}>
        {apartText(apart, locale)}
        {depeg}
      </p>
    );
  }
  // A streamed price is one exchange's; high, low and the other figures stay with the quote's source.
  const isTickAlone = quote.source === shown.source && quote.at === shown.at && shown.live;
  const otherSource = details && quote.source !== shown.source && <OtherSource quote={quote} now={now} />;
  if (isLive(shown, now)) {
    return (
      <p class="status">
        {t('card_status_live')}
        {depeg}
        {otherSource}
        {isTickAlone && problem && <span data-part="problem"> · {briefProblemText(problem)}</span>}
      </p>
    );
  }
  const age = <span data-part="age">{formatAge(now - shown.at)}</span>;
  if (problem) {
    return (
      <p class="status warn">
        <span data-part="problem">
          <Message text="card_status_problem" parts={{ problem: briefProblemText(problem), age }} />
        </span>
        <RetryButton problem={problem} onAction={onAction} />
      </p>
    );
  }
  const grade = freshness(shown.at, now);
  if (grade === 'last-known') {
    return (
      <p class="status warn">
        <Message text="card_status_last_known" parts={{ age }} />
      </p>
    );
  }
  return (
    <p class={isOld(grade) ? 'status warn' : 'status'}>
      <Message text="card_status_updated" parts={{ age }} />
      <RateNote shown={shown} now={now} locale={locale} />
      {depeg}
      {otherSource}
    </p>
  );
}

interface OtherProps {
  readonly quote: Quote;
  readonly now: number;
}

/** The source of the figures besides a streamed price, with their age where they are old. */
function OtherSource({ quote, now }: OtherProps) {
  const text = t('card_other_figures', { source: sources[quote.source].name });
  if (!isOld(freshness(quote.at, now))) return <span data-part="other-source"> · {text}</span>;
  return (
    <span class="warn" data-part="other-source">
      {' '}
      · {text}, <span data-part="other-age">{formatAge(now - quote.at)}</span>
    </span>
  );
}
