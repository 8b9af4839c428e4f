import { addOwnElement } from '../text/own-elements.ts';

/**
 * The host's own style. Important declarations of a shadow root's sheet win over everything that a page has: its
 * important rules, the element's style attribute, and animations of its scripts. `all` leaves out direction and
 * unicode-bidi. A grid has no first line or letter for the page to style, and no box before or after the card.
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
  pointer-events: auto !important;
  visibility: visible !important;
}

:host(:not(:popover-open)) {
  display: none !important;
}

:host::before,
:host::after,
:host::backdrop {
  all: initial !important;
  content: none !important;
  display: none !important;
}`;

/** The card's host with its closed root. */
export interface CardElement {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** False where the page took something from the host: its popover, or by another document and back its sheets. */
  isIntact(): boolean;
  /** CSS pixels of the viewport. */
  moveTo(x: number, y: number): void;
  /** As high as the card may be, in CSS pixels; null for as high as it likes. */
  limitHeight(height: number | null): void;
  /** The pointer's shape over the card, where the host alone has the pointer. */
  setCursor(cursor: string): void;
}

/**
 * Makes the host. It is a `div`, as a page can define what happens when a custom element is made, and gets at the
 * closed root of its own elements; a built-in one runs no code of the page.
 */
export function createCardElement(css: string): CardElement {
  const host = document.createElement('div');
  addOwnElement(host);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const placed = sheetOf(':host {} .card {}');
  root.adoptedStyleSheets = [sheetOf(hostCss), sheetOf(withPrivateNames(css)), placed];
  const [hostRule, cardRule] = [...placed.cssRules] as CSSStyleRule[];
  const set = (property: string, value: string): void =>
    hostRule!.style.setProperty(property, value, 'important');
  return {
    host,
    root,
    isIntact: () =>
      host.ownerDocument === document && host.popover === 'manual' && root.adoptedStyleSheets.length === 3,
    moveTo(x, y) {
      set('left', `${x}px`);
      set('top', `${y}px`);
    },
    limitHeight(height) {
      if (height === null) cardRule!.style.removeProperty('max-height');
      else cardRule!.style.setProperty('max-height', `${height}px`);
    },
    setCursor: (cursor) => set('cursor', cursor),
  };
}

/** A constructed sheet, which no page's content security policy forbids. */
function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * Names custom properties anew for each card. A page can register a property by its name for the whole document, with
 * a syntax that none of our values has, and take the card its background with it.
 */
function withPrivateNames(css: string): string {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  return css.replaceAll('--', `--t${random!.toString(36)}-`);
}
