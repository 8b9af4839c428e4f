import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startFrameWait } from '../../utils/page/session/frame-wait.ts';
import { requestUntil } from '../../utils/page/session/request-until.ts';
import { watchFrameText } from '../../utils/page/text/frame-text.ts';
import { callFromGate } from '../../utils/platform/gate-channel.ts';
import { logError } from '../../utils/platform/log.ts';
import { extensionAlive } from '../../utils/platform/runtime.ts';

/**
 * Runs in every frame, most of which are advertisements, and loads the gate's script where there is text to read: to parse and start
 * that script takes a browser longer than all that such a frame needs.
 */
export default defineUnlistedScript(() => {
  if (window === window.top) return;
  watchFrameText({ isAlive: extensionAlive, onText: () => void loadGate() }, startFrameWait());
});

/** Ends when the gate has taken the frame over, or the browser does not allow that. */
async function loadGate(): Promise<void> {
  const wait = startFrameWait();
  const request = async (): Promise<void> => {
    if (!(await callFromGate('gate.load'))) wait.abort();
  };
  const report = (error: unknown): void => {
    if (extensionAlive()) logError('in this frame', error);
    else wait.abort();
  };
  await requestUntil(() => wait.signal.aborted, request, report, wait.signal);
}
