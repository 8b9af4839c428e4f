import type { CoinId } from '../../domain/coin/coin.ts';
import type { PageSummary, PinnedAction } from '../../domain/page-protocol.ts';
import type { HelloReply } from '../../domain/protocol.ts';
import { isMarkedAt, type Sensitivity } from '../../domain/recognition/mention.ts';
import type { SettingsChange } from '../../domain/settings/settings-change.ts';
import type { PageComparison } from '../../domain/since/since.ts';
import type { PagePorts } from '../card/page-ports.ts';
import { isPdf, rootOf } from '../dom/element-access.ts';
import { Slices } from '../dom/slices.ts';
import { onTrusted } from '../dom/trusted-events.ts';
import { isSameMark, type MarkedMention } from '../marks/marked-mention.ts';
import { MentionIndex } from '../marks/mention-index.ts';
import { Annotation } from './annotation.ts';
import { isOptedOut, PageContext, whenVisible } from './document-state.ts';
import { HelloCall } from './hello-call.ts';
import { LateRoots, type PageChanges } from './page-changes.ts';
import { PageReader } from './page-reader.ts';
import { PageWatch } from './page-watch.ts';
import { selectedMention } from './selected-text.ts';

interface Life {
  readonly reader: PageReader;
  readonly watch: PageWatch;
  readonly hello: HelloCall;
  readonly end: AbortController;
}

/** Marks painted between two checks of the time slice. */
const paintedAtOnce = 100;

/**
 * Tickmark on one page, from the first scan until `signal` ends it and removes all traces. A page without mentions costs a
 * scan and an observer; the background is called with the first mention.
 */
export class PageSession {
  readonly #ports: PagePorts;
  readonly #signal: AbortSignal;
  /** What is bound to the root element: `document.open` replaces it, and removes all listeners. */
  #life: Life | null = null;
  #root: Element | null = null;
  #index = new MentionIndex();
  #context = new PageContext();
  #navigations = 0;
  /** Null while there is nothing to mark, or the site is switched off. */
  #annotation: { readonly shown: Annotation; readonly end: AbortController } | null = null;
  /** The last mention that the reader looked up. */
  #lookedUp: MarkedMention | null = null;
  #enabled = true;
  #sensitivity: Sensitivity = 'balanced';

  constructor(ports: PagePorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
  }

