/**
 * The gate's script hands the page over to the annotation's. Both run in the frame's isolated world and share its global object,
 * which pages can't reach.
 */
export interface Handover {
  /** Ends the annotation together with the script that requested it. */
  readonly signal: AbortSignal;
  /** Ends the gate: called once the annotation can reply to the background in its place. */
  readonly endGate: () => void;
}

const place = Symbol.for('tickmark.gate');

/** Called by the gate before it requests the annotation. */
export function offerHandover(handover: Handover): void {
  Reflect.set(globalThis, place, handover);
}

/** Whether an offer was not taken yet. */
export function isOffered(): boolean {
  return Reflect.has(globalThis, place);
}

/** Null where nothing was offered in this document, or the annotation has taken it already. */
export function takeHandover(): Handover | null {
  const offered = Reflect.get(globalThis, place) as Handover | undefined;
  Reflect.deleteProperty(globalThis, place);
  return offered ?? null;
}
