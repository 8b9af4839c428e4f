import { intersection } from '../../domain/hover/boxes.ts';
import type { Box } from '../../domain/hover/pointer-motion.ts';
import {
  boxOf,
  composedParentOf,
  firstOf,
  nativeCall,
  nativeGet,
  parentOf,
  rootOf,
} from '../dom/element-access.ts';
import { rectsOf } from './hit-test.ts';
import type { MarkedMention } from './marked-mention.ts';

/** A box with less width or height, in CSS pixels, is how pages hide text from all but screen readers. */
const leastSize = 2;

/**
 * How an element limits what is seen of the text in it; `scrolls` where the reader can scroll the rest into its box, `boxless` where
 * it has no box of its own.
 */
interface Limits {
  readonly position: string;
  readonly kind: 'none' | 'boxless' | 'clips' | 'scrolls' | 'hides';
}

/**
 * Tells which mentions a reader can see, now or after scrolling: not those in transparent, clipped or collapsed elements, nor
 * those beside the page. For one pass: remembers the styles of their ancestors, but no places, as the page may scroll between two
 * calls.
 */
export class Sight {
  readonly #limits = new Map<Element, Limits>();

  isSeen(marked: MarkedMention): boolean {
    const element = marked.place.startContainer.parentElement ?? marked.element;
    if (!element) return false;
    // To the browser, an element without a box of its own is not visible.
    let box: Element | null = element;
    while (box && this.#limitsOf(box).kind === 'boxless') box = parentOf(box);
    const options = { opacityProperty: true, visibilityProperty: true };
    if (box && !nativeCall(Element, 'checkVisibility', box, options)) return false;
    return rectsOf(marked).some((line) => this.#isLineSeen(line, element));
  }

  #isLineSeen(line: Box, element: Element): boolean {
    let seen: Box = line;
    let position = 'static';
    for (let at: Node | null = element; at; at = composedParentOf(at)) {
      if (isSmall(seen)) return false;
      if (!(at instanceof Element) || at instanceof HTMLBodyElement || at instanceof HTMLHtmlElement)
        continue;
      const limits = this.#limitsOf(at);
      // An absolutely positioned element is not clipped by ancestors below its containing block.
      if (position === 'absolute' && limits.position === 'static') continue;
      if (limits.kind === 'hides') return false;
      if (limits.kind === 'clips') seen = intersection(seen, boxOf(at));
      if (limits.kind === 'scrolls') seen = boxOf(at);
      position = limits.position;
      // A fixed element does not scroll with the page.
      if (position === 'fixed') return !isSmall(intersection(seen, viewport()));
    }
    return !isSmall(intersection(seen, pageBox()));
  }

  #limitsOf(element: Element): Limits {
    const known = this.#limits.get(element);
    if (known) return known;
    const limits = limitsOf(element);
    this.#limits.set(element, limits);
    return limits;
  }
}

function limitsOf(element: Element): Limits {
  const { position, overflowX, overflowY, display, clip, clipPath } = getComputedStyle(element);
  if (/^inset\((?:50|100)%/.test(clipPath)) return { position, kind: 'hides' };
  if (/absolute|fixed/.test(position) && isClippedAway(clip)) return { position, kind: 'hides' };
  if (display === 'contents') return { position, kind: 'boxless' };
  if (overflowX === 'visible' || display === 'inline') return { position, kind: 'none' };
  const scrolls = /auto|scroll/.test(overflowX + overflowY) && overflows(element);
  return { position, kind: scrolls ? 'scrolls' : 'clips' };
}

function overflows(element: Element): boolean {
  return (
    nativeGet(Element, 'scrollHeight', element) > nativeGet(Element, 'clientHeight', element) ||
    nativeGet(Element, 'scrollWidth', element) > nativeGet(Element, 'clientWidth', element)
  );
}

/** `rect(0px, 0px, 0px, 0px)` and the like: top, right, bottom, left. */
function isClippedAway(clip: string): boolean {
  const [top = 0, right = 0, bottom = 0, left = 0] = (clip.match(/-?[\d.]+/g) ?? []).map(Number);
  return (
    clip.includes('px') && !clip.includes('auto') && (right - left < leastSize || bottom - top < leastSize)
  );
}

function isSmall(box: Box): boolean {
  return box.right - box.left < leastSize || box.bottom - box.top < leastSize;
}

function viewport(): Box {
  return { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
}

/** All that the page can be scrolled to, in CSS pixels of the viewport: to the left where its text begins at the right. */
function pageBox(): Box {
  const root = nativeGet(Document, 'scrollingElement', document) ?? rootOf(document);
  // The page has the direction and the writing mode of its body.
  const { direction, writingMode } = getComputedStyle(firstOf(document, 'body') ?? root);
  const width = nativeGet(Element, 'scrollWidth', root);
  const height = nativeGet(Element, 'scrollHeight', root);
  const isLeftwards = writingMode.startsWith('horizontal') ? direction === 'rtl' : writingMode.endsWith('rl');
  const left = (isLeftwards ? nativeGet(Element, 'clientWidth', root) - width : 0) - scrollX;
  return { left, right: left + width, top: -scrollY, bottom: height - scrollY };
}