  async start(): Promise<void> {
    await whenVisible(this.#signal);
    if (!this.#signal.aborted && !isOptedOut(document)) this.#begin();
  }

  /**
   * What the page mentions. A long page is counted in slices: each check of what can be seen reads styles and positions.
   * @param most mentions of a coin that are counted; null for all
   */
  async summary(most: number | null): Promise<PageSummary> {
    const counts =
      this.#annotation?.shown.index.counts(most) ??
      this.#index.counts(most, (mention) => isMarkedAt(mention, this.#sensitivity));
    const coins = (await new Slices(this.#signal).run(counts)) ?? [];
    return {
      host: location.hostname,
      page: `${performance.timeOrigin} ${this.#navigations}`,
      enabled: this.#enabled,
      optedOut: isOptedOut(document),
      isPdf: isPdf(document),
      isMarkingBlocked: this.#annotation?.shown.isMarkingBlocked ?? false,
      coins,
      pinned: this.#annotation?.shown.pinnedCoins ?? [],
    };
  }

  /** What the page says about its coins; null where nothing is marked. */
  async comparison(): Promise<PageComparison | null> {
    return this.#annotation?.shown.comparison() ?? null;
  }

  /** Opens the card of the next mention (1), the previous one (-1), or the current one (0), with the keyboard focus. */
  step(direction: 1 | -1 | 0): null {
    this.#annotation?.shown.step(direction);
    return null;
  }

  /**
   * Opens the card of a coin that the reader looked up, at the selected text, which becomes a mention until the page is read
   * again. False until it is shown: a first mention waits for the background.
   */
  openSelection(coin: CoinId): boolean {
    const selected = selectedMention(coin);
    if (!selected) return false;
    const shown = this.#annotation?.shown;
    const known = this.#index.at(selected.place.startContainer, selected.place.startOffset);
    if (known?.mention.coin === coin && (!shown || shown.openAt(known))) return shown !== undefined;
    if (!this.#lookedUp || !isSameMark(this.#lookedUp, selected) || !this.#index.has(this.#lookedUp)) {
      this.#lookedUp = selected;
      this.#index.add(selected);
      this.#onMarks([selected], new Set());
    }
    return this.#annotation?.shown.openAt(this.#lookedUp) ?? false;
  }

  /** Opens the card of a coin's first mention; of the next one where its card is open. */
  openCoin(coin: CoinId): null {
    this.#annotation?.shown.openCoin(coin);
    return null;
  }

  actOnPinned(coin: CoinId, action: PinnedAction): null {
    this.#annotation?.shown.actOnPinned(coin, action);
    return null;
  }

  /** Applies a change of settings, and calls the background only for what the change does not hold. */
  settingsChanged({ settings, words, sites }: SettingsChange): null {
    if (this.#index.size === 0 || !this.#life) return null;
    if (settings) this.#sensitivity = settings.sensitivity;
    if (words) this.#annotation?.shown.refreshWords();
    // A reply that is on its way may be older than this change.
    if (sites || this.#life.hello.isPending) this.#life.hello.request();
    else if (settings) this.#annotation?.shown.setSettings(settings);
    return null;
  }

  /** Reads the page again: the lexicon has more coins. */
  readAgain(): void {
    this.#life?.watch.addUnread(document);
  }

  /** Fetches all that may have changed while no message reached this page. */
  refresh(): null {
    if (this.#index.size === 0) return null;
    this.#annotation?.shown.refreshWords();
    this.#life?.hello.request();
    return null;
  }

  #begin(): void {
    this.#life?.end.abort();
    this.#annotation = null;
    this.#root = rootOf(document);
    this.#index = new MentionIndex();
    this.#context = new PageContext();
    const end = new AbortController();
    const signal = AbortSignal.any([this.#signal, end.signal]);
    const watch = new PageWatch((changes) => this.#read(changes), signal);
    const late = new LateRoots((host) => watch.addUnread(host), signal);
    const reader = new PageReader({
      index: this.#index,
      recognise: (paragraphs, options) => this.#ports.recognise(paragraphs, options),
      prepare: (texts) => this.#ports.prepare?.(texts) ?? null,
      onShadowRoot: (root) => watch.observe(root),
      onCustomElement: (element) => late.add(element),
      onUnread: (node) => watch.addUnread(node),
      onMarks: (added, removed) => this.#onMarks(added, removed),
    });
    const hello = new HelloCall(
      {
        hello: () => this.#ports.hello(),
        onReply: (reply) => this.#onHello(reply, signal),
        report: (error) => this.#ports.report(error),
      },
      signal,
    );
    this.#life = { reader, watch, hello, end };
    onTrusted(window, 'pageshow', (event) => this.#onPageShow(event), { signal });
    watch.observe(document);
    watch.readAll();
  }

  /** A page restored from the back/forward cache has missed changes of settings. */
  #onPageShow({ persisted }: PageTransitionEvent): void {
    if (!persisted) return;
    this.refresh();
    this.#life?.watch.addUnread(document);
  }

  /** Resolves with the milliseconds of work. */
  async #read(changes: PageChanges): Promise<number> {
    if (rootOf(document) !== this.#root) {
      this.#begin();
      return 0;
    }
    if (!this.#life) return 0;
    const { reader, end } = this.#life;
    const slices = new Slices(AbortSignal.any([this.#signal, end.signal]));
    try {
      if (this.#context.hasChanged()) {
        this.#navigations += 1;
        this.#annotation?.shown.dismiss();
        await reader.readAll(slices);
      } else await reader.update(changes, slices);
    } catch (error) {
      this.#ports.report(error);
    }
    return slices.spent;
  }

  #onMarks(added: readonly MarkedMention[], removed: ReadonlySet<MarkedMention>): void {
    if (this.#annotation) this.#annotation.shown.change(added, removed);
    else if (this.#index.size > 0) this.#life?.hello.requestOnce();
  }

  #onHello({ enabled, settings }: HelloReply, life: AbortSignal): void {
    this.#enabled = enabled;
    this.#sensitivity = settings.sensitivity;
    if (!enabled) {
      this.#annotation?.end.abort();
      this.#annotation = null;
    } else if (this.#annotation) {
      this.#annotation.shown.setSettings(settings);
    } else {
      const end = new AbortController();
      const signal = AbortSignal.any([life, end.signal]);
      const shown = new Annotation(this.#ports, settings, signal);
      this.#annotation = { shown, end };
      this.#paintAll(shown, signal).catch((error: unknown) => this.#ports.report(error));
    }
  }

  async #paintAll(shown: Annotation, signal: AbortSignal): Promise<void> {
    const slices = new Slices(signal);
    const marks = [...this.#index.all()];
    for (let at = 0; at < marks.length; at += paintedAtOnce) {
      const those = marks.slice(at, at + paintedAtOnce).filter((marked) => this.#index.has(marked));
      shown.change(those, new Set());
      if (slices.isTimeUp && !(await slices.pause())) return;
    }
  }
}
