import { intersection, isEmpty, isInBox } from '../../domain/hover/boxes.ts';
import type { Box, Point } from '../../domain/hover/pointer-motion.ts';
import type { CardElement } from './card-element.ts';
import { stops } from './card-focus.ts';
import {
  boxesOf,
  placeNear,
  spansBetween,
  textOf,
  type TextPlace,
  type TextSpan,
  visibleTexts,
  wordAt,
} from './card-text.ts';
import { nativeCall } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/** How far the pointer moves before that is a selection and no click, in CSS pixels. */
const slop = 3;

interface SelectionParts {
  /** Whether the card is moved by its head, which then has no selection. */
  readonly hasHandle: () => boolean;
  /** Text was selected. */
  readonly begun: () => void;
  /** Nothing is selected any more. */
  readonly ended: () => void;
}

interface Press extends Point {
  readonly id: number;
  readonly texts: readonly Text[];
  readonly place: TextPlace;
}

/**
 * The text that the reader selects in a card with the mouse. It is no selection of the browser's: a page can read the text of
 * that, and extend it over the whole card, though the root is closed; and inert content has none.
 */
export class CardSelection {
  readonly #card: CardElement;
  readonly #parts: SelectionParts;
  readonly #boxes: HTMLElement;
  #press: Press | null = null;
  /** The pointer was moved while pressed: what follows is no click. */
  #isDrag = false;
  #spans: readonly TextSpan[] = [];
  /** Ends with the selection. */
  #held: AbortController | null = null;

  constructor(card: CardElement, parts: SelectionParts, signal: AbortSignal) {
    this.#card = card;
    this.#parts = parts;
    this.#boxes = newBox();
    this.#boxes.className = 'selection';
    card.root.append(this.#boxes);
    const { host } = card;
    onTrusted(host, 'pointerdown', (event) => this.#onPress(event), { signal });
    onTrusted(host, 'pointermove', (event) => this.#onMove(event), { signal });
    for (const type of ['pointerup', 'pointercancel'] as const)
      onTrusted(host, type, () => (this.#press = null), { signal });
    onTrusted(host, 'mousedown', (event) => this.#onMouse(event), { signal });
    onTrusted(host, 'click', (event) => this.#onClick(event), { signal, capture: true });
    signal.addEventListener('abort', () => this.#held?.abort());
  }

  /** Whether text is selected: it must not change meanwhile. */
  get isHeld(): boolean {
    return this.#held !== null;
  }

  clear(): void {
    if (!this.#held) return;
    this.#held.abort();
    this.#held = null;
    this.#spans = [];
    this.#draw();
    this.#parts.ended();
  }

  #onPress({ isPrimary, button, pointerType, pointerId: id, clientX: x, clientY: y }: PointerEvent): void {
    this.#press = null;
    this.#isDrag = false;
    if (!isPrimary || button !== 0 || pointerType === 'touch' || this.#isControlAt(x, y)) return;
    const card = this.#card.root.querySelector('.card');
    const texts = card ? visibleTexts(card) : [];
    const place = placeNear(texts, { x, y });
    if (place) this.#press = { x, y, id, texts, place };
  }

  #onMove({ clientX: x, clientY: y, pointerId }: PointerEvent): void {
    const press = this.#press;
    if (press?.id !== pointerId) return;
    if (!this.#isDrag) {
      if (Math.hypot(x - press.x, y - press.y) < slop) return;
      this.#isDrag = true;
      nativeCall(Element, 'setPointerCapture', this.#card.host, pointerId);
    }
    const to = placeNear(press.texts, { x, y });
    if (to) this.#select(spansBetween(press.texts, press.place, to));
  }

  /** A double click selects a word. */
  #onMouse({ detail }: MouseEvent): void {
    if (detail === 2 && this.#press) this.#select([wordAt(this.#press.place)]);
  }

  /** The pointer was released on a control at which it was not pressed. */
  #onClick(event: MouseEvent): void {
    if (this.#isDrag) event.stopImmediatePropagation();
    this.#isDrag = false;
  }

  #select(spans: readonly TextSpan[]): void {
    this.#spans = spans.filter(({ start, end }) => start < end);
    if (this.#spans.length === 0) return this.clear();
    this.#draw();
    if (this.#held) return;
    this.#held = new AbortController();
    const { signal } = this.#held;
    const { root } = this.#card;
    const options = { signal, capture: true };
    onTrusted(window, 'pointerdown', () => this.clear(), options);
    onTrusted(window, 'keydown', (event) => this.#onKey(event), options);
    onTrusted(window, 'copy', (event) => this.#onCopy(event), options);
    root.addEventListener('scroll', () => this.#draw(), options);
    this.#parts.begun();
  }

  /** Keys alone act on the page or the card, which then changes. */
  #onKey({ key, ctrlKey, metaKey }: KeyboardEvent): void {
    const isModifier = key === 'Control' || key === 'Meta' || key === 'Shift' || key === 'Alt';
    if (!ctrlKey && !metaKey && !isModifier) this.clear();
  }

  /** Later listeners of the page don't get the event, with which they could read the text. */
  #onCopy(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', textOf(this.#spans));
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #isControlAt(x: number, y: number): boolean {
    const handle = this.#parts.hasHandle() ? ', .head' : '';
    const all = [...this.#card.root.querySelectorAll<HTMLElement>(stops + handle)];
    return all.some((control) => isInBox(control.getBoundingClientRect(), x, y));
  }

  #draw(): void {
    const { host, root } = this.#card;
    const { left, top } = host.getBoundingClientRect();
    const head = root.querySelector('.head')?.getBoundingClientRect();
    const foot = root.querySelector('.foot')?.getBoundingClientRect();
    const scrolled = { left: 0, right: Infinity, top: head?.bottom ?? 0, bottom: foot?.top ?? Infinity };
    const boxes = this.#spans.flatMap((span): Box[] => {
      const all = boxesOf(span);
      if (span.node.parentElement?.closest('.head, .foot')) return all;
      return all.map((box) => intersection(box, scrolled));
    });
    this.#boxes.replaceChildren(
      ...boxes.filter((box) => !isEmpty(box)).map((box) => boxAt(box, { x: left, y: top })),
    );
  }
}

function newBox(): HTMLElement {
  return nativeCall(Document, 'createElement', document, 'div');
}

/** A box at these places of the viewport, in something that begins at `origin`. */
function boxAt({ left, top, right, bottom }: Box, origin: Point): HTMLElement {
  const box = newBox();
  const sizes = { left: left - origin.x, top: top - origin.y, width: right - left, height: bottom - top };
  for (const [property, size] of Object.entries(sizes)) box.style.setProperty(property, `${size}px`);
  return box;
}
