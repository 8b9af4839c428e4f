import { accessTo } from '../../utils/domain/sites/access.ts';
import { type BackgroundHandlers, callPage } from '../../utils/platform/messaging.ts';
import { annotateTab, loadGate, runInFrame, styleFrame } from '../../utils/platform/scripting.ts';
import { tabsOn } from '../../utils/platform/tabs.ts';

type InjectionCalls = Pick<
  BackgroundHandlers,
  'annotation.load' | 'gate.load' | 'marks.style' | 'native.load' | 'popover.load'
>;

/**
 * Injects what a frame asks for: the gate where it has text, the annotation after the filter's first hit, the names in scripts
 * other than Latin, the marks' style, and the scripts of cards.
 */
export const injectionCalls: InjectionCalls = {
  'annotation.load': async (_request, caller) => {
    if (caller.kind === 'page') await runInFrame(caller.frame, '/annotate.js');
    return null;
  },
  'gate.load': async (_request, caller) => caller.kind === 'page' && loadGate(caller.frame),
  'marks.style': async ({ style }, caller) => {
    if (caller.kind === 'page') await styleFrame(caller.frame, style);
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

/** The granted origins at one moment. */
export interface Grants {
  /** All of them, including those of the manifest. */
  readonly origins: readonly string[];
  /** Those that the reader granted beyond the manifest's. */
  readonly granted: readonly string[];
}

/** Annotates pages that are open already: a browser runs a newly registered content script only in pages that load later. */
export async function annotateOpenTabs(matches: readonly string[], { origins }: Grants): Promise<void> {
  await Promise.all(
    (await tabsOn(matches)).map(async ({ id, host }) => {
      const access = accessTo(host, origins);
      if (access !== 'none' && access !== 'withheld') await annotateOpenTab(id, access === 'site');
    }),
  );
}

async function annotateOpenTab(tabId: number, askedFor: boolean): Promise<void> {
  if (await callPage(tabId, 'page.summary', 1)) return;
  // Error pages and the browser's extension store reject scripts, whatever was granted.
  await annotateTab(tabId, askedFor).catch(() => undefined);
}
