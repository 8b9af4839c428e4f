import { coins } from '../../utils/domain/coin/catalog.ts';
import { takeFilterData } from '../../utils/domain/filter/filter-data.ts';
import { firstHit } from '../../utils/domain/filter/first-hit.ts';
import { Found } from '../../utils/domain/filter/found.ts';
import { PageFilter } from '../../utils/domain/filter/page-filter.ts';
import { buildLexicon } from '../../utils/domain/recognition/build-lexicon.ts';
import type { Lexicon } from '../../utils/domain/recognition/lexicon.ts';
import { recogniseInSlices } from '../../utils/domain/recognition/recognise.ts';
import { defaultSettings, pageSettings } from '../../utils/domain/settings/settings.ts';
import { Highlighter } from '../../utils/page/marks/highlighter.ts';
import { MentionIndex } from '../../utils/page/marks/mention-index.ts';
import { hasWord } from '../../utils/page/session/gate-walk.ts';
import { PageReader } from '../../utils/page/session/page-reader.ts';
import { PageSession } from '../../utils/page/session/page-session.ts';
import { isShortPage } from '../../utils/page/session/page-gate.ts';
import { Slices } from '../../utils/page/dom/slices.ts';

/** Milliseconds of the parts of one scan. */
export interface ScanTimes {
  /** The look with the filter. Where it finds nothing, that is all. */
  readonly gate: number;
  readonly lexicon: number;
  /** Includes finding the position of each mention. */
  readonly walk: number;
  readonly recognise: number;
  readonly paint: number;
  readonly mentions: number;
}

/** Milliseconds in callbacks of intersection observers since the last reset: they start the painting. */
let observed = 0;
globalThis.IntersectionObserver = class extends IntersectionObserver {
  constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
    const counted: IntersectionObserverCallback = (entries, observer) => {
      const start = performance.now();
      callback(entries, observer);
      observed += performance.now() - start;
    };
    super(counted, options);
  }
};

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** Passes the duration of each step to `took`. */
function* timed<T>(steps: Generator<undefined, T>, took: (ms: number) => void): Generator<undefined, T> {
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    took(performance.now() - start);
    if (step.done) return step.value;
    yield;
  }
}

/** The page code as the benchmark calls it in a plain page. */
const bench = {
  lexicon: null as Lexicon | null,
  filter: null as PageFilter | null,

  /** Visits every text node and adds up the lengths. */
  bareWalk(): number {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
    return length;
  },

  /**
   * A whole scan as on a real page, up to painted marks near the viewport, which are removed untimed. Counts our work
   * only, not the pauses between slices.
   */
  async scan(): Promise<ScanTimes> {
    const end = new AbortController();
    const report = (error: unknown): void => reportError(error);
    const slices = new Slices(end.signal);
    const filter = (bench.filter ??= new PageFilter(takeFilterData()));
    const isHit = await hasWord(document, {
      look: (texts) => firstHit(filter, texts, Found.clear),
      slices,
      onLost: () => undefined,
      onRoot: () => undefined,
      onCustomElement: () => undefined,
    });
    // As the gate does on a page without a clear word.
    const isShort = !isHit && isShortPage();
    const gate = slices.spent;
    if (!isHit && !isShort) return { gate, lexicon: 0, walk: 0, recognise: 0, paint: 0, mentions: 0 };
    const start = performance.now();
    const lexicon = (bench.lexicon ??= buildLexicon(coins));
    const lexiconTime = performance.now() - start;
    let recognise = 0;
    let paint = 0;
    let highlighter: Highlighter | null = null;
    const index = new MentionIndex();
    const readerSlices = new Slices(end.signal);
    const reader = new PageReader({
      index,
      recognise: (paragraphs, options) =>
        timed(recogniseInSlices(paragraphs, lexicon, options), (time) => (recognise += time)),
      prepare: () => null,
      onShadowRoot: () => undefined,
      onCustomElement: () => undefined,
      onUnread: () => undefined,
      onMarks: (added) => {
        const before = performance.now();
        if (!highlighter) {
          highlighter = new Highlighter({ directionOf: () => 'up', report }, end.signal);
          highlighter.usePalette('green-red');
        }
        highlighter.add(added);
        paint += performance.now() - before;
      },
    });
    observed = 0;
    await reader.readAll(readerSlices);
    const { spent } = readerSlices;
    await nextFrame();
    end.abort();
    const walk = spent - recognise - paint;
    return { gate, lexicon: lexiconTime, walk, recognise, paint: paint + observed, mentions: index.size };
  },

  /** All names and symbols of the lexicon, for the libraries of the comparison. */
  terms(): string[] {
    const words = coins.flatMap(({ symbol, name, aliases }) => [symbol, name, ...(aliases ?? [])]);
    return [...new Set(words)].filter((word) => word.length > 1);
  },

  /** Starts Tickmark as on a real page, with a background that replies at once. */
  start(): void {
    const lexicon = buildLexicon(coins);
    const session = new PageSession(
      {
        live: () => undefined,
        // The setting with the most marks.
        hello: async () => ({
          enabled: true,
          settings: { ...pageSettings(defaultSettings), marking: 'every' },
        }),
        words: async () => ({ muted: [], corrections: [], later: [] }),
        styleMarks: async () => undefined,
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
