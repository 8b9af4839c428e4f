import { cardPorts } from './card-ports.ts';
import { prepareTexts } from './load-native.ts';
import { recognitionPorts } from './recognition-ports.ts';
import { serveSession } from './serve-session.ts';
import { catalogTable } from '../../utils/domain/coin/catalog-table.ts';
import { coinsOf } from '../../utils/domain/coin/coin-table.ts';
import type { PagePorts } from '../../utils/page/card/page-ports.ts';
import { buildLexiconInSlices } from '../../utils/domain/recognition/lexicon.ts';
import type { OwnPage } from '../../utils/page/session/gate-handover.ts';
import { PageSession } from '../../utils/page/session/page-session.ts';
import { ownTitle } from '../../utils/page/dom/element-access.ts';
import { removeLeftovers } from '../../utils/page/dom/own-elements.ts';
import { Slices, yieldToPage } from '../../utils/page/dom/slices.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { extensionAlive, whenGone } from '../../utils/platform/runtime.ts';

/**
 * Connects the page's session to background and card. It ends with the signal, the permission or the extension.
 * @param onServing called when the session replies to the background
 * @param ownPage of a page of the extension, where some ports differ and the background has no frame to call
 */
export async function startAnnotating(
  ended: AbortSignal,
  onServing: () => void,
  ownPage?: OwnPage,
): Promise<void> {
  const end = new AbortController();
  const signal = AbortSignal.any([ended, end.signal]);
  const report = (error: unknown): void => {
    if (extensionAlive()) logError('on this page', error);
    else end.abort();
  };
  removeLeftovers(document);
  // Meanwhile the lexicon is built.
  if (!ownPage) void prepareTexts([ownTitle(document)], report);
  const lexicon = await new Slices(signal).run(buildLexiconInSlices(catalogTable));
  if (!lexicon) return;
  await yieldToPage();
  const onCoins = (): void => session.readAgain();
  const { coinById, ...recognition } = recognitionPorts(lexicon, { onCoins, report }, signal);
  let watched = false;
  const sources = { coinById, catalog: () => coinsOf(catalogTable), ended: signal };
  const ports: PagePorts = {
    hello: () => {
      // Not before: a page without mentions has nothing to clean up.
      if (!watched) whenGone(() => end.abort(), signal);
      watched = true;
      return callBackground('page.hello', null);
    },
    report,
    ...recognition,
    ...cardPorts(sources),
  };
  const session = new PageSession(ownPage?.ports(ports, sources) ?? ports, signal);
  onServing();
  if (ownPage) ownPage.onSession(session);
  else serveSession(session, () => end.abort(), signal);
  await session.start();
}
