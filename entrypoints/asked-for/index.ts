import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { noteAskedFor } from '../../utils/page/session/gate-handover.ts';

/** Runs before the content script in documents where the reader requested Tickmark. */
export default defineUnlistedScript(noteAskedFor);
