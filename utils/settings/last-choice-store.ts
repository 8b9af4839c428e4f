import { undoMs } from '../domain/choices/undo.ts';
import type { PageCaller } from '../platform/caller.ts';
import { pruneSession, sessionCell } from '../platform/session-cell.ts';
import { allTabIds } from '../platform/tabs.ts';
import { type StoredUndo, undoStored } from './store-choice.ts';

interface LastChoice {
  /** The document that made it: no other one can undo it. */
  readonly document: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly undo: StoredUndo;
}

/** The key prefix of a tab's last choice in session storage: a private window's must not be on disk. */
const keyPrefix = 'last choice ';
const cellOf = (tabId: number) => sessionCell<LastChoice | null>(`${keyPrefix}${tabId}`);

/** Keeps what undoes the last choice that the reader made in a tab. It outlives the worker. */
export async function keepLastChoice({ frame }: PageCaller, undo: StoredUndo, now: number): Promise<void> {
  await cellOf(frame.tabId).write({ document: frame.document, at: now, undo });
  await pruneSession(keyPrefix, await allTabIds());
}

/** Undoes it, once; false where this document made none of late. */
export async function undoLastChoice({ frame }: PageCaller, now: number): Promise<boolean> {
  const cell = cellOf(frame.tabId);
  const last = await cell.read();
  if (!last || last.document !== frame.document || Math.abs(now - last.at) > undoMs) return false;
  await undoStored(last.undo);
  await cell.write(null);
  return true;
}
