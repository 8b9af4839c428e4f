import { applyChoice } from '../domain/choices/apply-choice.ts';
import type { Choice, Correction } from '../domain/choices/choice.ts';
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

/** Under a lock, so that changes made at the same time do not undo each other. */
export function addPrivateCorrection(choice: Choice, host: string | null): Promise<void> {
  return navigator.locks.request('private corrections', async () => {
    const before = (await cell.read()) ?? [];
    const { corrections } = applyChoice({ ...defaultSettings, corrections: before }, choice, host);
    if (corrections) await cell.write(corrections);
  });
}

/** Calls back after each change, from any context. */
export function watchPrivateCorrections(listener: () => void, signal: AbortSignal): void {
  cell.watch(listener, signal);
}
