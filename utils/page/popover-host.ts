import type { MarkedMention } from './marked-mention.ts';
import type { CardHost, PageReading, PopoverPort, PopoverView } from './page-ports.ts';
import { PopoverFocus } from './popover-focus.ts';
import { followMention } from './popover-place.ts';

/**
 * The one element of ours in the page: outside `<body>`, made with the first popover, in the top layer,
 * with a closed shadow root. All styles inside are a constructed sheet, which no page's CSP forbids.
 */
export class PopoverHost implements CardHost {
  readonly reading: PageReading;
  readonly #port: PopoverPort;
  readonly #css: string;
  readonly #signal: AbortSignal;
  #focus: PopoverFocus | null = null;
  #host: HTMLElement | null = null;
  #view: PopoverView | null = null;
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
    return this.#view;
  }

  /** Where the open card is; null while none is. */
  get box(): DOMRect | null {
    return this.#isOpen ? this.#host!.getBoundingClientRect() : null;
  }

  /** Moves the keyboard's focus into the open card. */
  focus(): void {
    if (this.#isOpen) this.#focus?.enter();
  }

  /** Shows the card beside a mention; `draw` fills it first, so that it never appears empty. */
  open(marked: MarkedMention, draw: () => void, outOfSight: () => void): void {
    if (this.#signal.aborted) return;
    const host = this.#attach(marked.place.startContainer);
    draw();
    if (!host.matches(':popover-open')) host.showPopover();
    this.#stopFollowing?.();
    this.#stopFollowing = followMention(host, marked, outOfSight);
  }

  close(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (!this.#isOpen) return;
    this.#focus?.giveBack();
    this.#host!.hidePopover();
    if (this.#host!.parentElement !== document.documentElement) document.documentElement.append(this.#host!);
  }

  /** Whether an event of the page happened on the card. */
  isTarget(event: Event): boolean {
    return this.#host !== null && event.target === this.#host;
  }

  #attach(beside: Node): HTMLElement {
    const home = homeFor(beside);
    if (this.#host?.isConnected) {
      if (this.#host.parentElement !== home) home.append(this.#host);
      return this.#host;
    }
    this.#remove();
    const host = document.createElement('tickmark-popover');
    host.popover = 'manual';
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.#css);
    root.adoptedStyleSheets = [sheet];
    this.#view = this.#port.mount(root);
    home.append(host);
    this.#host = host;
    this.#focus = new PopoverFocus(host, root);
    return host;
  }

  #remove(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    this.#view?.unmount();
    this.#host?.remove();
    this.#view = null;
    this.#host = null;
    this.#focus = null;
  }

  get #isOpen(): boolean {
    return this.#host?.matches(':popover-open') ?? false;
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
