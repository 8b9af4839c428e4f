import { type CardElement, createCardElement } from './card-element.ts';
import { type CardFocus, DirectFocus } from './card-focus.ts';
import type { InertCard } from './inert-card.ts';
import { InputGuard } from './input-guard.ts';
import { isAttached, isMatching, nativeCall, nativeGet, rootOf } from '../dom/element-access.ts';

/** What all cards and notices are made of. */
export interface FrameParts {
  readonly css: string;
  /** Only of use in Firefox, whose build alone has it. */
  readonly inertCard: InertCard | null;
}

/** The element of a card or notice in the top layer of the page, with its content, its focus and the guard of its input. */
export class CardFrame<View extends { unmount(): void }> {
  readonly card: CardElement;
  readonly guard: InputGuard;
  readonly focus: CardFocus;
  readonly view: View;
  readonly #end = new AbortController();

  constructor({ css, inertCard }: FrameParts, mount: (root: ShadowRoot) => View) {
    this.card = createCardElement(css);
    this.guard = new InputGuard(this.card);
    this.view = mount(this.card.root);
    this.focus =
      inertCard?.(this.card, this.guard, this.signal) ?? new DirectFocus(this.card.host, this.card.root);
  }

  /** Ends when the frame is removed. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  get isOpen(): boolean {
    return this.card.host.matches(':popover-open');
  }

  /** False where the page removed the host, or what it is made of. */
  get isIntact(): boolean {
    return isAttached(this.card.host) && this.card.isIntact();
  }

  get box(): DOMRect {
    return this.card.host.getBoundingClientRect();
  }

  /** Shows the frame above everything else, near a node of the page; `draw` renders it first, so that it never appears empty. */
  open(beside: Node, draw: () => void): void {
    moveInto(parentFor(beside), this.card.host);
    draw();
    if (!this.isOpen) this.card.host.showPopover();
    this.guard.restart();
  }

  close(): void {
    if (!this.isOpen) return;
    this.focus.giveBack();
    this.card.host.hidePopover();
    moveInto(rootOf(document), this.card.host);
  }

  remove(): void {
    if (this.isOpen) this.focus.giveBack();
    this.#end.abort();
    this.guard.stop();
    this.view.unmount();
    this.card.host.remove();
  }
}

/** Elements that don't render their children. */
const replaced = 'video, iframe, canvas, img, object, embed';

/**
 * The parent for the host: the root element, so that `<body>` is unchanged. Inside the fullscreen element or a modal dialog
 * while there is one, as everything outside of these is inert or not shown.
 */
function parentFor(beside: Node): Element {
  const around = beside instanceof Element ? beside : beside.parentElement;
  const modal =
    nativeGet(Document, 'fullscreenElement', document) ??
    (around && nativeCall(Element, 'closest', around, 'dialog:modal'));
  return modal && !isMatching(modal, replaced) ? modal : rootOf(document);
}

function moveInto(parent: Element, host: HTMLElement): void {
  if (host.parentElement !== parent) nativeCall(Element, 'append', parent, host);
}
