import type { CoinId } from '../../domain/coin/coin.ts';
import type { PinnedAction } from '../../domain/page-protocol.ts';
import type { PageComparison } from '../../domain/since/since.ts';
import type { PageSettings } from '../../domain/settings/page-settings.ts';
import { isStreamed } from '../../domain/live/shown-price.ts';
import { HoverControl } from './hover-control.ts';
import { LazyHost } from './lazy-host.ts';
import type { Holder } from '../marks/mark-selection.ts';
import type { Point } from '../../domain/hover/pointer-motion.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionCursor } from '../marks/mention-cursor.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { CardHost, PagePorts, PopoverQuote } from './page-ports.ts';
import { PriceStream } from './price-stream.ts';
import { firstOf } from '../dom/element-access.ts';
import { Slices } from '../dom/slices.ts';
import { onTrusted } from '../dom/trusted-events.ts';

interface CardParts {
  readonly index: () => MentionIndex;
  readonly settings: () => PageSettings;
  readonly quoteOf: (coin: CoinId) => Omit<PopoverQuote, 'live'>;
  /** Whether the keys for the next mention stop at this one. */
  readonly isStop: (marked: MarkedMention) => boolean;
  /** Marks a mention while the pointer is on it or its card is open. */
  readonly hold: (holder: Holder, marked: MarkedMention | null) => void;
  /** The relative luminance of the ground that a mention stands on; null where it is not known. */
  readonly groundOf: (marked: MarkedMention) => number | null;
  /** Requests quotes at once. */
  readonly retry: () => void;
  /** Other coins are pinned. */
  readonly pinsChanged: () => void;
}

/** Which mention a card is open for, and the prices of the open cards. The cards themselves are in the card's script. */
export class CardControl {
  readonly #parts: CardParts;
  readonly #signal: AbortSignal;
  readonly #lazy: LazyHost;
  readonly #stream: PriceStream;
  readonly #hover: HoverControl;
  #open: MarkedMention | null = null;
  /** The last mention that was opened by key. */
  #current: MarkedMention | null = null;

  constructor(ports: PagePorts, parts: CardParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    const page = {
      ports,
      index: parts.index,
      settings: parts.settings,
      quoteOf: (coin: CoinId) => ({ ...parts.quoteOf(coin), live: this.#stream.of(coin) }),
      groundOf: parts.groundOf,
      retry: parts.retry,
      release: () => this.#hover.dismiss(),
      keep: () => this.#hover.keep(),
      coinsChanged: () => this.#onCoins(),
    };
    this.#lazy = new LazyHost(page, (host) => this.#onLoaded(host), signal);
    this.#stream = new PriceStream(ports, () => this.draw(), signal);
    this.#hover = new HoverControl(
      {
        index: parts.index,
        delayMs: () => parts.settings().hoverDelayMs,
        opening: () => parts.settings().opening,
        isOnCard: (event) => this.#lazy.host?.isTarget(event) ?? false,
        cardBox: () => this.#lazy.host?.box ?? null,
        mentionBelow: (x, y, index) => this.#lazy.mentionBelow(x, y, index),
        show: (marked, pointer) => this.#show(marked, pointer),
        hide: () => this.#hide(),
        pointed: (marked) => parts.hold('pointer', marked),
        resting: (marked) => this.#lazy.host?.prefetch(marked),
      },
      signal,
    );
    // A fullscreen element covers the card, or contains it.
    onTrusted(document, 'fullscreenchange', () => this.#hover.dismiss(), { signal });
  }

  /** The coins of pinned cards: their prices are wanted, whether the page still has them or not. */
  get pinnedCoins(): CoinId[] {
    const shown = this.#lazy.host?.shown ?? [];
    return shown.filter(({ pinned }) => pinned).map(({ coin }) => coin);
  }

  actOnPinned(coin: CoinId, action: PinnedAction): void {
    this.#lazy.host?.pinned.act(coin, action);
  }

  /** Opens the next mention (1) or the one before (-1) and moves the focus into its card. */
  step(direction: 1 | -1): void {
    const { index, isStop } = this.#parts;
    this.#openByKey((cursor) => cursor.stepFrom(index(), this.#current ?? this.#open, direction, isStop));
  }

  /** Moves the focus into the open card; opens the first in the viewport where none is open. */
  openCurrent(): void {
    const { index, isStop } = this.#parts;
    this.#openByKey((cursor) => this.#open ?? cursor.firstInSight(index(), isStop));
  }

  /** Moves the focus into the card of this mention. */
  openAt(marked: MarkedMention): void {
    this.#openByKey(() => marked);
  }

  /** Opens the card of a coin's first mention that can be seen; of the next one where its card is open. */
  openCoin(coin: CoinId): void {
    const isOfCoin = (marked: MarkedMention): boolean => marked.mention.coin === coin;
    this.#openByKey((cursor) => {
      const index = this.#parts.index();
      const open = this.#open && isOfCoin(this.#open) ? this.#open : null;
      return open ? cursor.stepFrom(index, open, 1, isOfCoin) : cursor.firstOf(index, isOfCoin);
    });
  }

