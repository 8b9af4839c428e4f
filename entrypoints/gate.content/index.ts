import { defineContentScript } from 'wxt/utils/define-content-script';
import { isPrivateHost } from '../../utils/domain/sites/private-host.ts';
import { documentHost } from '../../utils/page/session/document-state.ts';
import { endFrameWait } from '../../utils/page/session/frame-wait.ts';
import { isAskedFor } from '../../utils/page/session/gate-handover.ts';
import { logError } from '../../utils/platform/log.ts';
import { startGate } from './start-gate.ts';
import './highlight.css';

export default defineContentScript({
  // wxt.config.ts adds the news sites to the manifest: matches given here would be part of the script.
  matches: [],
  runAt: 'document_end',
  // Frames get it from the background, where their own script has found text.
  allFrames: false,
  matchOriginAsFallback: true,
  // The background inserts the style sheet, with the first mark.
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    endFrameWait();
    // The manifest's globs exclude most private hosts, but don't apply to "on all sites", and can't test a label's position.
    if (!isAskedFor() && isPrivateHost(documentHost())) return;
    // Not awaited: with `executeScript` the browser delays the frame's load event until the promise resolves.
    startGate(signal).catch((error: unknown) => logError('the page is not read', error));
  },
});
