import { cardPorts } from './card-ports.ts';
import { recognitionPorts } from './recognition-ports.ts';
import { serveSession } from './serve-session.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { buildLexiconInSlices } from '../../utils/domain/recognition/lexicon.ts';
import { PageSession } from '../../utils/page/session/page-session.ts';
import { removeLeftovers } from '../../utils/page/dom/own-elements.ts';
import { Slices, yieldToPage } from '../../utils/page/dom/slices.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
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
  const report = (error: unknown): void => {
    if (extensionAlive()) logError('on this page', error);
    else end.abort();
  };
  const onCoins = (): void => session.readAgain();
  const { coinById, ...recognition } = recognitionPorts(lexicon, { onCoins, report }, signal);
  let watched = false;
  const session = new PageSession(
    {
      hello: () => {
        // Not before: a page without mentions has nothing to clean up.
        if (!watched) whenGone(() => end.abort(), signal);
        watched = true;
        return callBackground('page.hello', null);
      },
      report,
      ...recognition,
      ...cardPorts({ coinById, catalog: coins, ended: signal }),
    },
    signal,
  );
  onServing();
  serveSession(session, () => end.abort(), signal);
  await session.start();
}
