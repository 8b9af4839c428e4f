import { settingsChange } from '../../utils/domain/settings/settings-change.ts';
import { pageSettings, type Settings } from '../../utils/domain/settings/settings.ts';
import type { PagePorts } from '../../utils/page/card/page-ports.ts';
import { offerHandover, type PageSources } from '../../utils/page/session/gate-handover.ts';
import type { PageSession } from '../../utils/page/session/page-session.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { settingsOrLastKnown, watchSettings } from '../../utils/settings/settings-store.ts';
import { loadScript, sampleCard } from './sample-card.ts';
import { sampleChoices } from './sample-choices.ts';

/**
 * Marks the coins of the welcome page and opens cards, with the scripts that run on web pages. Content scripts don't run on
 * pages of an extension, so the page loads them itself, and their calls reach the background as an own page's.
 */
export async function startSample(signal: AbortSignal): Promise<void> {
  const onSession = (session: PageSession): void => followSettings(session, signal);
  offerHandover({ signal, endGate: () => undefined, ownPage: { ports: samplePorts, onSession } });
  await loadScript('/annotate.js');
}

function followSettings(session: PageSession, signal: AbortSignal): void {
  watchSettings((settings, before) => {
    const change = settingsChange(forSample(before), forSample(settings));
    if (change) session.settingsChanged(change);
  }, signal);
}

/** Every mention of the sample is marked with a line, so that each choice can be seen in it. */
function forSample(settings: Settings): Settings {
  return { ...settings, marking: 'every', markStyle: 'underline', opening: 'hover', paused: false };
}

/** The ports of a web page without those for sites, alerts and coins outside the catalog. */
function samplePorts(ports: PagePorts, sources: PageSources): PagePorts {
  const { history, pastPrices } = ports;
  return {
    hello: async () => ({ enabled: true, settings: pageSettings(forSample(await settingsOrLastKnown())) }),
    report: (error) => ports.report(error),
    // The page has the rules in its own style sheet.
    styleMarks: async () => null,
    quotes: (asked) => callBackground('quotes.get', { coins: asked }),
    live: (request, onTick, signal) => ports.live(request, onTick, signal),
    ...(history ? { history } : {}),
    ...(pastPrices ? { pastPrices } : {}),
    words: (words) => callBackground('page.words', { words }),
    isStarred: async (coin) => (await settingsOrLastKnown()).watchlist.includes(coin),
    ...sampleChoices(),
    recognise: (paragraphs, options) => ports.recognise(paragraphs, options),
    popover: (signal) => sampleCard(sources, signal),
  };
}
