import type { ProviderId, Quote } from '../../utils/domain/quote/quote.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Message } from './Message.tsx';
import { rateTooltip } from './price-text.ts';

interface Props {
  /** The providers of the figures shown, the most important first; at least one. */
  readonly from: readonly ProviderId[];
  /** A price of the first of them: one of an exchange that was converted is credited with its own unit. */
  readonly shown: Pick<Quote, 'currency' | 'converted'> | null;
}

/** Credits the providers of the figures, as their terms require. */
export function Attribution({ from, shown }: Props) {
  const [first = 'coingecko'] = from;
  const isExchange = sources[first].kind === 'exchange';
  const via = isExchange ? shown?.converted : undefined;
  const unit = via?.from.toUpperCase() ?? '';
  const isAlone = isExchange && from.length === 1;
  const links = from.map((source, index) => (
    <>
      {index > 0 && t('shared_list_separator')}
      <SourceLink key={source} source={source} />
      {index === 0 && via && !isAlone && ` ${t('shared_via', { unit })}`}
    </>
  ));
  return (
    <span class="attribution" title={via && shown ? rateTooltip(via, shown.currency) : undefined}>
      {isAlone && via ? (
        <Message text="shared_credit_exchange_via" parts={{ sources: links, unit }} />
      ) : (
        <Message
          text={isAlone ? 'shared_credit_exchange' : 'shared_credit_market'}
          parts={{ sources: links }}
        />
      )}
    </span>
  );
}

function SourceLink({ source }: { readonly source: ProviderId }) {
  return (
    <a href={sources[source].url} target="_blank" rel="noopener noreferrer" data-part="source">
      {sources[source].name}
    </a>
  );
}
