import type { CardHost, CardSources, PageReading } from './page-ports.ts';

interface Sources extends CardSources {
  /** Replaces readers of the document, on a page of the extension. */
  readonly reading?: Partial<PageReading>;
}

/** Creates the card's host: provided by the card's script to the content script. */
export type MakePopover = (sources: Sources, signal: AbortSignal) => CardHost;

/**
 * Both scripts run in the frame's isolated world and share its global object, which pages can't reach. An import would need a
 * web-accessible file.
 */
const place = Symbol.for('tickmark.popover');

export function offerPopover(make: MakePopover): void {
  Reflect.set(globalThis, place, make);
}

/** Null until the card's script has run in this frame. */
export function offeredPopover(): MakePopover | null {
  const made: unknown = Reflect.get(globalThis, place);
  return typeof made === 'function' ? (made as MakePopover) : null;
}
