import { cardPorts } from './card-ports.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { buildLexiconInSlices } from '../../utils/domain/recognition/lexicon.ts';
import { recogniseInSlices } from '../../utils/domain/recognition/recognise.ts';
import { PageSession } from '../../utils/page/session/page-session.ts';
import { removeLeftovers } from '../../utils/page/text/own-elements.ts';
import { Slices, yieldToPage } from '../../utils/page/text/slices.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground, servePage } from '../../utils/platform/messaging.ts';
import { extensionAlive, whenGone } from '../../utils/platform/runtime.ts';

/**
 * Connects the page's session to background and card. It ends with the signal, the permission or the extension.
 * @param onServing called when the session replies to the background
 */
export async function startAnnotating(
  coins: readonly Coin[],
  ended: AbortSignal,
  onServing: () => void,
): Promise<void> {
  const end = new AbortController();
  const signal = AbortSignal.any([ended, end.signal]);
  removeLeftovers(document);
  const lexicon = await new Slices(signal).run(buildLexiconInSlices(coins));
  if (!lexicon) return;
  await yieldToPage();
  let watched = false;
  const session = new PageSession(
    {
      hello: () => {
        // Not before: a page without mentions has nothing to clean up.
        if (!watched) whenGone(() => end.abort(), signal);
        watched = true;
        return callBackground('page.hello', null);
      },
      quotes: (asked) => callBackground('quotes.get', { coins: asked }),
      recognise: (paragraphs, options) => recogniseInSlices(paragraphs, lexicon, options),
      report: (error) => (extensionAlive() ? logError('on this page', error) : end.abort()),
      ...cardPorts,
    },
    signal,
  );
  onServing();
  servePage(
    {
      'page.summary': () => session.summary(),
      'page.revoked': async () => {
        if (await callBackground('page.isRevoked', null)) end.abort();
        return null;
      },
      'page.settingsChanged': (change) => session.settingsChanged(change),
      'page.comparison': () => session.comparison(),
      'mention.next': () => session.step(1),
      'mention.previous': () => session.step(-1),
      'mention.open': () => session.step(0),
    },
    signal,
  );
  await session.start();
}
