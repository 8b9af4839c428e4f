import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import { runInFrame, styleFrame } from '../../utils/platform/scripting.ts';

type InjectionCalls = Pick<BackgroundHandlers, 'annotation.load' | 'marks.style' | 'popover.load'>;

/** Injects what a frame asks for: the annotation after the filter's first hit, then the marks' style, and the card's script. */
export const injectionCalls: InjectionCalls = {
  'annotation.load': async (_request, caller) => {
    if (caller.kind === 'page') await runInFrame(caller.frame, '/annotate.js');
    return null;
  },
  'marks.style': async ({ style }, caller) => {
    if (caller.kind === 'page') await styleFrame(caller.frame, style);
    return null;
  },
  'popover.load': async (_request, caller) => {
    if (caller.kind === 'page') await runInFrame(caller.frame, '/popover.js');
    return null;
  },
};
