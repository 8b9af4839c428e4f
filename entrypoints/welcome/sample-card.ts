import { articleSlot } from '../../utils/page/card/article-slot.ts';
import type { CardHost } from '../../utils/page/card/page-ports.ts';
import { popoverSlot } from '../../utils/page/card/popover-slot.ts';
import type { PageSources } from '../../utils/page/session/gate-handover.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { browserMessages } from '../../utils/platform/ui-messages.ts';

/** The sample has no moment of publication, so its card requests no past price. */
const reading = { publication: () => null, country: () => null };

/**
 * The card of the sample paragraph, from the scripts that web pages get.
 * @param signal ends with the annotation
 */
export async function sampleCard(sources: PageSources, signal: AbortSignal): Promise<CardHost> {
  await Promise.all([
    popoverSlot.value ?? loadScript('/popover.js'),
    articleSlot.value ?? loadScript('/article.js'),
  ]);
  const make = popoverSlot.value;
  const article = articleSlot.value?.(reading);
  if (!make || !article) throw new Error('card script not registered');
  const fetchIcon = (coin: string): Promise<string | null> => callBackground('icon.get', { coin });
  return make({ ...sources, article, fetchIcon, messages: browserMessages }, signal);
}

/**
 * Runs one of the scripts that web pages get in this page: as a script element, because they are no modules. Resolves when it
 * has run.
 */
export function loadScript(path: '/annotate.js' | '/popover.js' | '/article.js'): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} can't be loaded`)));
    document.head.append(script);
  });
}
