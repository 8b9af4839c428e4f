import type { CardElement } from './card-element.ts';
import { stops } from './card-focus.ts';
import type { InputGuard } from './input-guard.ts';
import { nativeCall } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/** Relays pointer events on the host to the controls of an inert card, until `signal`. */
export class InputRelay {
  readonly #card: CardElement;
  readonly #guard: InputGuard;
  /** The control under the pointer. */
  #hovered: HTMLElement | null = null;
  /** The slider that a pointer is pressed on: it gets the moves until the pointer is released. */
  #held: HTMLElement | null = null;

  constructor(card: CardElement, guard: InputGuard, signal: AbortSignal) {
    this.#card = card;
    this.#guard = guard;
    const { host, root } = card;
    const shelter = root.querySelector<HTMLElement>('.shelter');
    if (shelter) shelter.inert = true;
    onTrusted(host, 'click', (event) => this.#onClick(event), { signal });
    onTrusted(host, 'pointerdown', (event) => this.#onPress(event), { signal });
    for (const type of ['pointerup', 'pointercancel'] as const)
      onTrusted(host, type, () => (this.#held = null), { signal });
    onTrusted(host, 'pointermove', (event) => this.#onMove(event), { signal });
    onTrusted(host, 'pointerleave', (event) => this.#hover(event, null), { signal });
    onTrusted(host, 'wheel', (event) => this.#onWheel(event), { signal, passive: false });
  }

  /** Clicks a control. */
  click(event: Event, control: HTMLElement, x: number, y: number): void {
    if (control instanceof HTMLAnchorElement) {
      window.open(control.href, '_blank', 'noopener,noreferrer');
      return;
    }
    const detail = event instanceof KeyboardEvent ? 0 : 1;
    const init = { bubbles: true, cancelable: true, clientX: x, clientY: y, detail };
    this.#guard.relay(event, control, new MouseEvent('click', init));
  }

  #onClick(event: MouseEvent): void {
    const control = this.controlAt(event);
    if (control) this.click(event, control, event.clientX, event.clientY);
  }

  #onPress(event: PointerEvent): void {
    const control = this.controlAt(event);
    if (control?.role !== 'slider') return;
    this.#held = control;
    nativeCall(Element, 'setPointerCapture', this.#card.host, event.pointerId);
    this.#onMove(event);
  }

  #onMove(event: PointerEvent): void {
    const control = this.#held ?? this.controlAt(event);
    this.#hover(event, control);
    if (control?.role !== 'slider') return;
    const { clientX, clientY } = event;
    this.#guard.relay(event, control, new PointerEvent('pointermove', { bubbles: true, clientX, clientY }));
  }

  #hover(event: Event, control: HTMLElement | null): void {
    if (control === this.#hovered) return;
    const left = this.#hovered;
    this.#hovered = control;
    if (left) {
      left.removeAttribute('data-hover');
      this.#guard.relay(event, left, new PointerEvent('pointerleave'));
    }
    control?.setAttribute('data-hover', '');
    this.#card.setCursor(control ? getComputedStyle(control).cursor : 'default');
  }

  #onWheel(event: WheelEvent): void {
    const card = this.#card.root.querySelector('.card');
    if (!card || card.scrollHeight <= card.clientHeight) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1;
    card.scrollBy({ top: event.deltaY * lines, behavior: 'instant' });
  }

  /** The control under the pointer. */
  controlAt({ clientX: x, clientY: y }: MouseEvent): HTMLElement | null {
    const { root } = this.#card;
    const card = root.querySelector('.card');
    if (!card || !contains(card, x, y)) return null;
    const controls = [...root.querySelectorAll<HTMLElement>(stops)];
    return controls.find((control) => contains(control, x, y)) ?? null;
  }
}

function contains(element: Element, x: number, y: number): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom && right > left;
}
