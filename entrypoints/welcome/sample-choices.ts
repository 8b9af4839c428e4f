import type { PagePorts } from '../../utils/page/card/page-ports.ts';
import { openOptions } from '../../utils/platform/runtime.ts';
import { type StoredUndo, storeChoice, undoStored } from '../../utils/settings/store-choice.ts';

/** Stores and undoes the choices that the reader makes in a card of the sample: an own page may change settings itself. */
export function sampleChoices(): Pick<PagePorts, 'choose' | 'undo' | 'openOptions'> {
  let last: StoredUndo | null = null;
  return {
    async choose(choice) {
      // The card says then that it could not store the choice, rather than that a site is off.
      if (choice.kind === 'no-coin' || choice.kind === 'site-off')
        throw new Error('choices for a site can be made on web pages only');
      last = await storeChoice(choice, null, false);
    },
    async undo() {
      if (!last) return false;
      await undoStored(last);
      last = null;
      return true;
    },
    openOptions,
  };
}
