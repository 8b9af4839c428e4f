import { coinById, coins } from '../../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../../utils/domain/recognition/lexicon.ts';
import { recogniseInSlices } from '../../utils/domain/recognition/recognise.ts';
import { settingsChange } from '../../utils/domain/settings/settings-change.ts';
import { pageSettings, type Settings } from '../../utils/domain/settings/settings.ts';
import type { PagePorts } from '../../utils/page/card/page-ports.ts';
import { PageSession } from '../../utils/page/session/page-session.ts';
import { watchLive } from '../../utils/platform/live-port.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { settingsOrLastKnown, watchSettings } from '../../utils/settings/settings-store.ts';
import { sampleCard } from './sample-card.ts';
import { sampleChoices } from './sample-choices.ts';

/**
 * Marks the coins of the welcome page and opens cards, with the code that runs on web pages. Content scripts don't run on
 * pages of an extension, so the session is part of the page itself, and its calls reach the background as an own page's.
 */
export async function startSample(signal: AbortSignal): Promise<void> {
  const session = new PageSession(samplePorts(signal), signal);
  watchSettings((settings, before) => {
    const change = settingsChange(forSample(before), forSample(settings));
    if (change) session.settingsChanged(change);
  }, signal);
  await session.start();
}

/** Every mention of the sample is marked, so that each choice can be seen in it. */
function forSample(settings: Settings): Settings {
  return { ...settings, marking: 'every', opening: 'hover', paused: false };
}

function samplePorts(ended: AbortSignal): PagePorts {
  const lexicon = buildLexicon(coins);
  return {
    hello: async () => ({ enabled: true, settings: pageSettings(forSample(await settingsOrLastKnown())) }),
    report: (error) => logError('the sample', error),
    // The page has the rules in its own style sheet.
    styleMarks: async () => null,
    quotes: (asked) => callBackground('quotes.get', { coins: asked }),
    live: watchLive,
    history: (request) => callBackground('history.get', request),
    pastPrices: (requests) => callBackground('prices.at', { requests }),
    words: (words) => callBackground('page.words', { words }),
    isStarred: async (coin) => (await settingsOrLastKnown()).watchlist.includes(coin),
    ...sampleChoices(),
    recognise: (paragraphs, options) => recogniseInSlices(paragraphs, lexicon, options),
    popover: async (signal) => sampleCard({ coinById, catalog: coins, ended }, signal),
  };
}
