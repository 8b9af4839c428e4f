import type { TargetPrice } from '../../domain/alerts/alert-window.ts';
import type { CardAction } from '../../domain/card/card-facts.ts';
import type { Choice } from '../../domain/choices/choice.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import { cardTheme } from '../../domain/color/card-theme.ts';
import { isStreamed } from '../../domain/live/shown-price.ts';
import type { PageComparison } from '../../domain/since/page-comparison.ts';
import type { PageSettings } from '../../domain/settings/page-settings.ts';
import { HoverControl } from './hover-control.ts';
import { LazyHost } from './lazy-host.ts';
import type { Holder } from '../marks/mark-selection.ts';
import type { Point } from '../../domain/hover/pointer-motion.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { CardHost, MentionCursor, PagePorts, PopoverQuote } from './page-ports.ts';
import { PriceStream } from './price-stream.ts';
import { Slices } from '../dom/slices.ts';
import { onTrusted } from '../dom/trusted-events.ts';

export interface CardParts {
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
}

/** The card: which mention it is open for, what it shows, and its actions. */
export class CardControl {
  readonly #ports: PagePorts;
  readonly #parts: CardParts;
  readonly #signal: AbortSignal;
  readonly #host: LazyHost;
  readonly #stream: PriceStream;
  readonly #hover: HoverControl;
  #open: MarkedMention | null = null;
  /** The last mention that was opened by key. */
  #current: MarkedMention | null = null;

  constructor(ports: PagePorts, parts: CardParts, signal: AbortSignal) {
    this.#ports = ports;
    this.#parts = parts;
    this.#signal = signal;
    this.#host = new LazyHost(
      ports,
      { changed: () => this.draw(), loaded: (host) => this.#onLoaded(host) },
      signal,
    );
    this.#stream = new PriceStream(ports, () => this.draw(), signal);
    this.#hover = new HoverControl(
      {
        index: parts.index,
        delayMs: () => parts.settings().hoverDelayMs,
        opening: () => parts.settings().opening,
        isOnCard: (event) => this.#host.isTarget(event),
        cardBox: () => this.#host.box,
        mentionBelow: (x, y, index) => this.#host.mentionBelow(x, y, index),
        show: (marked, pointer) => this.#show(marked, pointer),
        hide: () => this.#hide(),
        pointed: (marked) => parts.hold('pointer', marked),
        resting: (marked) => this.#prefetch(marked),
        pinned: (on) => this.#onPinned(on),
      },
      signal,
    );
    // A fullscreen element covers the card, or contains it.
    onTrusted(document, 'fullscreenchange', () => this.#hover.dismiss(), { signal });
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
    await this.#host.load();
    const { article } = this.#host;
    return article && new Slices(this.#signal).run(article.comparison(this.#parts.index()));
  }

  /** Closes the card where its mention was removed or is not marked any more. */
  indexChanged(): void {
    const open = this.#open;
    if (!open) return;
    if (!open.place.startContainer.isConnected || !this.#parts.index().has(open)) this.#hover.dismiss();
  }

  dismiss(): void {
    this.#hover.dismiss();
  }

  /** Loads past and current prices in the new currency. */
  currencyChanged(): void {
    if (this.#open) this.#load(this.#open);
    this.#follow();
  }

  draw(): void {
    const open = this.#open;
    const facts = this.#host.facts?.facts(this.#hover.isPinned);
    if (!open || !facts) return;
    const { mention } = open;
    const settings = this.#parts.settings();
    const quote = { ...this.#parts.quoteOf(mention.coin), live: this.#stream.of(mention.coin) };
    const act = (action: CardAction): void => this.#act(action);
    const theme = cardTheme(settings.theme, this.#parts.groundOf(open));
    this.#host.view?.show(mention, quote, settings, { facts, theme, act });
  }

  #onLoaded(host: CardHost): void {
    host.watchDismissKeys((type) => this.#hover.onKey(type), this.#signal);
    this.#hover.lookAgain();
    // Without a mention under the pointer yet, the first one stands for all: they share what is requested for the moment.
    const index = this.#parts.index();
    const [coin] = index.coins;
    const [first] = coin === undefined ? [] : index.ofCoin(coin);
    const marked = this.#hover.restingOn ?? first;
    if (marked) this.#prefetch(marked);
  }

  /** The hover delay is long enough for the background's reply: the card then opens with its chart and the price then. */
  #prefetch(marked: MarkedMention): void {
    this.#host.facts?.prefetch(marked, this.#parts.settings());
  }

  #openByKey(mentionOf: (cursor: MentionCursor) => MarkedMention | null): void {
    this.#host.use((host) => {
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
    this.#follow();
    this.#host.open(
      { marked, pointer },
      () => {
        this.#load(marked);
        this.draw();
      },
      () => this.#onOutOfSight(marked),
    );
  }

  #load(marked: MarkedMention): void {
    this.#host.facts?.open(marked, this.#parts.index(), this.#parts.settings());
    if (this.#hover.isPinned) this.#host.facts?.pinned();
  }

  /** A pinned card is one that the reader wants to know more of. */
  #onPinned(on: boolean): void {
    if (on) this.#host.facts?.pinned();
    this.#follow();
    this.draw();
  }

  #hide(): void {
    this.#open = null;
    this.#parts.hold('card', null);
    this.#host.facts?.close();
    this.#follow();
    this.#host.close();
  }

  /** May be called for the previous mention after the card has moved to the next. */
  #onOutOfSight(marked: MarkedMention): void {
    if (marked === this.#open && !this.#hover.isPinned) this.#hover.dismiss();
  }

  /** Streams the price of the open card's coin, where ticks are converted to the reader's currency. */
  #follow(): void {
    const coin = this.#open?.mention.coin;
    const { currency } = this.#parts.settings();
    const isFollowed = coin !== undefined && isStreamed(currency);
    this.#stream.follow(isFollowed ? { coin, named: this.#hover.isPinned, currency } : null);
  }

  #act(action: CardAction): void {
    switch (action.kind) {
      case 'range':
        return this.#host.facts?.showRange(action.range);
      case 'exact':
        return this.#host.facts?.wantExact();
      case 'pin':
        return this.#hover.pin(action.on);
      case 'close':
        return this.#hover.dismiss();
      case 'alert':
        return this.#offerAlert(action.target);
      case 'details':
        return this.#storeDetails(action.on);
      case 'retry':
        return this.#retry();
      case 'choose':
        return this.#choose(action.choice);
    }
  }

  #offerAlert(target: TargetPrice | null): void {
    const coin = this.#open?.mention.coin;
    if (coin === undefined) return;
    this.#ports.offerAlert?.({ coin, target }).catch((error: unknown) => this.#ports.report(error));
  }

  #storeDetails(on: boolean): void {
    const choice = { kind: 'details', on } as const;
    this.#ports.choose?.(choice).catch((error: unknown) => {
      this.#host.facts?.notStored(choice, true);
      this.#ports.report(error);
    });
  }

  #retry(): void {
    this.#parts.retry();
    this.#host.facts?.retry();
  }

  #choose(choice: Choice): void {
    const chosenOn = this.#open;
    if (choice.kind === 'star') this.#host.facts?.setStar(choice.coin, choice.on);
    this.#ports.choose?.(choice).then(
      () => {
        if (choice.kind !== 'star' && this.#open === chosenOn) this.#hover.dismiss();
      },
      (error: unknown) => {
        this.#host.facts?.notStored(choice, this.#open === chosenOn);
        this.#ports.report(error);
      },
    );
  }
}
