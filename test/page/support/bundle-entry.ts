import { mountPopover } from '../../../components/popover/mount.tsx';
import popoverCss from '../../../components/popover/popover.css?inline';
import { coinById, coins } from '../../../utils/domain/coin/catalog.ts';
import type { Quote } from '../../../utils/domain/quote/quote.ts';
import { buildLexicon } from '../../../utils/domain/recognition/lexicon.ts';
import { recogniseInSlices } from '../../../utils/domain/recognition/recognise.ts';
import { defaultSettings, pageSettings, type Settings } from '../../../utils/domain/settings/settings.ts';
import type { PagePorts, PopoverPort } from '../../../utils/page/page-ports.ts';
import { PopoverHost } from '../../../utils/page/popover-host.ts';
import { PageSession } from '../../../utils/page/page-session.ts';
import { walkText } from '../../../utils/page/text-walker.ts';

/** The page code as it runs in a content script, with a background that the test is. */
export class PageUnderTest {
  readonly asked: string[][] = [];
  readonly errors: string[] = [];
  /** The coins whose card was opened, in order; drawing the same again does not count. */
  readonly shown: string[] = [];
  hellos = 0;
  /** How often text was given to the recogniser. */
  reads = 0;
  enabled = true;
  settings: Partial<Settings> = {};
  changes: Record<string, number | null> = {};
  refreshMs = 60_000;
  readonly #end = new AbortController();
  #session: PageSession | null = null;

  async start(): Promise<void> {
    const lexicon = buildLexicon(coins);
    this.#session = new PageSession(
      this.#ports((paragraphs, options) => {
        this.reads += 1;
        return recogniseInSlices(paragraphs, lexicon, options);
      }),
      this.#end.signal,
    );
    await this.#session.start();
  }

  stop(): void {
    this.#end.abort();
  }

  refresh(): void {
    this.#session?.refresh();
  }

  summary(): unknown {
    return this.#session?.summary();
  }

  /** The text of each block that the walker reads, white space folded. */
  blocks(): string[] {
    return [...walkText(document.body)].flatMap((block) => block?.text.replace(/\s+/g, ' ').trim() ?? []);
  }

  #ports(recognisePage: PagePorts['recognise']): PagePorts {
    return {
      hello: async () => {
        this.hellos += 1;
        return { enabled: this.enabled, settings: pageSettings({ ...defaultSettings, ...this.settings }) };
      },
      quotes: async (asked) => {
        this.asked.push([...asked]);
        const quotes = Object.fromEntries(asked.map((coin) => [coin, this.#quote(coin)]));
        return { quotes, problem: null, nextAt: Date.now() + this.refreshMs };
      },
      recognise: recognisePage,
      report: (error) => void this.errors.push(String(error)),
      popover: async (signal) => new PopoverHost(this.#card(), popoverCss, signal),
    };
  }

  #card(): PopoverPort {
    return {
      mount: (root) => {
        const card = mountPopover(root);
        return {
          show: ({ coin }, { quote }, { palette }) => {
            if (this.shown.at(-1) !== coin) this.shown.push(coin);
            if (!quote) return;
            const state = { kind: 'ready', quote } as const;
            card.render({
              coin: coinById(coin)!,
              icon: null,
              state,
              now: Date.now(),
              locale: 'en-US',
              palette,
            });
          },
          unmount: () => card.unmount(),
        };
      },
    };
  }

  #quote(coin: string): Quote {
    const unknown = { high24h: null, low24h: null, volume24h: null, marketCap: null, rank: null };
    const change24h = Object.hasOwn(this.changes, coin) ? this.changes[coin]! : 1;
    return { coin, price: 100, currency: 'usd', change24h, at: Date.now(), source: 'coingecko', ...unknown };
  }
}

declare global {
  var tickmark: PageUnderTest;
}
globalThis.tickmark = new PageUnderTest();
