import popoverCss from '../../../components/popover/popover.css?inline';
import { popoverPort } from '../../../entrypoints/popover/popover-port.ts';
import type { Choice } from '../../../utils/domain/choices/choice.ts';
import { choicesFor } from '../../../utils/domain/choices/word-choices.ts';
import { coinById, coins } from '../../../utils/domain/coin/catalog.ts';
import type { Coin } from '../../../utils/domain/coin/coin.ts';
import type { Tick } from '../../../utils/domain/live/tick.ts';
import type { AlertOffer } from '../../../utils/domain/protocol.ts';
import type { PageSummary } from '../../../utils/domain/page-protocol.ts';
import type { Quote } from '../../../utils/domain/quote/quote.ts';
import { buildLexicon } from '../../../utils/domain/recognition/build-lexicon.ts';
import { recogniseInSlices } from '../../../utils/domain/recognition/recognise.ts';
import { defaultSettings, pageSettings, type Settings } from '../../../utils/domain/settings/settings.ts';
import type { SettingsChange } from '../../../utils/domain/settings/settings-change.ts';
import { ArticleReader } from '../../../utils/page/card/article-reader.ts';
import { inertCard } from '../../../utils/page/card/inert-card.ts';
import type { PagePorts, PopoverPort } from '../../../utils/page/card/page-ports.ts';
import { PopoverHost } from '../../../utils/page/card/popover-host.ts';
import type { PageSettings } from '../../../utils/domain/settings/page-settings.ts';
import { PageSession } from '../../../utils/page/session/page-session.ts';
import { readCatalogMessages } from '../../support/catalog-messages.ts';
import { blocksBelow } from '../../../utils/page/text/text-walker.ts';
import { observedPort } from './observed-port.ts';
import { type StandInReading, standInReading } from './stand-in-reading.ts';
import { boxIn, boxInCard, type Box, type OpenCard, openCards } from './open-cards.ts';

/** The page code as it runs in a content script, with a fake background. */
class PageUnderTest {
  readonly asked: string[][] = [];
  readonly errors: string[] = [];
  /** The coins whose card was opened, in order; drawing the same again does not count. */
  readonly shown: string[] = [];
  /** How often a card was drawn. */
  draws = 0;
  /** The requested streams, in order. */
  readonly streams: { readonly coins: string; readonly named: string; running: boolean }[] = [];
  hellos = 0;
  /** Replies to `page.hello` in place of this object. */
  nextHello: PagePorts['hello'] | null = null;
  /** The beginning of each text that was passed to the recogniser. */
  readonly read: string[] = [];
  enabled = true;
  /** What differs from the defaults, from `marking: 'every'` and from `details: true`. */
  settings: Partial<Settings> = {};
  changes: Record<string, number | null> = {};
  /** Price and unit of all quotes. */
  quotePrice = 100;
  quoteCurrency = 'usd';
  refreshMs = 60_000;
  /** Delay of each reply of the background; milliseconds. */
  answerMs = 0;
  /** The closed root of the card that was made last. */
  root: ShadowRoot | null = null;
  /** The closed roots of all cards and notices, in the order in which they were made. */
  readonly roots: ShadowRoot[] = [];
  /** How often a choice was undone; the reply says whether it could be. */
  undone = 0;
  canUndo = true;
  optionsOpened = 0;
  /** Coins outside the catalog, as the background finds them. */
  listed: Coin[] = [];
  readonly learnt: string[] = [];
  /** Sends a streamed price while the page listens. */
  tick: ((tick: Tick) => void) | null = null;
  readonly choices: Choice[] = [];
  readonly offers: AlertOffer[] = [];
  /** The requested words, by call. */
  readonly askedWords: string[][] = [];
  /** The calls that switched the rules for marks on and off, in order. */
  readonly styled: (string | null)[] = [];
  /** Loads a coin's icon. */
  fetchIcon: (coin: string) => Promise<string | null> = async () => null;
  /** Ports that a test replaces before the start. */
  ports: Partial<PagePorts & StandInReading> = {};
  readonly #end = new AbortController();
  readonly #report = (error: unknown): void => void this.errors.push(String(error));
  session: PageSession | null = null;

