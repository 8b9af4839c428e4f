import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Handover, takeHandover } from '../../utils/page/session/gate-handover.ts';
import { whenWorthReading } from '../../utils/page/text/frame-gate.ts';
import { yieldToPage } from '../../utils/page/dom/slices.ts';
import { logError } from '../../utils/platform/log.ts';

/** Runs where the gate's script has found that a page may mention coins, at that script's request. */
export default defineUnlistedScript(() => {
  const handover = takeHandover();
  // Not awaited: the browser delays the frame's load event until an injected script's promise resolves.
  if (handover) start(handover).catch((error: unknown) => logError('the page is not annotated', error));
});

async function start({ signal, endGate, ownPage }: Handover): Promise<void> {
  // The filter does not know how much text a frame has.
  await whenWorthReading(signal);
  // These modules are bundled in this script, but not run and not fully parsed before. Each is a task of its own.
  await yieldToPage();
  await import('../../utils/domain/coin/catalog-table.ts');
  await yieldToPage();
  const { startAnnotating } = await import('./start-annotating.ts');
  await yieldToPage();
  await startAnnotating(signal, endGate, ownPage);
}
