import type { ProviderId } from '../../utils/domain/quote/quote.ts';
import { sources } from './sources.ts';

interface Props {
  readonly source: ProviderId;
}

/** Names the source of the figures, as its terms ask. */
export function Attribution({ source }: Props) {
  const { name, url } = sources[source];
  return (
    <span class="attribution">
      Price data by{' '}
      <a href={url} target="_blank" rel="noopener noreferrer" data-part="source">
        {name}
      </a>
    </span>
  );
}
