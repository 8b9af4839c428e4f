import { useRef, useState } from 'preact/hooks';
import { coins } from '../../utils/domain/coin/catalog.ts';
import { checkValues } from '../../utils/domain/settings/file-values.ts';
import {
  type ImportMode,
  type ImportPlan,
  type ImportSource,
  patchOf,
  planImport,
} from '../../utils/domain/settings/import-plan.ts';
import { importUnderPolicy, type Policy } from '../../utils/domain/settings/policy.ts';
import { type FileOffer, type ImportProblem, readImport } from '../../utils/domain/settings/read-import.ts';
import { largestFile } from '../../utils/domain/settings/settings-file.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { logError } from '../../utils/platform/log.ts';
import { checkSetting, type SettingsBeforeImport } from '../../utils/settings/read-settings.ts';
import { importSettings } from '../../utils/settings/settings-store.ts';

/** The settings from before an earlier import, offered to be restored. */
export interface RestoreOffer extends ImportSource {
  readonly contents: 'before';
  /** When they were replaced, in milliseconds since 1970; null for an import of this page. */
  readonly at: number | null;
}

export type ImportOffer = FileOffer | RestoreOffer;

/** `storage`: the browser did not store the change. `outdated`: the settings have changed since the plan was shown. */
export type ImportFailure = 'storage' | 'outdated';

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly problem: ImportProblem | 'too-large' | 'unreadable' }
  | {
      readonly kind: 'offered';
      readonly offer: ImportOffer;
      readonly mode: ImportMode;
      readonly failure: ImportFailure | null;
    }
  | { readonly kind: 'imported'; readonly before: Settings; readonly after: Settings }
  | { readonly kind: 'restored' };

export interface ImportHandle {
  readonly state: ImportState;
  /** What the offer would change in the settings as they are now; null without an offer. */
  readonly plan: ImportPlan | null;
  readonly choose: (file: File) => void;
  readonly offerBefore: (before: SettingsBeforeImport) => void;
  readonly setMode: (mode: ImportMode) => void;
  /** Carries out the plan that is shown, or nothing. */
  readonly confirm: () => void;
  readonly cancel: () => void;
  /** Restores the settings from before the import; offers it where they have changed since. */
  readonly undo: () => void;
}

/** The settings are not those that the plan was made for. */
class OutdatedPlanError extends Error {}

/** Imports files and earlier settings, with a plan that the reader confirms. */
export function useImport(settings: Settings | null, policy: Policy): ImportHandle {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const planOf = (source: ImportSource, now: Settings, mode: ImportMode): ImportPlan =>
    planImport(importUnderPolicy(source, policy), now, mode, checkSetting);
  const plan = state.kind === 'offered' && settings ? planOf(state.offer, settings, state.mode) : null;
  const isBusy = useRef(false);
  const latest = useRef<File | null>(null);
  const carryOut = async (offer: ImportOffer, mode: ImportMode, shown: ImportPlan): Promise<void> => {
    // A second click, before the first one has changed what is on the screen.
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const { before, after } = await importSettings((current) => {
        const { changes } = planOf(offer, current, mode);
        if (JSON.stringify(changes) !== JSON.stringify(shown.changes)) throw new OutdatedPlanError();
        return patchOf(changes);
      }, Date.now());
      setState(offer.contents === 'before' ? { kind: 'restored' } : { kind: 'imported', before, after });
    } catch (error) {
      logError('import', error);
      const failure = error instanceof OutdatedPlanError ? 'outdated' : 'storage';
      setState({ kind: 'offered', offer, mode, failure });
    } finally {
      isBusy.current = false;
    }
  };
  return {
    state,
    plan,
    choose: (file) => {
      latest.current = file;
      void readFile(file).then((read) => latest.current === file && setState(read));
    },
    offerBefore: ({ at, envelope }) =>
      setState(
        offered({ ...checkValues(envelope.values, checkSetting), contents: 'before', at, isComplete: true }),
      ),
    setMode: (mode) => state.kind === 'offered' && setState({ ...state, mode }),
    confirm: () => {
      if (state.kind === 'offered' && plan) void carryOut(state.offer, state.mode, plan);
    },
    cancel: () => setState({ kind: 'idle' }),
    undo: () => {
      if (state.kind !== 'imported') return;
      const { before, after } = state;
      const offer = { values: before, skipped: [], contents: 'before', at: null, isComplete: true } as const;
      void carryOut(offer, 'replace', planOf(offer, after, 'replace'));
    },
  };
}

/** A list of coins is mostly meant to be added, settings to be as they were. */
function offered(offer: ImportOffer): ImportState {
  const mode = offer.contents === 'watchlist' ? 'merge' : 'replace';
  return { kind: 'offered', offer, mode, failure: null };
}

/** Refuses a file that is too large before it is read. */
async function readFile(file: File): Promise<ImportState> {
  if (file.size > largestFile) return { kind: 'refused', problem: 'too-large' };
  try {
    const offer = readImport({ name: file.name, text: await file.text() }, coins, checkSetting);
    return typeof offer === 'string' ? { kind: 'refused', problem: offer } : offered(offer);
  } catch (error) {
    logError('a chosen file cannot be read', error);
    return { kind: 'refused', problem: 'unreadable' };
  }
}
