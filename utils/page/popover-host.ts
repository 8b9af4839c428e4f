import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { rectsOf } from './hit-test.ts';
import type { MarkedMention } from './marked-mention.ts';
import type { CardHost, PopoverPort, PopoverView } from './page-ports.ts';

const gap = 8;
const edge = 8;

/**
 * The one element of ours in the page: outside `<body>`, made with the first popover, in the top layer,
 * with a closed shadow root. All styles inside are a constructed sheet, which no page's CSP forbids.
 */
export class PopoverHost implements CardHost {
  readonly #port: PopoverPort;
  readonly #css: string;
  readonly #signal: AbortSignal;
  #host: HTMLElement | null = null;
  #view: PopoverView | null = null;
  #stopFollowing: (() => void) | null = null;

  constructor(port: PopoverPort, css: string, signal: AbortSignal) {
    this.#port = port;
    this.#css = css;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#remove());
  }

  /** What draws the card; null before the first one. */
  get view(): PopoverView | null {
    return this.#view;
  }

  /** Shows the card beside a mention; `draw` fills it first, so that it never appears empty. */
  open(marked: MarkedMention, draw: () => void): void {
    if (this.#signal.aborted) return;
    const host = this.#attach();
    draw();
    if (!host.matches(':popover-open')) host.showPopover();
    this.#follow(host, marked);
  }

  close(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (this.#host?.matches(':popover-open')) this.#host.hidePopover();
  }

  /** Whether an event of the page happened on the card. */
  isTarget(event: Event): boolean {
    return this.#host !== null && event.target === this.#host;
  }

  #attach(): HTMLElement {
    if (this.#host?.isConnected) return this.#host;
    this.#remove();
    const host = document.createElement('tickmark-popover');
    host.popover = 'manual';
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.#css);
    root.adoptedStyleSheets = [sheet];
    this.#view = this.#port.mount(root);
    document.documentElement.append(host);
    this.#host = host;
    return host;
  }

  #remove(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    this.#view?.unmount();
    this.#host?.remove();
    this.#view = null;
    this.#host = null;
  }

  /** Keeps the card beside the mention while the page scrolls, resizes or shifts. */
  #follow(host: HTMLElement, marked: MarkedMention): void {
    this.#stopFollowing?.();
    const startElement = marked.range.startContainer.parentElement ?? document.documentElement;
    const anchor = {
      contextElement: startElement,
      getBoundingClientRect: () => rectsOf(marked)[0] ?? startElement.getBoundingClientRect(),
    };
    const place = async (): Promise<void> => {
      const { x, y } = await computePosition(anchor, host, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [offset(gap), flip({ padding: edge }), shift({ padding: edge })],
      });
      host.style.setProperty('left', `${x}px`, 'important');
      host.style.setProperty('top', `${y}px`, 'important');
    };
    this.#stopFollowing = autoUpdate(anchor, host, () => void place());
  }
}
