import { coins } from '../../utils/domain/coin/catalog.ts';
import { buildLexicon, type Lexicon } from '../../utils/domain/recognition/lexicon.ts';
import { emptyMemory } from '../../utils/domain/recognition/memory.ts';
import { recogniseInSlices } from '../../utils/domain/recognition/recognise.ts';
import { defaultSettings, pageSettings } from '../../utils/domain/settings/settings.ts';
import { Highlighter } from '../../utils/page/highlighter.ts';
import { placeMention } from '../../utils/page/marked-mention.ts';
import { MentionIndex } from '../../utils/page/mention-index.ts';
import { PageSession } from '../../utils/page/page-session.ts';
import { readText } from '../../utils/page/text-walker.ts';

/** Milliseconds of each part of one scan. */
export interface ScanTimes {
  readonly lexicon: number;
  readonly walk: number;
  readonly recognise: number;
  readonly paint: number;
  readonly mentions: number;
}

/** Milliseconds spent so far in what intersection observers have to say: painting begins with it. */
let observed = 0;
globalThis.IntersectionObserver = class extends IntersectionObserver {
  constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
    const timed: IntersectionObserverCallback = (entries, observer) => {
      const start = performance.now();
      callback(entries, observer);
      observed += performance.now() - start;
    };
    super(timed, options);
  }
};

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** The page code for the benchmark, in a plain page. */
const bench = {
  lexicon: null as Lexicon | null,

  /** Reads every text node and does nothing with it. */
  bareWalk(): number {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
    return length;
  },

  /**
   * A whole scan without pauses, from nothing to painted marks near the viewport, which are taken off again outside of
   * the time.
   */
  async scan(): Promise<ScanTimes> {
    const end = new AbortController();
    const times = [performance.now()];
    const lap = (): void => void times.push(performance.now());
    bench.lexicon ??= buildLexicon(coins);
    lap();
    const blocks = readText(document);
    lap();
    const texts = blocks.map(({ text }) => text);
    const steps = recogniseInSlices(texts, bench.lexicon, { memory: emptyMemory() });
    let step = steps.next();
    while (!step.done) step = steps.next();
    lap();
    const index = new MentionIndex();
    const marks = step.value.map((mention) => placeMention(blocks[mention.paragraph]!, mention));
    for (const marked of marks) index.add(marked);
    const highlighter = new Highlighter(
      { directionOf: () => 'up', report: (error) => reportError(error) },
      end.signal,
    );
    highlighter.usePalette('green-red');
    highlighter.add(marks);
    lap();
    observed = 0;
    await nextFrame();
    end.abort();
    const [lexicon = 0, walk = 0, recognise = 0, paint = 0] = times
      .slice(1)
      .map((time, at) => time - times[at]!);
    return { lexicon, walk, recognise, paint: paint + observed, mentions: marks.length };
  },

  /** Every word that our lexicon is made of, for those we compare with. */
  terms(): string[] {
    const words = coins.flatMap(({ symbol, name, aliases }) => [symbol, name, ...(aliases ?? [])]);
    return [...new Set(words)].filter((word) => word.length > 1);
  },

  /** Starts Tickmark as on a real page, with a background that answers at once. */
  start(): void {
    const lexicon = buildLexicon(coins);
    const session = new PageSession(
      {
        live: () => undefined,
        hello: async () => ({ enabled: true, settings: pageSettings(defaultSettings) }),
        quotes: async () => ({ quotes: {}, problem: null, nextAt: Date.now() + 3_600_000 }),
        recognise: (paragraphs, options) => recogniseInSlices(paragraphs, lexicon, options),
        report: (error) => {
          throw error;
        },
        popover: () => Promise.reject(new Error('no card here')),
      },
      new AbortController().signal,
    );
    void session.start();
  },

  painted(): number {
    return [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
  },
};

declare global {
  var tickmarkBench: typeof bench;
}
globalThis.tickmarkBench = bench;
