import { CardData } from './card-data.ts';
import { type CardElement, createCardElement } from './card-element.ts';
import { type CardFocus, DirectFocus } from './card-focus.ts';
import { watchDismissKeys } from './dismiss-keys.ts';
import type { InertCard } from './inert-card.ts';
import { InputGuard } from './input-guard.ts';
import { mentionBelow } from '../marks/below-overlays.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import { bringIntoView, firstInSight, firstOf, stepFrom } from '../marks/mention-cursor.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type {
  Article,
  CardFactsSource,
  CardHost,
  CardPlace,
  MentionCursor,
  PagePorts,
  PopoverPort,
  PopoverView,
} from './page-ports.ts';
import { followMention } from './popover-place.ts';
import { isMatching, nativeCall, nativeGet, rootOf } from '../dom/element-access.ts';

/** The mounted card. */
interface Mounted {
  readonly card: CardElement;
  readonly guard: InputGuard;
  readonly focus: CardFocus;
  readonly view: PopoverView;
  readonly end: AbortController;
}

/** What the card is made of. */
export interface CardParts {
  readonly port: PopoverPort;
  readonly article: Article;
  readonly css: string;
  /** Only of use in Firefox, whose build alone has it. */
  readonly inertCard: InertCard | null;
}

/**
 * The only element that is added to the page: outside of `<body>`, created with the first card, in the top layer, with a
 * closed shadow root. It is identified by reference, not by a name.
 */
export class PopoverHost implements CardHost {
  readonly article: Article;
  readonly watchDismissKeys = watchDismissKeys;
  readonly cursor: MentionCursor = { stepFrom, firstInSight, firstOf, bringIntoView };
  readonly #parts: CardParts;
  readonly #signal: AbortSignal;
  #mounted: Mounted | null = null;
  #stopFollowing: (() => void) | null = null;

  constructor(parts: CardParts, signal: AbortSignal) {
    this.article = parts.article;
    this.#parts = parts;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#remove());
  }

  createFacts(ports: PagePorts, changed: () => void): CardFactsSource {
    return new CardData(ports, this.article, changed);
  }

  /** The card's view; null before the first card. */
  get view(): PopoverView | null {
    return this.#mounted?.view ?? null;
  }

  /** The box of the open card; null while none is open. */
  get box(): DOMRect | null {
    return this.#open?.card.host.getBoundingClientRect() ?? null;
  }

  /** Moves the keyboard's focus into the open card. */
  focus(): void {
    this.#open?.focus.enter();
  }

  /** Shows the card at a mention; `draw` renders it first, so that it never appears empty. */
  open({ marked, pointer }: CardPlace, draw: () => void, outOfSight: () => void): void {
    if (this.#signal.aborted) return;
    const { card, guard } = this.#attach(marked.place.startContainer);
    draw();
    if (!card.host.matches(':popover-open')) card.host.showPopover();
    this.#stopFollowing?.();
    guard.restart();
    this.#stopFollowing = followMention(card, marked, pointer, {
      moved: () => guard.restart(),
      outOfSight,
    });
  }

  close(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (!this.#open) return;
    const { card, focus } = this.#open;
    focus.giveBack();
    card.host.hidePopover();
    moveInto(rootOf(document), card.host);
  }

  mentionBelow(x: number, y: number, index: MentionIndex): MarkedMention | null {
    return mentionBelow(x, y, index);
  }

  /** Whether an event's target is the card. */
  isTarget(event: Event): boolean {
    return this.#mounted !== null && event.target === this.#mounted.card.host;
  }

  #attach(beside: Node): Mounted {
    const parent = parentFor(beside);
    const known = this.#mounted;
    if (known?.card.host.isConnected && known.card.isIntact()) {
      moveInto(parent, known.card.host);
      return known;
    }
    this.#remove();
    this.#mounted = this.#mount();
    moveInto(parent, this.#mounted.card.host);
    return this.#mounted;
  }

  #mount(): Mounted {
    const { css, port, inertCard } = this.#parts;
    const card = createCardElement(css);
    const { host, root } = card;
    const guard = new InputGuard(card);
    const view = guard.guarded(port.mount(root));
    const end = new AbortController();
    const focus = inertCard?.(card, guard, end.signal) ?? new DirectFocus(host, root);
    return { card, guard, focus, view, end };
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
