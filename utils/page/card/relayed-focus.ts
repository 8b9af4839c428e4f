import type { InputGuard } from './input-guard.ts';
import { type InputRelay, stops } from './input-relay.ts';
import type { CardFocus } from './popover-focus.ts';
import { onTrusted } from '../text/trusted-events.ts';

/**
 * The keyboard's focus where the card is inert (see `input-relay`): the host has it, and this keeps which control is
 * meant. What a screen reader would hear of the control is put into a live region, as generated content: that is no
 * text in the document, so that no page finds it.
 */
export class RelayedFocus implements CardFocus {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #guard: InputGuard;
  readonly #relay: InputRelay;
  readonly #said: HTMLElement;
  #from: HTMLElement | null = null;
  #at: HTMLElement | null = null;

  constructor(host: HTMLElement, root: ShadowRoot, guard: InputGuard, relay: InputRelay) {
    this.#host = host;
    this.#root = root;
    this.#guard = guard;
    this.#relay = relay;
    this.#said = document.createElement('p');
    this.#said.className = 'unseen said';
    this.#said.role = 'status';
    root.append(this.#said);
    host.tabIndex = -1;
    onTrusted(host, 'keydown', (event) => this.#onKey(event));
    onTrusted(host, 'blur', () => this.#moveTo(null));
  }

  enter(): void {
    const active = document.activeElement;
    if (active !== this.#host) this.#from = active instanceof HTMLElement ? active : null;
    this.#host.focus({ preventScroll: true });
    this.#moveTo(this.#root.querySelector<HTMLElement>('[role="dialog"]'));
  }

  giveBack(): void {
    if (document.activeElement === this.#host && this.#from?.isConnected)
      this.#from.focus({ preventScroll: true });
    this.#from = null;
    this.#moveTo(null);
  }

  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.#at?.isConnected ? this.#at : null;
    if (event.key === 'Tab') {
      event.preventDefault();
      this.#step(event.shiftKey ? -1 : 1);
    } else if ((event.key === 'Enter' || event.key === ' ') && at?.matches('a, button')) {
      event.preventDefault();
      const { left, top, width, height } = at.getBoundingClientRect();
      this.#relay.click(event, at, left + width / 2, top + height / 2);
      this.#say();
    } else if (at) {
      const copy = new KeyboardEvent('keydown', { key: event.key, bubbles: true, cancelable: true });
      this.#guard.relay(event, at, copy);
      if (copy.defaultPrevented) event.preventDefault();
      this.#say();
    }
  }

  #step(direction: 1 | -1): void {
    const all = [...this.#root.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.checkVisibility());
    const at = all.findIndex((stop) => stop === this.#at);
    const next = direction === 1 ? at + 1 : at < 0 ? -1 : at - 1;
    this.#moveTo(all.at(next % all.length) ?? null);
  }

  #moveTo(control: HTMLElement | null): void {
    this.#at?.removeAttribute('data-focus');
    this.#at = control;
    control?.setAttribute('data-focus', '');
    control?.scrollIntoView({ block: 'nearest' });
    this.#say();
  }

  /** Preact may draw the control anew for what was just done. */
  #say(): void {
    queueMicrotask(() => (this.#said.dataset['said'] = this.#at ? wordsFor(this.#at) : ''));
  }
}

function wordsFor(control: HTMLElement): string {
  const name = control.ariaLabel ?? control.textContent.trim();
  const states = [
    control.ariaPressed === 'true' ? 'pressed' : null,
    control.ariaExpanded === 'true' ? 'expanded' : null,
    control.ariaValueText,
  ];
  return [name, ...states].filter((words) => words).join(', ');
}
