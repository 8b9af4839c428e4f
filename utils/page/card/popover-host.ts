import { type CardElement, createCardElement } from './card-element.ts';
import { InputGuard } from './input-guard.ts';
import { handsOutInnerNodes, InputRelay } from './input-relay.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { CardHost, PageReading, PopoverPort, PopoverView } from './page-ports.ts';
import { type CardFocus, PopoverFocus } from './popover-focus.ts';
import { followMention } from './popover-place.ts';
import { RelayedFocus } from './relayed-focus.ts';

/** The card in the page, from its making until it is removed. */
interface Mounted {
  readonly card: CardElement;
  readonly guard: InputGuard;
  readonly focus: CardFocus;
  readonly view: PopoverView;
  readonly end: AbortController;
}

/**
 * The one element of ours in the page: outside `<body>`, made with the first popover, in the top layer, with a closed
 * shadow root. It is known by this reference alone.
 */
export class PopoverHost implements CardHost {
  readonly reading: PageReading;
  readonly #port: PopoverPort;
  readonly #css: string;
  readonly #signal: AbortSignal;
  #mounted: Mounted | null = null;
  #stopFollowing: (() => void) | null = null;

  constructor(port: PopoverPort, reading: PageReading, css: string, signal: AbortSignal) {
    this.reading = reading;
    this.#port = port;
    this.#css = css;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#remove());
  }

  /** What draws the card; null before the first one. */
  get view(): PopoverView | null {
    return this.#mounted?.view ?? null;
  }

  /** Where the open card is; null while none is. */
  get box(): DOMRect | null {
    return this.#open?.card.host.getBoundingClientRect() ?? null;
  }

  /** Moves the keyboard's focus into the open card. */
  focus(): void {
    this.#open?.focus.enter();
  }

  /** Shows the card beside a mention; `draw` fills it first, so that it never appears empty. */
  open(marked: MarkedMention, draw: () => void, outOfSight: () => void): void {
    if (this.#signal.aborted) return;
    const { card, guard } = this.#attach(marked.place.startContainer);
    draw();
    if (!card.host.matches(':popover-open')) card.host.showPopover();
    this.#stopFollowing?.();
    guard.restart();
    this.#stopFollowing = followMention(card, marked, { moved: () => guard.restart(), outOfSight });
  }

  close(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (!this.#open) return;
    const { card, focus } = this.#open;
    focus.giveBack();
    card.host.hidePopover();
    if (card.host.parentElement !== document.documentElement) document.documentElement.append(card.host);
  }

  /** Whether an event of the page happened on the card. */
  isTarget(event: Event): boolean {
    return this.#mounted !== null && event.target === this.#mounted.card.host;
  }

  #attach(beside: Node): Mounted {
    const home = homeFor(beside);
    const known = this.#mounted;
    if (known?.card.host.isConnected && known.card.isIntact()) {
      if (known.card.host.parentElement !== home) home.append(known.card.host);
      return known;
    }
    this.#remove();
    this.#mounted = this.#mount();
    home.append(this.#mounted.card.host);
    return this.#mounted;
  }

  #mount(): Mounted {
    const card = createCardElement(this.#css);
    const { host, root } = card;
    const guard = new InputGuard(card);
    const view = guard.guarded(this.#port.mount(root));
    const end = new AbortController();
    if (!handsOutInnerNodes()) return { card, guard, focus: new PopoverFocus(host, root), view, end };
    const relay = new InputRelay(card, guard, end.signal);
    return { card, guard, focus: new RelayedFocus(host, root, guard, relay), view, end };
  }

  #remove(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    const mounted = this.#mounted;
    this.#mounted = null;
    if (!mounted) return;
    mounted.end.abort();
    mounted.guard.stop();
    mounted.view.unmount();
    mounted.card.host.remove();
  }

  get #open(): Mounted | null {
    return this.#mounted?.card.host.matches(':popover-open') ? this.#mounted : null;
  }
}

/** Elements that show something else than what is inside them. */
const replaced = 'video, iframe, canvas, img, object, embed';

/**
 * Where the card's host stands: after the body, so that the page's own tree is left alone. Only where an element is
 * fullscreen or a dialog is modal it has to be inside that, as the browser takes all clicks from what is outside.
 */
function homeFor(beside: Node): Element {
  const around = beside instanceof Element ? beside : beside.parentElement;
  const modal = document.fullscreenElement ?? around?.closest('dialog:modal');
  return modal && !modal.matches(replaced) ? modal : document.documentElement;
}
