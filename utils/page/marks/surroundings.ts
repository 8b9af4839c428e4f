import { luminance, over, parseColor, type Rgba } from '../../domain/color/parse-color.ts';
import type { Direction } from '../../domain/quote/quote.ts';
import { composedParentOf, firstOf, nativeCall, parentOf, rootOf } from '../dom/element-access.ts';

/** The luminances of grounds, from these up and down, on which all colours of marks have a contrast of 3 (WCAG 1.4.11). */
export const leastLight = 0.775;
export const mostDark = 0.035;

/** A background that a page uses as an underline: `100% 1px`. */
const thinBackground = / [0-5](?:\.\d+)?px$/;
const transparent = 'rgba(0, 0, 0, 0)';

/**
 * How a mark adapts to its place: in the colour of the text (`plain`), with the direction in the style of the line, where the ground is unknown or too close to the colours of
 * marks; further below the text (`apart`), where the page has an underline of its own.
 */
export type Adaptation = `${'' | '-plain'}${'' | '-apart'}`;

/** How a mark is painted; the style sheet has a rule for each. */
export type MarkLook = `${Direction}${Adaptation}`;

/**
 * What is around marks, which decides how they are painted: the ground, and the page's own underlines. Read from computed
 * styles, without layout, once for each element until `forget`.
 */
export class Surroundings {
  #grounds = new WeakMap<Element, Rgba | null>();
  #known = new WeakMap<Element, Adaptation>();

  /** Reads again: the page's colours may have changed. */
  forget(): void {
    this.#grounds = new WeakMap();
    this.#known = new WeakMap();
  }

  of(element: Element): Adaptation {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const ground = this.#groundOf(element, style);
    const value = ground ? luminance(ground) : 0.5;
    const isSeen = (value >= leastLight || value <= mostDark) && isReadable(style, value);
    const adaptation = `${isSeen ? '' : '-plain'}${isUnderlined(element, style) ? '-apart' : ''}` as const;
    this.#known.set(element, adaptation);
    return adaptation;
  }

  /** The relative luminance of what is behind the text of an element; null where it is a picture, or unknown. */
  luminanceOf(element: Element): number | null {
    const style = getComputedStyle(element);
    const ground = this.#groundOf(element, style);
    const value = ground && luminance(ground);
    return value !== null && isReadable(style, value) ? value : null;
  }

  /** The opaque colour behind an element; null where it is a picture, or unknown. */
  #groundOf(element: Element, style: CSSStyleDeclaration): Rgba | null {
    const path: Element[] = [];
    let ground: Rgba | null | undefined;
    let at: Node | null = element;
    for (; at instanceof Element && ground === undefined; at = boxAround(at)) {
      ground = this.#grounds.get(at);
      if (ground === undefined) path.push(at);
    }
    ground ??= ground === undefined ? canvas() : null;
    for (const each of path.toReversed()) {
      const layer = layerOf(each === element ? style : getComputedStyle(each));
      if (layer !== undefined) ground = layer && (layer[3] === 1 ? layer : ground && over(layer, ground));
      this.#grounds.set(each, ground);
    }
    return ground;
  }
}

/** True where a mark at its usual place would touch an underline of the page around this text, as in links. */
function isUnderlined(element: Element, style: CSSStyleDeclaration): boolean {
  const link = nativeCall(Element, 'closest', element, 'a,u,ins,abbr');
  if (!link) return false;
  for (let at: Element | null = element; at; at = at === link ? null : parentOf(at))
    if (touches(at === element ? style : getComputedStyle(at))) return true;
  return false;
}

/** The parent, or the host of a shadow tree. */
function boxAround(element: Element): Node | null {
  const parent = composedParentOf(element);
  return parent instanceof ShadowRoot ? parent.host : parent;
}

/** What an element paints behind its text: undefined for nothing, null for a picture. */
function layerOf(style: CSSStyleDeclaration): Rgba | null | undefined {
  if (
    style.backgroundImage !== 'none' &&
    style.backgroundClip !== 'text' &&
    !thinBackground.test(style.backgroundSize)
  )
    return null;
  const color = style.backgroundColor;
  return color === transparent ? undefined : parseColor(color);
}

/**
 * False where the text could not be read on this ground: then something else is behind it, such as a picture under a caption.
 * Transparent text has the picture of its background.
 */
function isReadable({ color }: CSSStyleDeclaration, ground: number): boolean {
  const text = parseColor(color);
  const value = text ? luminance(text) : ground;
  return text?.[3] === 0 || (Math.max(value, ground) + 0.05) / (Math.min(value, ground) + 0.05) > 2;
}

/** The ground of a page that paints none, by the colour of its text. */
function canvas(): Rgba {
  const text = parseColor(getComputedStyle(rootOf(document)).color);
  return text && luminance(text) > 0.5 ? [0.07, 0.07, 0.07, 1] : [1, 1, 1, 1];
}

/** True for an underline, or a border or background in place of one, that begins before a mark's end and a pixel. */
function touches(style: CSSStyleDeclaration): boolean {
  const size = Number.parseFloat(style.fontSize);
  const end = 3 + Math.max(1, 0.08 * size);
  if (style.textDecorationLine.includes('underline'))
    // NaN for the browser's own offset, which is smaller.
    return style.textUnderlinePosition !== 'under' && !(Number.parseFloat(style.textUnderlineOffset) >= end);
  if (style.backgroundImage !== 'none' && thinBackground.test(style.backgroundSize)) return true;
  // The box of a line ends about a quarter of the font's size below the baseline.
  const border = size / 4 + Number.parseFloat(style.paddingBottom);
  return style.display === 'inline' && style.borderBottomStyle !== 'none' && border < end;
}

/** The wait after the last change, in milliseconds, for transitions of colours. */
const settledMs = 500;

/** Calls `changed` after the page, by an attribute of its root or body, or the system may have switched to dark or light. */
export function watchColors(changed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => signal.aborted || changed(), settledMs);
  };
  const observer = new MutationObserver(later);
  observer.observe(rootOf(document), { attributes: true });
  const body = firstOf(document, 'body');
  if (body) observer.observe(body, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
