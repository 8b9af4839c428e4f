import type { ProviderId } from '../../utils/domain/quote/quote.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Message } from './Message.tsx';

interface Props {
  /** The providers of the figures shown, the most important first; at least one. */
  readonly from: readonly ProviderId[];
}

/** Credits the providers of the figures, as their terms require. */
export function Attribution({ from }: Props) {
  const [first = 'coingecko'] = from;
  const isMarket = from.length > 1 || sources[first].kind === 'aggregator';
  const links = from.map((source, index) => (
    <>
      {index > 0 && t('shared_list_separator')}
      <SourceLink key={source} source={source} />
    </>
  ));
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
