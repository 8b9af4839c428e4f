import { isLive, shownPrice, quoteOf } from '../../utils/domain/live/shown-price.ts';
import type { LiveTicks } from '../hooks/use-live-ticks.ts';
import { sources } from '../../utils/domain/quote/sources.ts';

interface Props {
  readonly ticks: LiveTicks;
  readonly now: number;
}

/** Names the exchanges whose prices are running at the moment: they are not the other source's. */
export function LiveCredit({ ticks, now }: Props) {
  const running = [...ticks.values()].filter((tick) => isLive(shownPrice(quoteOf(tick), tick), now));
  const names = [...new Set(running.map(({ source }) => sources[source].name))];
  return names.length > 0 && <span data-part="live"> · live: {names.join(', ')}</span>;
}
