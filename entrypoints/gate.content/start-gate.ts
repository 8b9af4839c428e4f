import { filterData } from '../../utils/domain/filter/filter-data.ts';
import { PageFilter } from '../../utils/domain/filter/page-filter.ts';
import { isOptedOut } from '../../utils/page/session/document-state.ts';
import { offerHandover } from '../../utils/page/session/gate-handover.ts';
import { HelloCall } from '../../utils/page/session/hello-call.ts';
import { PageGate } from '../../utils/page/session/page-gate.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground, servePage } from '../../utils/platform/messaging.ts';
import { extensionAlive } from '../../utils/platform/runtime.ts';

/**
 * Reads the page with the filter, replies to the background that there are no mentions, and loads the annotation when there may
 * be some. `ended` also ends the annotation.
 */
export async function startGate(ended: AbortSignal): Promise<void> {
  const end = new AbortController();
  const signal = AbortSignal.any([ended, end.signal]);
  const report = (error: unknown): void => {
    if (extensionAlive()) logError('on this page', error);
    else end.abort();
  };
  const load = new HelloCall(
    { hello: () => callBackground('annotation.load', null), onReply: () => undefined, report },
    signal,
  );
  const gate = new PageGate(
    {
      filter: () => new PageFilter(filterData),
      onHit: () => {
        offerHandover({ signal: ended, endGate: () => end.abort() });
        load.requestOnce();
      },
      report,
    },
    signal,
  );
  servePage(
    {
      'page.summary': () => ({
        host: location.hostname,
        enabled: true,
        optedOut: isOptedOut(document),
        coins: [],
      }),
      'page.revoked': async () => {
        if (await callBackground('page.isRevoked', null)) end.abort();
        return null;
      },
      'page.settingsChanged': () => null,
      'page.comparison': () => null,
      'mention.next': () => null,
      'mention.previous': () => null,
      'mention.open': () => null,
    },
    signal,
  );
  await gate.start();
}
