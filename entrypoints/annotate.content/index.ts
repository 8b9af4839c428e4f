import { defineContentScript } from 'wxt/utils/define-content-script';
import { startAnnotating } from './start-annotating.ts';
import './highlight.css';

export default defineContentScript({
  // The news sites: put in by wxt.config.ts, since what stands here would be a part of the script.
  matches: [],
  runAt: 'document_end',
  main: (ctx) => startAnnotating(ctx.signal),
});
