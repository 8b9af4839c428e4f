import type { ArticleReading } from './article-reading.ts';
import type { CardHost, CardSources } from './page-ports.ts';

/** What the card's script hands over to the script of the page. */
export interface CardScript {
  readonly makeHost: (sources: CardSources, signal: AbortSignal) => CardHost;
  readonly reading: ArticleReading;
}

/**
 * Both scripts run in the frame's isolated world, whose global object no page can reach: the one place that they
 * share without a file of ours that pages could read.
 */
const place = Symbol.for('tickmark.popover');

export function offerPopover(script: CardScript): void {
  Reflect.set(globalThis, place, script);
}

/** Null while the card's script has not run in this frame. */
export function offeredPopover(): CardScript | null {
  const script: unknown = Reflect.get(globalThis, place);
  return typeof script === 'object' ? (script as CardScript | null) : null;
}
