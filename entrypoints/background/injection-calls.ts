import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import { runInFrame, styleFrame } from '../../utils/platform/scripting.ts';

type InjectionCalls = Pick<
  BackgroundHandlers,
  'annotation.load' | 'marks.style' | 'native.load' | 'popover.load'
>;

/**
 * Injects what a frame asks for: the annotation after the filter's first hit, the names in scripts other than Latin, the marks'
 * style, and the scripts of cards.
 */
export const injectionCalls: InjectionCalls = {
  'annotation.load': async (_request, caller) => {
    if (caller.kind === 'page') await runInFrame(caller.frame, '/annotate.js');
    return null;
  },
  'marks.style': async ({ on }, caller) => {
    if (caller.kind === 'page') await styleFrame(caller.frame, on);
    return null;
  },
  'native.load': async (_request, caller) => {
    if (caller.kind === 'page') await runInFrame(caller.frame, '/native.js');
    return null;
  },
  'popover.load': async (_request, caller) => {
    if (caller.kind !== 'page') return null;
    // Two calls, so that the frame runs them as two tasks.
    await Promise.all(['/popover.js', '/article.js'].map((file) => runInFrame(caller.frame, file)));
    return null;
  },
};
