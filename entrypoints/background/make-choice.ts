import { applyChoice } from '../../utils/domain/choices/apply-choice.ts';
import type { Choice } from '../../utils/domain/choices/choice.ts';
import type { Caller } from '../../utils/platform/caller.ts';
import { updateSettings } from '../../utils/settings/settings-store.ts';

/** Stores what the reader said from within a card; the pages then hear of it as of every change of settings. */
export async function makeChoice(choice: Choice, caller: Caller): Promise<null> {
  const host = caller.kind === 'page' ? (caller.hosts.at(-1) ?? null) : null;
  await updateSettings((settings) => applyChoice(settings, choice, host));
  return null;
}
