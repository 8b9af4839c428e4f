import type { CoinId } from '../../domain/coin/coin.ts';
import { cardFormIn } from '../../domain/hover/card-placement.ts';
import type { CardSize, Placement } from '../../domain/hover/boxes.ts';
import {
  type Anchor,
  anchorAt,
  firstPlace,
  mostPinned,
  nextCorner,
  placeAnchored,
  placeSheets,
} from '../../domain/hover/pinned-place.ts';
import type { Box, Point } from '../../domain/hover/pointer-motion.ts';
import type { PinnedAction } from '../../domain/page-protocol.ts';
import { bringIntoView } from '../marks/mention-cursor.ts';
import { watchDrag } from './card-drag.ts';
import type { MentionCard } from './mention-card.ts';
import { visibleView, watchView } from './popover-place.ts';

interface Pinned {
  readonly card: MentionCard;
  anchor: Anchor;
  /** The height to which the first place limits the card, in CSS pixels; null for none, or once the reader moved it. */
  limit: number | null;
}

interface Listener {
  /** A card was moved by the reader. */
  readonly moved: () => void;
  /** A card was closed: for a newer one, or because the page removed or hid it. */
  readonly closed: () => void;
}

/** The cards that the reader pinned: in the viewport until they are closed, wherever the page scrolls. */
export class PinnedCards {
  readonly #listener: Listener;
  /** The oldest first. */
  #all: Pinned[] = [];
  /** Ends with the last card. */
  #end: AbortController | null = null;
  #sizes: ResizeObserver | null = null;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** The oldest first. */
  get cards(): MentionCard[] {
    return this.#all.map(({ card }) => card);
  }

  get boxes(): DOMRect[] {
    return this.#all.map(({ card }) => card.frame.box);
  }

  /** Moves a card to its place. The oldest cards are closed where there are too many, or is no room. */
  add(card: MentionCard, mention: readonly Box[]): void {
    if (this.#all.length >= mostPinned) this.remove(this.#all[0]!.card);
    const view = visibleView();
    const size = this.#sizeOf(card);
    const place = cardFormIn(view).isSheet ? null : this.#freePlace(size, view, mention);
    const { x, y, maxHeight: limit } = place ?? { x: view.right, y: view.top, maxHeight: null };
    const anchor = anchorAt({ x, y }, { ...size, height: limit ?? size.height }, view);
    this.#all.push({ card, anchor, limit });
    this.#watch(card);
    this.place();
  }

  /** Closes the oldest cards until there is room; null where there is none even without them. */
  #freePlace(size: CardSize, view: Box, mention: readonly Box[]): Placement | null {
    const place = firstPlace(size, view, this.boxes, mention);
    const [oldest] = this.#all;
    if (place || !oldest) return place;
    this.remove(oldest.card);
    return this.#freePlace(size, view, mention);
  }

  /** Closes a card; nothing where it is not pinned. */
  remove(card: MentionCard): void {
    const rest = this.#all.filter((each) => each.card !== card);
    if (rest.length === this.#all.length) return;
    this.#all = rest;
    this.#sizes?.unobserve(card.frame.card.host);
    card.remove();
    if (rest.length === 0) {
      this.#end?.abort();
      this.#end = null;
      this.#sizes?.disconnect();
      this.#sizes = null;
    }
    this.#listener.closed();
  }

  /** What the reader does in the side panel: shows the newest card of a coin with its mention, or closes all of the coin. */
  act(coin: CoinId, action: PinnedAction): void {
    const those = this.cards.filter(({ data }) => data?.coin === coin);
    if (action === 'close') for (const card of those) this.remove(card);
    else {
      const newest = those.at(-1);
      // The page may have removed the mention.
      if (newest?.marked?.place.startContainer.isConnected) bringIntoView(newest.marked);
      newest?.frame.focus.enter();
    }
  }

  removeAll(): void {
    for (const card of this.cards) this.remove(card);
  }

  /** Moves a card to the next corner, or by CSS pixels. */
  move(card: MentionCard, by: Point | 'corner'): void {
    const pinned = this.#all.find((each) => each.card === card);
    if (!pinned) return;
    if (by === 'corner') pinned.anchor = nextCorner(pinned.anchor);
    else {
      const { x, y } = card.frame.box;
      this.#moveTo(pinned, { x: x + by.x, y: y + by.y });
    }
    pinned.limit = null;
    this.place();
    this.#listener.moved();
  }

  #moveTo(pinned: Pinned, to: Point): void {
    pinned.limit = null;
    pinned.anchor = anchorAt(to, this.#sizeOf(pinned.card), visibleView());
  }

  #watch(card: MentionCard): void {
    if (!this.#end) {
      this.#end = new AbortController();
      watchView(() => this.place(), this.#end.signal);
      this.#sizes = new ResizeObserver(() => this.#onSizes());
    }
    const { frame } = card;
    this.#sizes?.observe(frame.card.host);
    let start: Point = { x: 0, y: 0 };
    watchDrag(
      frame.card,
      {
        begins: (_by, isHead) => {
          start = frame.box;
          return isHead && !cardFormIn(visibleView()).isSheet;
        },
        moved: (by) => {
          const pinned = this.#all.find((each) => each.card === card);
          if (!pinned) return;
          this.#moveTo(pinned, { x: start.x + by.x, y: start.y + by.y });
          this.place();
        },
        ended: () => this.#listener.moved(),
      },
      frame.signal,
    );
  }

  /** A host without a size was removed by the page, or is in something that the page hides. */
  #onSizes(): void {
    for (const card of this.cards) {
      const { frame } = card;
      if (!frame.isIntact || !frame.card.host.checkVisibility()) this.remove(card);
    }
    this.place();
  }

  #sizeOf({ frame: { card } }: MentionCard): CardSize {
    const form = cardFormIn(visibleView());
    card.setForm(form);
    return { width: form.width, height: card.naturalHeight() };
  }

  /** Moves all cards to their places. */
  place(): void {
    const view = visibleView();
    const { isSheet, width } = cardFormIn(view);
    const sizes = this.#all.map(({ card }) => this.#sizeOf(card));
    const heights = sizes.map(({ height }) => height);
    const sheets = isSheet ? placeSheets(heights, width, view) : null;
    for (const [
      at,
      {
        card: { frame },
        anchor,
        limit,
      },
    ] of this.#all.entries()) {
      const size = sizes[at]!;
      const height = Math.min(size.height, limit ?? Infinity);
      const place = sheets?.[at] ?? placeAnchored(anchor, { ...size, height }, view);
      const before = frame.box;
      frame.card.moveTo(place.x, place.y);
      if (isSheet) frame.card.setEdge('top');
      frame.card.limitHeight(place.maxHeight ?? (height < size.height ? height : null));
      if (before.x !== place.x || before.y !== place.y) frame.guard.restart();
    }
  }
}