  /** All coins of the page with what it says about each; null where the signal ended it. */
  async comparison(): Promise<PageComparison | null> {
    const { article } = await this.#lazy.load();
    return new Slices(this.#signal).run(article.comparison(this.#parts.index()));
  }

  /** Closes the card where its mention was removed or is not marked any more, and not only replaced. Pinned cards stay. */
  indexChanged(): void {
    this.#hover.indexChanged();
  }

  /** Closes all cards. */
  dismiss(): void {
    this.#hover.dismiss();
    this.#lazy.host?.closeAll();
  }

  /** Gathers the facts of open cards anew, after a change of the settings that decide on them. */
  reload(): void {
    this.#lazy.host?.reload();
    this.#follow();
  }

  draw(): void {
    this.#lazy.host?.draw();
  }

  #onLoaded(host: CardHost): void {
    const keys = {
      close: (type: 'dismiss' | 'release') => this.#onKey(host, type),
      enter: (event: Event) => this.#enter(host, event),
    };
    host.watchKeys(keys, this.#signal);
    this.#follow();
    this.#hover.lookAgain();
    // Without a mention under the pointer yet, the first one stands for all: they share what is requested for the moment.
    const index = this.#parts.index();
    const [coin] = index.coins;
    const [first] = coin === undefined ? [] : index.ofCoin(coin);
    const marked = this.#hover.restingOn ?? first;
    // The hover delay is long enough for the background's reply: the card then opens with its chart and the price then.
    if (marked) host.prefetch(marked);
  }

  /** Escape closes the newest card, unless it closes a modal dialog of the page. */
  #onKey(host: CardHost, type: 'dismiss' | 'release'): void {
    if (type === 'dismiss' && !this.#open && !firstOf(document, 'dialog:modal')) host.closeNewest();
    this.#hover.onKey(type);
  }

  #enter(host: CardHost, event: Event): boolean {
    if (!host.box || host.isTarget(event)) return false;
    host.focus();
    return true;
  }

  #openByKey(mentionOf: (cursor: MentionCursor) => MarkedMention | null): void {
    this.#lazy.use((host) => {
      const marked = mentionOf(host.cursor);
      if (!marked) return;
      host.cursor.bringIntoView(marked);
      this.#current = marked;
      this.#hover.open(marked);
      host.focus();
    });
  }

  #show(marked: MarkedMention, pointer: Point | null): void {
    this.#open = marked;
    this.#parts.hold('card', marked);
    this.#lazy.open({ marked, pointer }, () => this.#onOutOfSight(marked));
    this.#follow();
  }

  #hide(): void {
    this.#open = null;
    this.#parts.hold('card', null);
    this.#lazy.close();
    this.#follow();
  }

  /** May be called for the previous mention after the card has moved to the next. */
  #onOutOfSight(marked: MarkedMention): void {
    if (marked === this.#open) this.#hover.dismiss();
  }

  #onCoins(): void {
    this.#parts.pinsChanged();
    this.#follow();
  }

  /** Streams the prices of the open cards' coins, where ticks are converted to the reader's currency. */
  #follow(): void {
    const { currency } = this.#parts.settings();
    const shown = isStreamed(currency) ? (this.#lazy.host?.shown ?? []) : [];
    const named = shown.filter(({ pinned }) => pinned).map(({ coin }) => coin);
    this.#stream.follow({ coins: shown.map(({ coin }) => coin), named, currency });
  }
}
