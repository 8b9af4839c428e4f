import type { CardSources, PagePorts } from '../card/page-ports.ts';
import type { PageSession } from './page-session.ts';
import { requestUntil } from './request-until.ts';

/** The coins of the annotation, and the end of what outlives it. */
export type PageSources = Pick<CardSources, 'coinById' | 'catalog' | 'ended'>;

/**
 * A page of the extension that runs the annotation's script itself, as a script element. Its calls are those of an own page, so
 * it provides the ports that depend on the caller.
 */
export interface OwnPage {
  readonly ports: (ports: PagePorts, sources: PageSources) => PagePorts;
  /** Called before the session starts, in place of serving the background's calls to it. */
  readonly onSession: (session: PageSession) => void;
}

/**
 * The gate's script hands the page over to the annotation's. Both run in the frame's isolated world and share its global object,
 * which pages can't reach.
 */
export interface Handover {
  /** Ends the annotation together with the script that requested it. */
  readonly signal: AbortSignal;
  /** Ends the gate: called once the annotation can reply to the background in its place. */
  readonly endGate: () => void;
  /** Only on a page of the extension, which has no gate. */
  readonly ownPage?: OwnPage;
}

const place = Symbol.for('tickmark.gate');

/** Called by the gate before it requests the annotation. */
export function offerHandover(handover: Handover): void {
  Reflect.set(globalThis, place, handover);
}

/** Whether an offer was not taken yet. */
function isOffered(): boolean {
  return Reflect.has(globalThis, place);
}

/** Null where nothing was offered in this document, or the annotation has taken it already. */
export function takeHandover(): Handover | null {
  const offered = Reflect.get(globalThis, place) as Handover | undefined;
  Reflect.deleteProperty(globalThis, place);
  return offered ?? null;
}

const askedForFlag = 'tickmarkAskedFor';

/** Sets a flag in this document's isolated world: the reader requested Tickmark here. */
export function noteAskedFor(): void {
  Reflect.set(globalThis, askedForFlag, true);
}

/** Whether the reader requested Tickmark in this document, by a click or by adding the site. Pages can't set it. */
export function isAskedFor(): boolean {
  return Reflect.get(globalThis, askedForFlag) === true;
}

/** Requests the annotation until it has taken the page over. */
export function loadAnnotation(
  request: () => Promise<unknown>,
  report: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  return requestUntil(() => !isOffered() || signal.aborted, request, report, signal);
}
