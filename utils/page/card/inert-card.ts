import { nativeCall } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';
import type { CardElement } from './card-element.ts';
import { type CardFocus, FocusOrigin, isEnd, neighbour, visibleStops } from './card-focus.ts';
import type { InputGuard } from './input-guard.ts';
import { InputRelay } from './input-relay.ts';

/**
 * The keyboard focus of an inert card (see `inert-card`): the host has the focus, and this class tracks the current control.
 * A live region has the control's accessible name for screen readers, as generated content: pages can't find that by a text
 * search.
 */
class InertCardFocus implements CardFocus {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #guard: InputGuard;
  readonly #relay: InputRelay;
  readonly #origin: FocusOrigin;
  readonly #status: HTMLElement;
  #current: HTMLElement | null = null;
  #isLoop = true;

  constructor(host: HTMLElement, root: ShadowRoot, guard: InputGuard, relay: InputRelay) {
    this.#host = host;
    this.#root = root;
    this.#guard = guard;
    this.#relay = relay;
    this.#origin = new FocusOrigin(host);
    this.#status = nativeCall(Document, 'createElement', document, 'p');
    this.#status.className = 'unseen said';
    this.#status.role = 'status';
    root.append(this.#status);
    host.tabIndex = -1;
    onTrusted(host, 'keydown', (event) => this.#onKey(event));
    for (const type of ['keypress', 'keyup'] as const)
      onTrusted(host, type, (event) => event.stopPropagation());
    onTrusted(host, 'blur', () => {
      this.#moveTo(null);
      this.#setTabStop();
    });
    onTrusted(host, 'focus', () => {
      if (!this.#current && host.matches(':focus-visible')) this.#moveTo(this.#dialog);
    });
    // A text field gets the keys that are typed after a click on it.
    onTrusted(host, 'click', (event) => {
      const control = this.#relay.controlAt(event);
      if (control instanceof HTMLInputElement) this.#moveTo(control);
    });
  }

  get isLoop(): boolean {
    return this.#isLoop;
  }

  set isLoop(on: boolean) {
    this.#isLoop = on;
    // Else when the focus leaves: only then is a tab stop of use.
    if (!this.#current) this.#setTabStop();
  }

  enter(selector?: string): void {
    this.#origin.keep();
    this.#host.focus({ preventScroll: true });
    this.#moveTo(selector === undefined ? this.#dialog : this.#root.querySelector<HTMLElement>(selector));
  }

  announce(text: string): void {
    // Screen readers announce a live region only when it changes after it was inserted.
    requestAnimationFrame(() => (this.#status.dataset['said'] = text));
  }

  giveBack(): void {
    this.#origin.restore();
    this.#moveTo(null);
  }

  /** A card that Tab can leave is a tab stop of the page, by its host. */
  #setTabStop(): void {
    this.#host.tabIndex = this.#isLoop ? -1 : 0;
  }

  get #dialog(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('[role="dialog"]');
  }

  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = this.#current?.isConnected ? this.#current : null;
    if (event.key === 'Tab') {
      if (this.#step(event.shiftKey ? -1 : 1)) event.preventDefault();
    } else if (current instanceof HTMLInputElement) {
      const text = typed(current.value, event.key);
      if (text === null) return;
      event.preventDefault();
      current.value = text;
      this.#guard.relay(event, current, new Event('input', { bubbles: true }));
    } else if ((event.key === 'Enter' || event.key === ' ') && current?.matches('a, button')) {
      event.preventDefault();
      const { left, top, width, height } = current.getBoundingClientRect();
      this.#relay.click(event, current, left + width / 2, top + height / 2);
      this.#announce();
    } else if (current) {
      const copy = keyCopy(event);
      // Firefox (seen in 153) dispatches no key events at inert buttons, as if these were disabled.
      const target = current.matches('button') ? current.parentElement : current;
      if (target) this.#guard.relay(event, target, copy);
      if (copy.defaultPrevented) event.preventDefault();
      this.#announce();
    }
  }

  /** False where Tab leaves the card. */
  #step(direction: 1 | -1): boolean {
    const all = visibleStops(this.#root);
    const at = all.findIndex((stop) => stop === this.#current);
    if (!this.isLoop && isEnd(all.length, at, direction)) return false;
    this.#moveTo(all[neighbour(all.length, at, direction)] ?? null);
    return true;
  }

  #moveTo(control: HTMLElement | null): void {
    this.#current?.removeAttribute('data-focus');
    this.#current = control;
    control?.setAttribute('data-focus', '');
    control?.scrollIntoView({ block: 'nearest' });
    this.#announce();
  }

  /** In a microtask: Preact may render the control again after an action. */
  #announce(): void {
    const current = this.#current;
    queueMicrotask(() => (this.#status.dataset['said'] = current ? nameOf(current) : ''));
  }
}

/**
 * A copy of a key event for a control. No `KeyboardEvent`: in Firefox (seen in 153) each one that a script makes is composed,
 * whatever it is made with, so it would leave the root.
 */
function keyCopy({ key }: KeyboardEvent): Event {
  const copy = new Event('keydown', { bubbles: true, cancelable: true });
  return Object.defineProperty(copy, 'key', { value: key });
}

/** The accessible name of a control with its states. */
function nameOf(control: HTMLElement): string {
  const name = control.ariaLabel ?? control.textContent.trim();
  const states = [
    control instanceof HTMLInputElement ? control.value : null,
    control.ariaPressed === 'true' ? 'pressed' : null,
    control.ariaExpanded === 'true' ? 'expanded' : null,
    control.ariaValueText,
  ];
  return [name, ...states].filter((words) => words).join(', ');
}

/**
 * The text of a field after a key, for a field that can't have the browser's own focus and so gets only keys. Null where the
 * key types nothing.
 */
export function typed(text: string, key: string): string | null {
  if (key === 'Backspace') return [...text].slice(0, -1).join('');
  return [...key].length === 1 ? text + key : null;
}

/** Makes the content of a card inert, until `signal`, and returns its focus; null where the browser needs that not. */
export type InertCard = (card: CardElement, guard: InputGuard, signal: AbortSignal) => CardFocus | null;

/**
 * Firefox (seen in 153) exposes nodes inside closed shadow roots to every script: as `originalTarget`,
 * `explicitOriginalTarget` and `rangeParent` of events, and their text through `window.find`. There, the card's content is
 * inert: only the host has events, the control under the pointer is found by its box, and gets a copy of the event that
 * does not leave the root.
 */
export const inertCard: InertCard = (card, guard, signal) => {
  if (!('originalTarget' in Event.prototype)) return null;
  return new InertCardFocus(card.host, card.root, guard, new InputRelay(card, guard, signal));
};
