import type { PageSession } from '../../utils/page/session/page-session.ts';
import { callBackground, servePage } from '../../utils/platform/messaging.ts';

/** Answers the background's calls to this frame until the signal. */
export function serveSession(session: PageSession, onRevoked: () => void, signal: AbortSignal): void {
  servePage(
    {
      'page.summary': (most) => session.summary(most),
      'page.revoked': async () => {
        if (await callBackground('page.isRevoked', null)) onRevoked();
        return null;
      },
      'page.settingsChanged': (change) => session.settingsChanged(change),
      'page.comparison': () => session.comparison(),
      'mention.next': () => session.step(1),
      'mention.previous': () => session.step(-1),
      'mention.open': () => session.step(0),
      'selection.open': ({ coin }) => session.openSelection(coin),
      'mention.openCoin': ({ coin }) => session.openCoin(coin),
      'pinned.act': ({ coin, action }) => session.actOnPinned(coin, action),
    },
    signal,
  );
}
