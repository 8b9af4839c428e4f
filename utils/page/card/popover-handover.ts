import type { CardHost, CardSources } from './page-ports.ts';

/** What the card's script hands over to the script of the page. */
export type MakePopover = (sources: CardSources, signal: AbortSignal) => CardHost;

/**
 * Both scripts run in the frame's isolated world, whose global object no page can reach: the one place that they
 * share without a file of ours that pages could read.
 */
const place = Symbol.for('tickmark.popover');

export function offerPopover(make: MakePopover): void {
  Reflect.set(globalThis, place, make);
}

/** Null while the card's script has not run in this frame. */
export function offeredPopover(): MakePopover | null {
  const made: unknown = Reflect.get(globalThis, place);
  return typeof made === 'function' ? (made as MakePopover) : null;
}
