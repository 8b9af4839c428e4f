import { coinById, coins } from '../../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../../utils/domain/recognition/build-lexicon.ts';
import { recogniseInSlices } from '../../utils/domain/recognition/recognise.ts';
import { settingsChange } from '../../utils/domain/settings/settings-change.ts';
import type { PaintedStyle } from '../../utils/domain/settings/page-settings.ts';
import { pageSettings, type Settings } from '../../utils/domain/settings/settings.ts';
import type { PagePorts } from '../../utils/page/card/page-ports.ts';
import { PageSession } from '../../utils/page/session/page-session.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { settingsOrLastKnown, watchSettings } from '../../utils/settings/settings-store.ts';
import dottedRules from '../marks-dotted.css?inline';
import tintRules from '../marks-tint.css?inline';
import { sampleCard } from '../welcome/sample-card.ts';
import { sampleChoices } from '../welcome/sample-choices.ts';
import { exampleReply } from './example-quotes.ts';

/**
 * Marks the coins of the preview and opens cards as on a web page, with the code that runs there and the reader's settings, but
 * with example figures: opening the settings causes no request.
 */
export async function startPreview(signal: AbortSignal): Promise<void> {
  const session = new PageSession(previewPorts(signal), signal);
  watchSettings((settings, before) => {
    const change = settingsChange(forPreview(before), forPreview(settings));
    if (change) session.settingsChanged(change);
  }, signal);
  await session.start();
}

/** Behind the page's own style sheet, which has the rules for underlines. */
const rulesOf: Readonly<Record<PaintedStyle, string>> = {
  underline: '',
  dotted: dottedRules,
  tint: tintRules,
};

function forPreview(settings: Settings): Settings {
  return { ...settings, paused: false, showsContext: false };
}

function previewPorts(ended: AbortSignal): PagePorts {
  const lexicon = buildLexicon(coins);
  const rules = document.createElement('style');
  document.head.append(rules);
  return {
    hello: async () => ({ enabled: true, settings: pageSettings(forPreview(await settingsOrLastKnown())) }),
    report: (error) => logError('the preview', error),
    styleMarks: async (style) => {
      rules.textContent = style ? rulesOf[style] : '';
    },
    quotes: async (asked) => exampleReply(asked, (await settingsOrLastKnown()).currency, Date.now()),
    live: () => undefined,
    words: (words) => callBackground('page.words', { words }),
    isStarred: async (coin) => (await settingsOrLastKnown()).watchlist.includes(coin),
    ...sampleChoices(),
    recognise: (paragraphs, options) => recogniseInSlices(paragraphs, lexicon, options),
    popover: async (signal) => sampleCard({ coinById, catalog: () => coins, ended }, signal),
  };
}
