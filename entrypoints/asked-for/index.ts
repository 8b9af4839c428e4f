import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { noteAskedFor } from '../../utils/page/session/asked-for.ts';

/** Runs before the content script in pages that the reader asked for. */
export default defineUnlistedScript(noteAskedFor);
