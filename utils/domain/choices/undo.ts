import type { Settings } from '../settings/settings.ts';
import type { Correction } from './choice.ts';

/** What a choice changed in one list. */
interface ListChange<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** What a choice changed in the settings, as far as the reader can undo it from its notice. */
export interface ChoiceUndo {
  readonly muted?: ListChange<string>;
  readonly corrections?: ListChange<Correction>;
  readonly sitesOff?: ListChange<string>;
}

/** How long a choice can be undone, in milliseconds: the notice is shown for six seconds, or while the reader is on it. */
export const undoMs = 60_000;

/** What undoes a change of settings. */
export function undoOf(before: Settings, { muted, corrections, sitesOff }: Partial<Settings>): ChoiceUndo {
  return {
    ...(muted && { muted: changeOf(before.muted, muted) }),
    ...(corrections && { corrections: changeOf(before.corrections, corrections) }),
    ...(sitesOff && { sitesOff: changeOf(before.sitesOff, sitesOff) }),
  };
}

/** The settings without the change. What was changed since stays, so the lists are edited by value. */
export function withoutChange(
  settings: Settings,
  { muted, corrections, sitesOff }: ChoiceUndo,
): Partial<Settings> {
  return {
    ...(muted && { muted: reverted(settings.muted, muted) }),
    ...(corrections && { corrections: reverted(settings.corrections, corrections) }),
    ...(sitesOff && { sitesOff: reverted(settings.sitesOff, sitesOff) }),
  };
}

function changeOf<T>(before: readonly T[], after: readonly T[]): ListChange<T> {
  return { added: without(after, before), removed: without(before, after) };
}

function reverted<T>(list: readonly T[], { added, removed }: ListChange<T>): T[] {
  const rest = without(list, added);
  return [...rest, ...without(removed, rest)];
}

function without<T>(list: readonly T[], others: readonly T[]): T[] {
  const values = new Set(others.map((entry) => valueOf(entry)));
  return list.filter((entry) => !values.has(valueOf(entry)));
}

/** The entry as text. Chromium's storage sorts the keys of objects, so that their order tells nothing. */
function valueOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return JSON.stringify(entry);
  return JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
