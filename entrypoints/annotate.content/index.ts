import { defineContentScript } from 'wxt/utils/define-content-script';
import { isPrivateHost } from '../../utils/domain/sites/private-host.ts';
import { documentHost, isAskedFor } from '../../utils/page/session/asked-for.ts';
import { whenWorthReading } from '../../utils/page/text/frame-gate.ts';
import { yieldToPage } from '../../utils/page/text/slices.ts';
import { logError } from '../../utils/platform/log.ts';
import './highlight.css';

export default defineContentScript({
  // The news sites: put in by wxt.config.ts, since what stands here would be a part of the script.
  matches: [],
  runAt: 'document_end',
  allFrames: true,
  matchOriginAsFallback: true,
  // The background inserts the style sheet where there are marks.
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    // The manifest's globs exclude most of these, but not with permission for all sites, and not where the position of the
    // label decides.
    if (!isAskedFor() && isPrivateHost(documentHost())) return;
    // Not awaited: with `scripting.executeScript` the browser delays the frame's load event until this promise is
    // resolved, and most frames never have anything to read.
    start(signal).catch((error: unknown) => logError('the page is not annotated', error));
  },
});

async function start(signal: AbortSignal): Promise<void> {
  await whenWorthReading(signal);
  // Part of this script all the same; but neither run nor fully parsed, with the catalog in it, before these lines.
  // The page has its turn between them.
  await yieldToPage();
  const { coins } = await import('../../utils/domain/coin/catalog.ts');
  await yieldToPage();
  const { startAnnotating } = await import('./start-annotating.ts');
  await yieldToPage();
  await startAnnotating(coins, signal);
}
