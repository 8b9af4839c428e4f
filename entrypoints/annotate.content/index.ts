import { defineContentScript } from 'wxt/utils/define-content-script';
import { newsMatches } from '../../utils/domain/sites/news-sites.ts';
import { startAnnotating } from './start-annotating.ts';
import './highlight.css';

export default defineContentScript({
  matches: newsMatches(),
  runAt: 'document_end',
  main: (ctx) => startAnnotating(ctx.signal),
});
