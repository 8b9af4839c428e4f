import popoverCss from '../../components/popover/popover.css?inline';
import { popoverPort } from './popover-port.ts';
import { coins } from '../../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../../utils/domain/recognition/lexicon.ts';
import { recogniseInSlices } from '../../utils/domain/recognition/recognise.ts';
import { PageSession } from '../../utils/page/page-session.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground, servePage } from '../../utils/platform/messaging.ts';

/** Wires the page's session to background and popover. */
export function startAnnotating(signal: AbortSignal): void {
  const lexicon = buildLexicon(coins);
  const session = new PageSession(
    {
      hello: () => callBackground('page.hello', null),
      quotes: (asked) => callBackground('quotes.get', { coins: asked }),
      recognise: (paragraphs, options) => recogniseInSlices(paragraphs, lexicon, options),
      report: (error) => logError('on this page', error),
      popover: popoverPort((coin) => callBackground('icon.get', { coin })),
    },
    popoverCss,
    signal,
  );
  servePage(
    {
      'page.summary': () => session.summary(),
      'page.refresh': () => {
        session.refresh();
        return null;
      },
    },
    signal,
  );
  void session.start();
}
