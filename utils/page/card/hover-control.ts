import {
  hover,
  type HoverEvent,
  type HoverState,
  isPinned,
  shownMention,
} from '../../domain/hover/hover-machine.ts';
import { headsFor, type Place } from '../../domain/hover/pointer-way.ts';
import type { Opening } from '../../domain/settings/page-settings.ts';
import { mentionAt } from '../marks/hit-test.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import { type PointerLook, PointerWatch } from './pointer-watch.ts';
import { watchTaps } from './tap-watch.ts';
import { onTrusted } from '../text/trusted-events.ts';

export interface HoverParts {
  /** The page's mentions as they are now. */
  readonly index: () => MentionIndex | null;
  readonly delayMs: () => number;
  readonly opening: () => Opening;
  readonly isOnCard: (event: Event) => boolean;
  /** Where the open card is; null while there is none. */
  readonly cardBox: () => DOMRect | null;
  readonly show: (marked: MarkedMention) => void;
  readonly hide: () => void;
  /** Told when the card that is shown was pinned or let go of. */
  readonly pinned: (on: boolean) => void;
}

/** Turns pointer, key and click into steps of the hover machine, and its states into show and hide. */
export class HoverControl {
  readonly #parts: HoverParts;
  readonly #pointer: PointerWatch;
  #state: HoverState<MarkedMention> = { mode: 'idle' };
  #target: MarkedMention | 'card' | null = null;
  /** Where the pointer was last on the mention whose card is open. */
  #left: Place | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: HoverParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#pointer = new PointerWatch(
      (event) => this.#parts.isOnCard(event),
      (look) => this.#onLook(look),
      () => this.#over(null),
      signal,
    );
    watchTaps((place) => this.#onTap(place), signal);
    const options = { signal, passive: true, capture: true };
    onTrusted(document, 'pointerdown', (event) => this.#onDown(event), options);
    onTrusted(document, 'keydown', (event) => this.#onKey(event), options);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  get isPinned(): boolean {
    return isPinned(this.#state);
  }

  /** Opens the card of a mention for a key or a tap; it stays until it is dismissed. */
  open(marked: MarkedMention): void {
    this.#step({ type: 'open', on: marked });
  }

  pin(on: boolean): void {
    this.#step({ type: 'pin', on });
  }

  /** Closes the card, whoever keeps it open. */
  dismiss(): void {
    this.#target = null;
    this.#step({ type: 'dismiss' });
  }

  #onLook({ x, y, onCard, shift }: PointerLook): void {
    const index = this.#parts.index();
    if (!index) return;
    const card = this.#parts.cardBox();
    const isCard = onCard ?? (card !== null && contains(card, x, y));
    const under = isCard ? 'card' : mentionAt(x, y, index);
    const shown = shownMention(this.#state);
    const asksShift = this.#parts.opening() === 'shift-hover' && !shift;
    const target = asksShift && under !== 'card' && under !== shown ? null : under;
    if (target !== null && target === shown) this.#left = { x, y };
    const heading =
      shown !== null && target !== 'card' && target !== shown && this.#left !== null && card !== null
        ? headsFor(this.#left, { x, y }, card)
        : false;
    this.#over(target, heading);
  }

  #onDown(event: PointerEvent): void {
    if (this.#parts.isOnCard(event)) return;
    const shown = shownMention(this.#state);
    // A finger on the mention whose card is open: the tap that may follow closes it.
    if (event.pointerType !== 'mouse' && shown && this.#under(event.clientX, event.clientY) === shown) return;
    this.#step({ type: 'elsewhere' });
  }

  /** On a mention it opens the card, which stays then until a tap elsewhere; on the same one again it closes it. */
  #onTap({ x, y }: Place): void {
    const under = this.#under(x, y);
    if (!under) return;
    if (under === shownMention(this.#state)) this.dismiss();
    else this.open(under);
  }

  #under(x: number, y: number): MarkedMention | null {
    const index = this.#parts.index();
    return index && mentionAt(x, y, index);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.dismiss();
  }

  /** A pointer that makes for the card gets its time anew with every move. */
  #over(target: MarkedMention | 'card' | null, heading = false): void {
    if (target === this.#target && !(heading && this.#state.mode === 'leaving')) return;
    this.#target = target;
    this.#step({ type: 'over', target, heading });
  }

  #step(event: HoverEvent<MarkedMention>): void {
    const before = shownMention(this.#state);
    const wasPinned = isPinned(this.#state);
    const { state, timer } = hover(this.#state, event, this.#parts.delayMs());
    this.#state = state;
    clearTimeout(this.#timer);
    if (timer !== null) {
      this.#timer = setTimeout(() => this.#step({ type: 'timer', fast: this.#pointer.isFast }), timer);
    }
    const after = shownMention(state);
    if (after === before) {
      if (isPinned(state) !== wasPinned) this.#parts.pinned(!wasPinned);
      return;
    }
    this.#left = this.#pointer.place;
    if (after) this.#parts.show(after);
    else this.#parts.hide();
  }
}

function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
