import type { ProviderId } from '../../utils/domain/quote/quote.ts';
import { sources } from '../../utils/domain/quote/sources.ts';

interface Props {
  /** Whose figures are shown, the most important first; at least one. */
  readonly from: readonly ProviderId[];
}

/** Names the sources of the figures, as their terms ask. */
export function Attribution({ from }: Props) {
  const [first = 'coingecko'] = from;
  const credit = from.length > 1 ? 'Price data by' : sources[first].credit;
  return (
    <span class="attribution">
      {credit}{' '}
      {from.map((source, index) => (
        <>
          {index > 0 && ', '}
          <a
            key={source}
            href={sources[source].url}
            target="_blank"
            rel="noopener noreferrer"
            data-part="source"
          >
            {sources[source].name}
          </a>
        </>
      ))}
    </span>
  );
}
