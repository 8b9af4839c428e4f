import type { Caller } from '../../utils/platform/caller.ts';
import { runInFrame } from '../../utils/platform/scripting.ts';

/** Puts the card's script beside the content script that asks for it. */
export async function loadPopover(_request: null, caller: Caller): Promise<null> {
  if (caller.kind === 'page') await runInFrame(caller.frame, '/popover.js');
  return null;
}
