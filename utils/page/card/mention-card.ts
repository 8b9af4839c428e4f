import type { CardAction, CardShortcuts } from '../../domain/card/card-facts.ts';
import type { Coin, CoinId } from '../../domain/coin/coin.ts';
import { cardTheme, type ShownTheme } from '../../domain/color/card-theme.ts';
import { cardFormIn } from '../../domain/hover/card-placement.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import { CardData } from './card-data.ts';
import { CardFrame, type FrameParts } from './card-frame.ts';
import type { CardMemory } from './card-memory.ts';
import { CardSelection } from './card-selection.ts';
import { CoinSearch } from './coin-search.ts';
import type { CardPage, PopoverPort, PopoverView } from './page-ports.ts';
import { visibleView } from './popover-place.ts';

/** What the cards of a page are made of. */
export interface CardParts extends FrameParts {
  readonly port: PopoverPort;
  /** Best rank first. */
  readonly catalog: () => readonly Coin[];
}

interface CardContext {
  readonly page: CardPage;
  readonly memory: CardMemory;
  readonly shortcuts: () => CardShortcuts | undefined;
  readonly act: (card: MentionCard, action: CardAction) => void;
}

/** A card: its frame, and the mention that it is open for. */
export class MentionCard {
  readonly frame: CardFrame<PopoverView>;
  readonly #context: CardContext;
  readonly #catalog: () => readonly Coin[];
  readonly #act: (action: CardAction) => void;
  readonly #selection: CardSelection;
  #marked: MarkedMention | null = null;
  #data: CardData | null = null;
  #search: CoinSearch | null = null;
  #isPinned = false;
  /** Whether a pinned card shows everything: as when it was pinned, as it would cover others if it grew with the setting. */
  #pinnedDetails: boolean | null = null;
  /** The relative luminance of the mention's ground; null where it is not known. */
  #ground: number | null = null;

  constructor(parts: CardParts, context: CardContext) {
    this.#context = context;
    this.#catalog = parts.catalog;
    this.frame = new CardFrame(parts, (root) => parts.port.mount(root));
    this.#act = this.frame.guard.guarded((action) => context.act(this, action));
    const selecting = {
      hasHandle: () => this.#isPinned || cardFormIn(visibleView()).isSheet,
      begun: () => {
        if (!this.#isPinned) context.page.keep();
      },
      ended: () => this.draw(),
    };
    this.#selection = new CardSelection(this.frame.card, selecting, this.frame.signal);
  }

  /** Null while the card is closed. */
  get data(): CardData | null {
    return this.#data;
  }

  get marked(): MarkedMention | null {
    return this.#marked;
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** A pinned card whose mention was removed from the page keeps its theme. */
  get theme(): ShownTheme {
    const { page } = this.#context;
    if (this.#marked?.place.startContainer.isConnected) this.#ground = page.groundOf(this.#marked);
    return cardTheme(page.settings().theme, this.#ground);
  }

  open(marked: MarkedMention): void {
    this.#selection.clear();
    this.#marked = marked;
    this.#search = null;
    this.frame.open(marked.place.startContainer, () => {
      this.load();
      this.draw();
    });
  }

  /** Loads the facts, in the reader's currency. */
  load(): void {
    const { memory, page } = this.#context;
    if (!this.#marked) return;
    this.#data?.close();
    this.#data = new CardData(memory, this.#marked, page.index(), page.settings());
    if (this.#isPinned) this.#data.pinned();
  }

  pin(): void {
    this.#isPinned = true;
    this.#pinnedDetails = this.#context.page.settings().details;
    this.frame.focus.isLoop = false;
    this.#data?.pinned();
  }

  close(): void {
    this.#data?.close();
    this.#data = null;
    this.#marked = null;
    this.#selection.clear();
    this.frame.close();
  }

  remove(): void {
    this.#data?.close();
    this.#data = null;
    this.frame.remove();
  }

  /** Not while the reader has selected text in it. */
  draw(): void {
    const { page, shortcuts } = this.#context;
    if (!this.#marked || !this.#data || this.#selection.isHeld) return;
    const { mention } = this.#marked;
    const own = { pinned: this.#isPinned, found: this.#search?.found, shortcuts: shortcuts() };
    const extras = { facts: this.#data.facts(own), theme: this.theme, act: this.#act };
    const settings = page.settings();
    const details = this.#pinnedDetails ?? settings.details;
    this.frame.view.show(mention, page.quoteOf(mention.coin), { ...settings, details }, extras);
  }

  find(query: string): void {
    const { page, memory } = this.#context;
    this.#search ??= new CoinSearch(
      { catalog: this.#catalog, ports: page.ports, changed: memory.changed },
      this.#data?.coin ?? '',
      this.frame.signal,
    );
    this.#search.find(query);
  }

  /** A coin of the last query; undefined for any other. */
  foundCoin(id: CoinId): Coin | undefined {
    return this.#search?.coinById(id);
  }
}
