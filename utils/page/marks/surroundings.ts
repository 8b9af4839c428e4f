import { contrast, luminance, over, parseColor, type Rgba } from '../../domain/color/parse-color.ts';
import {
  attributeOf,
  composedParentOf,
  elementsIn,
  firstOf,
  nativeCall,
  parentOf,
  rootOf,
} from '../dom/element-access.ts';

/** The range in which the luminances of all colours of marks are, so that one decision holds for all on a ground. */
export const lineLuminance = { least: 0.205, most: 0.225 } as const;
/** The least contrast of a mark with its ground (WCAG 1.4.11). */
const leastContrast = 3;

/** The distance of a mark from the baseline, in pixels, and its thickness in `em`, as in the style sheet. */
const usual = { offset: 2, thickness: 0.08 } as const;

/**
 * What is around marks, which decides how they are painted: the ground, and the page's own underlines. Read from computed
 * styles, without layout, once for each element until `forget`.
 */
export class Surroundings {
  #grounds = new WeakMap<Element, Rgba | null>();
  #underlined = new WeakMap<Element, boolean>();

  /** Reads again: the page's colours may have changed. */
  forget(): void {
    this.#grounds = new WeakMap();
    this.#underlined = new WeakMap();
  }

  /** True where the colours of marks can be told from the ground. False also for pictures and gradients. */
  isColourful(element: Element): boolean {
    const ground = this.#groundOf(element);
    if (!ground) return false;
    const value = luminance(ground);
    const { least, most } = lineLuminance;
    return contrast(value, least) >= leastContrast && contrast(value, most) >= leastContrast;
  }

  /** True where a mark at its usual place would touch an underline of the page. */
  isUnderlined(element: Element): boolean {
    const link = nativeCall(Element, 'closest', element, 'a,u,ins,abbr');
    if (!link) return false;
    const known = this.#underlined.get(element);
    if (known !== undefined) return known;
    let isUnderlined = false;
    for (let at: Element | null = element; at && !isUnderlined; at = at === link ? null : parentOf(at))
      isUnderlined = touches(getComputedStyle(at));
    this.#underlined.set(element, isUnderlined);
    return isUnderlined;
  }

  /** The opaque colour behind an element; null where it is a picture, or unknown. */
  #groundOf(element: Element): Rgba | null {
    const layers: [Element, Rgba | null][] = [];
    let ground: Rgba | null | undefined;
    for (let at: Element | null = element; at && ground === undefined; at = parentOfBox(at)) {
      ground = this.#grounds.get(at);
      if (ground !== undefined) break;
      const layer = layerOf(at);
      layers.push([at, layer]);
      if (layer?.[3] === 1) ground = layer;
      if (!layer) ground = null;
    }
    let below = ground === undefined ? canvas() : ground;
    for (const [at, layer] of layers.toReversed()) {
      below = layer && (layer[3] === 1 ? layer : below && over(layer, below));
      this.#grounds.set(at, below);
    }
    return below;
  }
}

function parentOfBox(element: Element): Element | null {
  const parent = composedParentOf(element);
  return parent instanceof ShadowRoot ? parent.host : parentOf(element);
}

/** What an element paints behind its text; null for a picture. */
function layerOf(element: Element): Rgba | null {
  const style = getComputedStyle(element);
  const colour = parseColor(style.backgroundColor);
  if (style.backgroundImage !== 'none' && !isDecoration(style)) return null;
  return colour?.[3] === 0 && style.position === 'absolute' && isOverPicture(element) ? null : colour;
}

/** True for the background of the letters themselves, and for a background that draws an underline. */
function isDecoration({ backgroundClip, backgroundSize }: CSSStyleDeclaration): boolean {
  return backgroundClip === 'text' || hasThinBackground(backgroundSize);
}

function hasThinBackground(size: string): boolean {
  return / [0-5](?:\.\d+)?px$/.test(size);
}

/** True for a caption that lies over a picture beside it in the page's tree. */
function isOverPicture(element: Element): boolean {
  const parent = parentOf(element);
  const pictures = ':scope>:is(img,picture,video,canvas),:scope>*>:is(img,picture,video)';
  return parent !== null && elementsIn(parent, pictures).length > 0;
}

/** The ground of a page that paints none. */
function canvas(): Rgba {
  const { colorScheme } = getComputedStyle(rootOf(document));
  const meta = firstOf(document, 'meta[name=color-scheme]');
  const schemes = colorScheme === 'normal' && meta ? (attributeOf(meta, 'content') ?? '') : colorScheme;
  const isDark =
    schemes.includes('dark') &&
    (!schemes.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  const value = isDark ? 0.07 : 1;
  return [value, value, value, 1];
}

/** True for text whose underline, or a border or background in place of one, is at the usual place of a mark. */
function touches(style: CSSStyleDeclaration): boolean {
  if (style.backgroundImage !== 'none' && hasThinBackground(style.backgroundSize)) return true;
  const size = Number.parseFloat(style.fontSize);
  const end = usual.offset + Math.max(1, usual.thickness * size) + 1;
  if (style.textDecorationLine.includes('underline'))
    // The browser's own offset is smaller.
    return !(style.textUnderlinePosition === 'under' || Number.parseFloat(style.textUnderlineOffset) >= end);
  const border = Number.parseFloat(style.borderBottomWidth);
  // The box of a line ends about a quarter of the font's size below the baseline.
  return border > 0 && style.display === 'inline' && size / 4 + Number.parseFloat(style.paddingBottom) < end;
}
