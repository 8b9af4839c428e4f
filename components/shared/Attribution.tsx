import type { ProviderId, Quote } from '../../utils/domain/quote/quote.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { rateTooltip } from './price-text.ts';
import { Message } from './Message.tsx';

interface Props {
  /** The providers of the figures shown, the most important first; at least one. */
  readonly from: readonly ProviderId[];
  /** The price of an exchange that is credited: converted through its own unit, that is named as well. */
  readonly shown?: Pick<Quote, 'currency' | 'converted'> | null;
}

/** Credits the providers of the figures, as their terms require. */
export function Attribution({ from, shown }: Props) {
  const [first = 'coingecko'] = from;
  const isMarket = from.length > 1 || sources[first].kind === 'aggregator';
  const links = from.map((source, index) => (
    <>
      {index > 0 && t('shared_list_separator')}
      <SourceLink key={source} source={source} />
    </>
  ));
  const via = isMarket ? undefined : shown?.converted;
  if (via && shown) {
    return (
      <span class="attribution" title={rateTooltip(via, shown.currency)}>
        <Message text="shared_credit_exchange_via" parts={{ sources: links, unit: via.from.toUpperCase() }} />
      </span>
    );
  }
  return (
    <span class="attribution">
      <Message
        text={isMarket ? 'shared_credit_market' : 'shared_credit_exchange'}
        parts={{ sources: links }}
      />
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
