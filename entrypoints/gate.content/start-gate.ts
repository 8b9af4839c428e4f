import { takeFilterData } from '../../utils/domain/filter/filter-data.ts';
import { PageFilter } from '../../utils/domain/filter/page-filter.ts';
import { summaryWithoutMentions } from '../../utils/page/session/document-state.ts';
import { loadAnnotation, offerHandover } from '../../utils/page/session/gate-handover.ts';
import { PageGate } from '../../utils/page/session/page-gate.ts';
import { callFromGate, serveGate } from '../../utils/platform/gate-channel.ts';
import { logError } from '../../utils/platform/log.ts';
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
  const endIfRevoked = async (): Promise<void> => {
    if (await callFromGate('page.isRevoked')) end.abort();
  };
  let isLoading = false;
  const load = (): void => {
    if (isLoading) return;
    isLoading = true;
    offerHandover({ signal: ended, endGate: () => end.abort() });
    void loadAnnotation(() => callFromGate('annotation.load'), report, signal);
  };
  serveGate(
    {
      'page.summary': summaryWithoutMentions,
      'page.revoked': () => {
        endIfRevoked().catch(report);
        return null;
      },
      'page.settingsChanged': () => null,
      'page.comparison': () => null,
      'mention.next': () => null,
      'mention.previous': () => null,
      'mention.open': () => null,
      'selection.open': () => {
        // The reader looks a word up: the annotation is needed, whatever the page says. It replies to the next call.
        load();
        return false;
      },
      'mention.openCoin': () => null,
      'pinned.act': () => null,
    },
    signal,
  );
  await new PageGate({ filter: () => new PageFilter(takeFilterData()), onHit: load, report }, signal).start();
}
