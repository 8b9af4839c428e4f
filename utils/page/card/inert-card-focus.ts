import { type CardFocus, FocusOrigin, neighbour, visibleStops } from './card-focus.ts';
import type { InputGuard } from './input-guard.ts';
import type { InputRelay } from './input-relay.ts';
import { nativeCall } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/**
 * The keyboard focus of an inert card (see `inert-card`): the host has the focus, and this class tracks the current control.
 * A live region has the control's accessible name for screen readers, as generated content: pages can't find that by a text
 * search.
 */
export class InertCardFocus implements CardFocus {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #guard: InputGuard;
  readonly #relay: InputRelay;
  readonly #origin: FocusOrigin;
  readonly #status: HTMLElement;
  #current: HTMLElement | null = null;

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
    onTrusted(host, 'blur', () => this.#moveTo(null));
  }

  enter(): void {
    this.#origin.keep();
    this.#host.focus({ preventScroll: true });
    this.#moveTo(this.#root.querySelector<HTMLElement>('[role="dialog"]'));
  }

  giveBack(): void {
    this.#origin.restore();
    this.#moveTo(null);
  }

  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = this.#current?.isConnected ? this.#current : null;
    if (event.key === 'Tab') {
      event.preventDefault();
      this.#step(event.shiftKey ? -1 : 1);
    } else if ((event.key === 'Enter' || event.key === ' ') && current?.matches('a, button')) {
      event.preventDefault();
      const { left, top, width, height } = current.getBoundingClientRect();
      this.#relay.click(event, current, left + width / 2, top + height / 2);
      this.#announce();
    } else if (current) {
      const copy = new KeyboardEvent('keydown', { key: event.key, bubbles: true, cancelable: true });
      this.#guard.relay(event, current, copy);
      if (copy.defaultPrevented) event.preventDefault();
      this.#announce();
    }
  }

  #step(direction: 1 | -1): void {
    const all = visibleStops(this.#root);
    const at = all.findIndex((stop) => stop === this.#current);
    this.#moveTo(all[neighbour(all.length, at, direction)] ?? null);
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
    queueMicrotask(() => (this.#status.dataset['said'] = this.#current ? nameOf(this.#current) : ''));
  }
}

/** The accessible name of a control with its states. */
function nameOf(control: HTMLElement): string {
  const name = control.ariaLabel ?? control.textContent.trim();
  const states = [
    control.ariaPressed === 'true' ? 'pressed' : null,
    control.ariaExpanded === 'true' ? 'expanded' : null,
    control.ariaValueText,
  ];
  return [name, ...states].filter((words) => words).join(', ');
}
