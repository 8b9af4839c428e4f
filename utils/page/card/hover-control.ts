import { isInBox } from '../../domain/hover/boxes.ts';
import {
  hover,
  type HoverEvent,
  type HoverState,
  replaced,
  restingOn,
  shownMention,
} from '../../domain/hover/hover-machine.ts';
import { isAimedAt, type Point } from '../../domain/hover/pointer-motion.ts';
import type { Opening } from '../../domain/settings/page-settings.ts';
import { onTrusted } from '../dom/trusted-events.ts';
import { mentionAt } from '../marks/hit-test.ts';
import { isSameWord, type MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import { type PointerPosition, PointerWatch, watchTouch } from './pointer-watch.ts';

export interface HoverParts {
  /** The page's current mentions. */
  readonly index: () => MentionIndex | null;
  readonly delayMs: () => number;
  readonly opening: () => Opening;
  /** Whether an event is on a card, pinned or not. */
  readonly isOnCard: (event: Event) => boolean;
  /** The box of the open card that is not pinned; null while there is none. */
  readonly cardBox: () => DOMRect | null;
  /** @param pointer where the pointer or the finger is; null where it is not on the page */
  readonly show: (marked: MarkedMention, pointer: Point | null) => void;
  /** The mention under a point that something transparent covers; null before the card's script has loaded. */
  readonly mentionBelow: (x: number, y: number, index: MentionIndex) => MarkedMention | null;
  readonly hide: () => void;
  /** Called with the mention under the pointer; null where there is none. */
  readonly pointed: (marked: MarkedMention | null) => void;
  /** The pointer is on a mention whose card opens if it stays. */
  readonly resting: (marked: MarkedMention) => void;
}

/** Turns pointer, key and click events into events of the hover machine, and its states into `show` and `hide`. */
export class HoverControl {
  readonly #parts: HoverParts;
  readonly #pointer: PointerWatch;
  #state: HoverState<MarkedMention> = { mode: 'idle' };
  #target: MarkedMention | 'card' | null = null;
  /** The last position of the pointer or the finger; null where the keyboard opened the card. */
  #at: Point | null = null;
  /** The mention under the pointer whose card a key closed: it stays closed until the pointer has left. */
  #dismissed: MarkedMention | null = null;
  /** The pointer's last position on the mention whose card is open: the apex of the safe triangle. */
  #apex: Point | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: HoverParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#pointer = new PointerWatch(
      (event) => this.#parts.isOnCard(event),
      (position) => this.#onPosition(position),
      () => {
        this.#parts.pointed(null);
        this.#over(null);
      },
      signal,
    );
    watchTouch({ tapped: (point) => this.#onTap(point), pressed: (point) => this.#onPress(point) }, signal);
    const options = { signal, passive: true, capture: true };
    onTrusted(window, 'pointerdown', (event) => this.#onDown(event), options);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /**
   * Opens the card of a mention by key or tap; it stays open until dismissed.
   * @param at where the finger is; null for a key
   */
  open(marked: MarkedMention, at: Point | null = null): void {
    this.#at = at;
    this.#step({ type: 'open', on: marked });
  }

  /** Keeps the open card until it is dismissed, wherever the pointer is. */
  keep(): void {
    const shown = shownMention(this.#state);
    if (shown) this.open(shown, this.#at);
  }

  /** Looks again at what is under the resting pointer, once `mentionBelow` can tell. */
  lookAgain(): void {
    this.#pointer.repeat();
  }

  /** The mention whose card opens if the pointer stays; null for none. */
  get restingOn(): MarkedMention | null {
    return restingOn(this.#state);
  }

  /** Closes the card, unless it was pinned before. */
  dismiss(): void {
    this.#target = null;
    this.#step({ type: 'dismiss' });
  }

  /**
   * Mentions were removed from the index. A page that renders its text anew, such as a list of prices, replaces a mention by
   * an equal one: what is open, or about to open, goes on with that. Without one in the same place the card closes.
   */
  indexChanged(): void {
    const index = this.#parts.index();
    const shown = shownMention(this.#state);
    for (const gone of [shown, restingOn(this.#state)]) {
      if (!gone || index?.has(gone)) continue;
      const at = gone === shown ? this.#apex : this.#at;
      const under = at && this.#under(at.x, at.y);
      if (!under || !isSameWord(under, gone)) {
        if (gone === shown) this.dismiss();
        else this.#over(null);
        continue;
      }
      this.#state = replaced(this.#state, gone, under);
      if (this.#target === gone) this.#target = under;
      if (gone === shown) this.#parts.show(under, this.#at);
    }
  }

  /** Handles a key that closes the card: Escape (`dismiss`), or Control, which leaves cards with the focus open (`release`). */
  onKey(type: 'dismiss' | 'release'): void {
    const under = this.#target;
    if (type === 'dismiss') this.dismiss();
    else this.#step({ type });
    if (shownMention(this.#state)) return;
    this.#dismissed = under === 'card' ? null : under;
    this.#target = null;
  }

  #onPosition({ x, y, onCard, shift }: PointerPosition): void {
    const index = this.#parts.index();
    if (!index) return;
    const card = this.#parts.cardBox();
    const isCard = onCard ?? (card !== null && isInBox(card, x, y));
    const under = isCard ? 'card' : this.#under(x, y);
    this.#parts.pointed(under === 'card' ? null : under);
    const shown = shownMention(this.#state);
    const needsShift = this.#parts.opening() === 'shift-hover' && !shift;
    if (under !== this.#dismissed) this.#dismissed = null;
    const isIgnored = under === this.#dismissed || (needsShift && under !== 'card' && under !== shown);
    const target = isIgnored ? null : under;
    this.#at = { x, y };
    if (target !== null && target === shown) this.#apex = { x, y };
    const isAimed =
      shown !== null && target !== 'card' && target !== shown && this.#apex !== null && card !== null
        ? isAimedAt(this.#apex, { x, y }, card)
        : false;
    this.#over(target, isAimed);
  }

  #onDown(event: PointerEvent): void {
    if (this.#parts.isOnCard(event)) return;
    const shown = shownMention(this.#state);
    // On the mention whose card is open, the tap that may follow closes the card.
    if (event.pointerType !== 'mouse' && shown && this.#under(event.clientX, event.clientY) === shown) return;
    this.#step({ type: 'elsewhere' });
  }

  /** A tap on a mention opens its card until a tap elsewhere, or on the same mention. */
  #onTap({ x, y }: Point): void {
    const under = this.#under(x, y);
    if (!under) return;
    if (under === shownMention(this.#state)) this.dismiss();
    else this.open(under, { x, y });
  }

  #onPress({ x, y }: Point): void {
    const under = this.#under(x, y);
    if (under) this.open(under, { x, y });
  }

  #under(x: number, y: number): MarkedMention | null {
    const index = this.#parts.index();
    return index && (mentionAt(x, y, index) ?? this.#parts.mentionBelow(x, y, index));
  }

  /** Each move towards the card restarts the leave delay. */
  #over(target: MarkedMention | 'card' | null, isAimed = false): void {
    if (target === this.#target && !(isAimed && this.#state.mode === 'leaving')) return;
    this.#target = target;
    this.#step({ type: 'over', target, isAimed });
  }

  /** A mention that the page has just removed is checked again: the page is read after a debounce. */
  #onTimer(): void {
    const resting = restingOn(this.#state);
    const isRemoved = resting?.place.startContainer.isConnected === false;
    this.#step({ type: 'timer', fast: this.#pointer.isFast || isRemoved });
  }

  #step(event: HoverEvent<MarkedMention>): void {
    const before = shownMention(this.#state);
    const wasResting = restingOn(this.#state);
    const { state, timer } = hover(this.#state, event, this.#parts.delayMs());
    this.#state = state;
    clearTimeout(this.#timer);
    if (timer !== null) {
      this.#timer = setTimeout(() => this.#onTimer(), timer);
    }
    const resting = restingOn(state);
    if (resting && resting !== wasResting) this.#parts.resting(resting);
    const after = shownMention(state);
    if (after === before) return;
    this.#apex = this.#pointer.position;
    if (after) this.#parts.show(after, this.#at);
    else this.#parts.hide();
  }
}
