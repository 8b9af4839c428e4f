import { startFrameWait, endFrameWait } from '../../../utils/page/session/frame-wait.ts';
import { watchFrameText } from '../../../utils/page/text/frame-text.ts';

/** The look for text as it runs in a frame's content script. */
const frame = {
  /** How often the frame was found to have text. */
  texts: 0,
  isAlive: true,
  start: (): void => {
    const wait = startFrameWait();
    const onText = (): void => {
      frame.texts += 1;
      wait.abort();
    };
    watchFrameText({ isAlive: () => frame.isAlive, onText }, wait);
  },
  end: endFrameWait,
};

declare global {
  var frameUnderTest: typeof frame;
}
globalThis.frameUnderTest = frame;
