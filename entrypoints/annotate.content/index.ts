import { defineContentScript } from 'wxt/utils/define-content-script';
import { whenWorthReading } from '../../utils/page/frame-gate.ts';
import './highlight.css';

export default defineContentScript({
  // The news sites: put in by wxt.config.ts, since what stands here would be a part of the script.
  matches: [],
  runAt: 'document_end',
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    await whenWorthReading(signal);
    // Part of this script all the same; but neither run nor fully parsed, with the catalog in it, before this line.
    const { startAnnotating } = await import('./start-annotating.ts');
    startAnnotating(signal);
  },
});
