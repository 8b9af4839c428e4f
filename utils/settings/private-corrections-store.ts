import { applyChoice } from '../domain/choices/apply-choice.ts';
import type { Choice, Correction } from '../domain/choices/choice.ts';
import { type ChoiceUndo, undoOf, withoutChange } from '../domain/choices/undo.ts';
import type { SettingsEdit } from '../domain/settings/settings-edits.ts';
import { defaultSettings } from '../domain/settings/settings.ts';
import { sessionCell } from '../platform/session-cell.ts';

/**
 * Words that mean no coin on a site, as chosen in a private window: valid in private windows only, until the browser ends,
 * and never written to disk, as they name a site.
 */
const cell = sessionCell<readonly Correction[]>('private corrections');

/** The corrections that apply to a caller. */
export async function correctionsFor(
  incognito: boolean,
  corrections: readonly Correction[],
): Promise<readonly Correction[]> {
  return incognito ? [...corrections, ...((await cell.read()) ?? [])] : corrections;
}

/** Returns what undoes it. */
export async function addPrivateCorrection(choice: Choice, host: string | null): Promise<ChoiceUndo> {
  let undo: ChoiceUndo = {};
  await change((settings) => {
    const changed = applyChoice(settings, choice, host);
    undo = undoOf(settings, changed);
    return changed;
  });
  return undo;
}

export function undoPrivateCorrection(undo: ChoiceUndo): Promise<void> {
  return change((settings) => withoutChange(settings, undo));
}

/** Under a lock, so that changes made at the same time do not undo each other. */
function change(edit: SettingsEdit): Promise<void> {
  return navigator.locks.request('private corrections', async () => {
    const before = (await cell.read()) ?? [];
    const { corrections } = edit({ ...defaultSettings, corrections: before });
    if (corrections) await cell.write(corrections);
  });
}

/** Calls back after each change, from any context. */
export function watchPrivateCorrections(listener: () => void, signal: AbortSignal): void {
  cell.watch(listener, signal);
}