  async start(): Promise<void> {
    const lexicon = buildLexicon(coins);
    this.session = new PageSession(
      this.#ports((paragraphs, options) => {
        this.read.push(paragraphs[0]?.slice(0, 20).trim() ?? '');
        return recogniseInSlices(paragraphs, lexicon, options);
      }),
      this.#end.signal,
    );
    await this.session.start();
  }

  /** The card's host while it is in the page. */
  get host(): HTMLElement | null {
    const { host } = this.root ?? {};
    return host instanceof HTMLElement && host.isConnected ? host : null;
  }

  get isOpen(): boolean {
    return this.host?.matches(':popover-open') ?? false;
  }

  /** The open cards and notices, in the order in which they were made. */
  opened(): OpenCard[] {
    return openCards(this.roots);
  }

  /** Where an element of an open card is, by the name of its coin; null for the notice. */
  boxIn(name: string | null, selector: string): Box {
    return boxInCard(this.roots, name, selector);
  }

  /** Whether the card has its place beside the mention. */
  get isPlaced(): boolean {
    const rule = this.root?.adoptedStyleSheets.at(-1)?.cssRules[0];
    return rule instanceof CSSStyleRule && rule.style.top !== '';
  }

  stop(): void {
    this.#end.abort();
  }

  refresh(): void {
    this.session?.refresh();
  }

  settingsChanged(change: Partial<SettingsChange>): void {
    this.session?.settingsChanged({ settings: null, words: false, sites: false, ...change });
  }

  async summary(most: number | null = null): Promise<PageSummary | undefined> {
    return this.session?.summary(most);
  }

  openSelection(coin: string): boolean {
    return this.session?.openSelection(coin) ?? false;
  }

  step(direction: 1 | -1 | 0): void {
    this.session?.step(direction);
  }

  openCoin(coin: string): void {
    this.session?.openCoin(coin);
  }

  comparison(): unknown {
    return this.session?.comparison();
  }

  /** What a part of the open card says, by its `data-part`; null where it is not there. */
  part(name: string): string | null {
    return this.root?.querySelector<HTMLElement>(`[data-part="${name}"]`)?.innerText ?? null;
  }

  /** Where an element of the card is in the viewport. */
  boxOf(selector: string): Box {
    return boxIn(this.root, selector);
  }

  /** The text of each block that the walker reads, white space folded. */
  blocks(): string[] {
    return [...blocksBelow(document.body)].flatMap((block) => block?.text.replace(/\s+/g, ' ').trim() ?? []);
  }

  /** The settings that a page sees. */
  get pageSettings(): PageSettings {
    return pageSettings(this.#allSettings);
  }

  /** With every mention marked and all of the card shown, as most tests are about which words are mentions and what a card has. */
  get #allSettings(): Settings {
    return { ...defaultSettings, marking: 'every', details: true, ...this.settings };
  }

  #ports(recognisePage: PagePorts['recognise']): PagePorts {
    return {
      hello: async () => {
        this.hellos += 1;
        if (this.nextHello) return this.nextHello();
        return { enabled: this.enabled, settings: this.pageSettings };
      },
      words: async (words) => {
        this.askedWords.push([...words]);
        await new Promise((resolve) => void setTimeout(resolve, this.answerMs));
        return choicesFor(words, this.#allSettings, [location.hostname]);
      },
      styleMarks: async (style) => void this.styled.push(style),
      quotes: async (asked) => {
        this.asked.push([...asked]);
        await new Promise((resolve) => void setTimeout(resolve, this.answerMs));
        const quotes = Object.fromEntries(asked.map((coin) => [coin, this.#quote(coin)]));
        return { quotes, problem: null, nextAt: Date.now() + this.refreshMs };
      },
      live: ({ coins: watched, named }, onTick, signal) => {
        const stream = { coins: watched.join(), named: named.join(), running: true };
        this.streams.push(stream);
        this.tick = onTick;
        signal.addEventListener('abort', () => {
          stream.running = false;
          this.tick = null;
        });
      },
      offerAlert: async (offer) => void this.offers.push(offer),
      choose: async (choice) => void this.choices.push(choice),
      undo: async () => {
        this.undone += 1;
        return this.canUndo;
      },
      openOptions: async () => void (this.optionsOpened += 1),
      findCoins: async (query) => this.listed.filter(({ name }) => name.startsWith(query)),
      learnCoins: (found) => void this.learnt.push(...found.map(({ id }) => id)),
      shortcuts: async () => ({ next: 'Alt+Shift+.', open: null }),
      recognise: recognisePage,
      report: this.#report,
      popover: async (signal) => {
        const article = new ArticleReader(standInReading(this.ports), this.#report);
        const parts = { port: this.#card(), article, css: popoverCss, inertCard, catalog: () => coins };
        return new PopoverHost({ ...parts, ended: this.#end.signal }, signal);
      },
      ...this.ports,
    };
  }

  /** The real card; what was shown is noted, and its root kept for a look inside. */
  #card(): PopoverPort {
    const port = popoverPort({ coinById, fetchIcon: (coin) => this.fetchIcon(coin) });
    return observedPort(port, {
      mounted: (root, of) => {
        this.roots.push(root);
        if (of === 'card') this.root = root;
      },
      drawn: (coin) => {
        this.draws += 1;
        if (this.shown.at(-1) !== coin) this.shown.push(coin);
      },
    });
  }

  #quote(coin: string): Quote {
    const change24h = Object.hasOwn(this.changes, coin) ? this.changes[coin]! : 1;
    const [price, currency] = [this.quotePrice, this.quoteCurrency];
    const unknown = { high24h: 110, low24h: 90, volume24h: 1e9, marketCap: 1e12, rank: 3 };
    return { coin, price, currency, change24h, at: Date.now(), source: 'coingecko', ...unknown };
  }
}

declare global {
  var tickmark: PageUnderTest;
}
readCatalogMessages();
globalThis.tickmark = new PageUnderTest();
