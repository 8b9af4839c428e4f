import type { CardForm } from '../../domain/hover/card-placement.ts';
import { nativeCall } from '../dom/element-access.ts';
import { addOwnElement } from '../dom/own-elements.ts';

/**
 * The host's own style. Important declarations in a shadow root override the page's important rules, the host's style
 * attribute and script animations. `all` excludes direction and unicode-bidi. A grid has no `::first-line` and
 * `::first-letter` for the page to style.
 */
const hostCss = `
:host {
  all: initial !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  display: grid !important;
  position: fixed !important;
  inset: auto !important;
  box-sizing: border-box !important;
  width: max-content !important;
  height: max-content !important;
  color-scheme: light dark !important;
  touch-action: pan-y pinch-zoom !important;
  pointer-events: auto !important;
  visibility: visible !important;
}

:host(:not(:popover-open)) {
  display: none !important;
}

@media print {
  :host {
    display: none !important;
  }
}

:host::before,
:host::after,
:host::backdrop {
  all: initial !important;
  content: none !important;
  display: none !important;
}`;

/** A sheet has no sides and no corners at the edges of the viewport, and less padding, as it is for small ones. */
const sheetCss = `
.card {
  border-inline-width: 0;
}

.head {
  padding-top: 8px;
}`;

/** The card's host with its closed shadow root. */
export interface CardElement {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** False where the page removed the host's `popover`, or its style sheets by moving it to another document. */
  isIntact(): boolean;
  /** CSS pixels of the viewport. */
  moveTo(x: number, y: number): void;
  /** The edge of the viewport at which a sheet stands: its corners there are square. */
  setEdge(edge: 'top' | 'bottom'): void;
  /** Returns the CSS zoom of the page that it undoes: the card's size changed where that did. */
  setForm(form: CardForm): number;
  /** The height that the card has without a limit, in CSS pixels. */
  naturalHeight(): number;
  /** The card's greatest height, in CSS pixels; null for its natural height. */
  limitHeight(height: number | null): void;
  /** The CSS cursor over an inert card. */
  setCursor(cursor: string): void;
}

/**
 * Creates the host. A `div`: creating a custom element runs the page's constructor, which can reach the closed root by
 * `ElementInternals.shadowRoot`; a built-in element runs no code of the page.
 */
export function createCardElement(css: string): CardElement {
  const host = nativeCall(Document, 'createElement', document, 'div');
  addOwnElement(host);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const placed = sheetOf(':host {} .card {}');
  const sheet = sheetOf(sheetCss);
  const styles = [sheetOf(hostCss), sheetOf(withPrivateNames(css)), sheet, placed];
  root.adoptedStyleSheets = styles;
  const [hostRule, cardRule] = [...placed.cssRules] as CSSStyleRule[];
  const set = (property: string, value: string): void =>
    hostRule!.style.setProperty(property, value, 'important');
  return {
    host,
    root,
    isIntact: () =>
      host.ownerDocument === document &&
      host.popover === 'manual' &&
      root.adoptedStyleSheets.length === styles.length,
    moveTo(x, y) {
      set('left', `${x}px`);
      set('top', `${y}px`);
    },
    setEdge: (edge) =>
      cardRule!.style.setProperty('border-radius', edge === 'top' ? '0 0 14px 14px' : '14px 14px 0 0'),
    setForm({ isSheet, isNarrow, width }) {
      // The `zoom` of the page's root would scale the card and its place. Chrome before 128 does not report it.
      const zoom = host.parentElement?.currentCSSZoom ?? 1;
      set('zoom', `${1 / zoom}`);
      sheet.disabled = !isSheet;
      root.querySelector('[data-tickmark]')?.toggleAttribute('data-narrow', isNarrow);
      if (!isSheet) cardRule!.style.removeProperty('border-radius');
      cardRule!.style.setProperty('width', `${width}px`);
      return zoom;
    },
    naturalHeight() {
      const card = root.querySelector<HTMLElement>('.card');
      return card ? card.scrollHeight + card.offsetHeight - card.clientHeight : 0;
    },
    limitHeight(height) {
      if (height === null) cardRule!.style.removeProperty('max-height');
      else cardRule!.style.setProperty('max-height', `${height}px`);
      // A card that has nothing to scroll leaves the wheel to the page: browsers apply `contain` to it too.
      cardRule!.style.setProperty(
        'overscroll-behavior',
        height === null && sheet.disabled ? 'auto' : 'contain',
      );
    },
    setCursor: (cursor) => set('cursor', cursor),
  };
}

/** A constructed style sheet: content security policies don't apply to it. */
function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * Gives custom properties random names. A page can register a known name (`CSS.registerProperty`) with a syntax that our
 * values don't match, which would make them invalid.
 */
function withPrivateNames(css: string): string {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  return css.replaceAll('--', `--t${random!.toString(36)}-`);
}
