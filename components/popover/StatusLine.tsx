import { formatAge } from '../../utils/domain/format/format-age.ts';
import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { isLive, type ShownPrice } from '../../utils/domain/live/shown-price.ts';
import { freshness } from '../../utils/domain/quote/age.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Message } from '../shared/Message.tsx';
import { briefProblemText, problemText, rateTooltip } from '../shared/price-text.ts';
import type { QuoteState } from '../shared/quote-state.ts';

interface Props {
  readonly state: QuoteState;
  readonly now: number;
  readonly locale: string;
}

/** One line: how old the price is and, where there is no newer one, why. */
export function StatusLine({ state, now, locale }: Props) {
  if (state.kind === 'ready') return <ReadyLine state={state} now={now} locale={locale} />;
  if (state.kind === 'failed') {
    return (
      <p class="status warn" data-part="problem">
        {problemText(state.problem)}
      </p>
    );
  }
  return <p class="status">{t(state.kind === 'loading' ? 'card_status_loading' : 'card_status_missing')}</p>;
}

interface ReadyProps extends Props {
  readonly state: Extract<QuoteState, { kind: 'ready' }>;
}

function ReadyLine({ state, now, locale }: ReadyProps) {
  const { quote, shown, problem } = state;
  // A streamed price is one exchange's; high, low and the other figures stay with the quote's source.
  const otherSource = quote.source !== shown.source && (
    <span data-part="other-source"> · {t('card_other_figures', { source: sources[quote.source].name })}</span>
  );
  if (isLive(shown, now)) {
    return (
      <p class="status">
        {t('card_status_live')}
        {otherSource}
      </p>
    );
  }
  const age = <span data-part="age">{formatAge(now - shown.at)}</span>;
  if (problem) {
    return (
      <p class="status warn" data-part="problem">
        <Message text="card_status_problem" parts={{ problem: briefProblemText(problem), age }} />
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
    <p class={grade === 'stale' ? 'status warn' : 'status'}>
      <Message text="card_status_updated" parts={{ age }} />
      <RateNote shown={shown} now={now} locale={locale} />
      {otherSource}
    </p>
  );
}

interface RateProps {
  readonly shown: Pick<ShownPrice, 'currency' | 'converted'>;
  readonly now: number;
  readonly locale: string;
}

/** Where a price was converted: from which unit, and the day of the rate. */
function RateNote({ shown: { currency, converted }, now, locale }: RateProps) {
  if (!converted) return null;
  const from = converted.from.toUpperCase();
  // A rate's day is a day in UTC.
  const day = formatMoment(converted.at, { locale, style: 'day', timeZone: 'UTC', now });
  return (
    <span data-part="rate" title={rateTooltip(converted, currency)}>
      {' '}
      · {t('card_rate', { from, day })}
    </span>
  );
}
