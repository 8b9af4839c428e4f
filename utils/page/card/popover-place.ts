import { intersection, isEmpty, isInBox } from '../../domain/hover/boxes.ts';
import { cardFormIn, placeCard, placeSheet, type Side } from '../../domain/hover/card-placement.ts';
import type { Box, Point } from '../../domain/hover/pointer-motion.ts';
import { boxOf, composedParentOf, rootOf } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';
import { rectsOf } from '../marks/hit-test.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { CardElement } from './card-element.ts';

/** Milliseconds between two checks whether the mention moved without a scroll: no observer reports layout shifts in all browsers. */
const checkMs = 200;

/** How far beside a line's letters the pointer still counts as on it, in CSS pixels. */
const slack = 2;

interface Follower {
  /** The boxes of pinned cards. */
  readonly taken: () => readonly Box[];
  /** Called after each move of the card. */
  readonly moved: () => void;
  /** Called when the mention was scrolled out of its container or of the viewport. */
  readonly outOfSight: () => void;
}

/** A card that follows its mention. */
export interface Following {
  /** Places the card again: something else than the page has changed. */
  replace(): void;
  stop(): void;
}

/**
 * Places the card at a mention, and again at each scroll, resize and layout shift, until it is stopped.
 * Coordinates are of the layout viewport, as the card is fixed in the top layer.
 * @param pointer where the pointer opened it, which decides beside which line of the mention it stands; null for the first
 */
export function followMention(
  card: CardElement,
  marked: MarkedMention,
  pointer: Point | null,
  { taken, moved, outOfSight }: Follower,
): Following {
  const element = marked.place.startContainer.parentElement ?? rootOf(document);
  const { direction, writingMode } = getComputedStyle(element);
  const alignRight = direction === 'rtl';
  const isVertical = !writingMode.startsWith('horizontal');
  const clippers = clippersOf(element);
  const linesOf = lineBoxes(marked, pointer, element);
  let lastLines = '';
  let lastPlace = '';
  let lastSide: Side | null = null;
  const place = (): void => {
    // Removed by the page: once that is read again, the card goes on at an equal mention, or closes.
    if (!marked.place.startContainer.isConnected) {
      if (lastPlace === '') outOfSight();
      return;
    }
    const lines = linesOf();
    const whole = visibleView();
    lastLines = lines.map(keyOf).join();
    const form = cardFormIn(whole);
    const view = form.isSheet ? belowSheets(taken(), whole) : whole;
    const zoom = card.setForm(form);
    // Its natural height decides on which side there is room, not the height that it was limited to.
    const size = { width: form.width, height: card.naturalHeight() };
    const placeIn = form.isSheet ? placeSheet : placeCard;
    const input = { lines, card: size, view, alignRight, isVertical, taken: taken(), side: lastSide };
    const { x, y, maxHeight, side } = placeIn(input);
    lastSide = side;
    card.moveTo(x, y);
    card.limitHeight(maxHeight);
    if (form.isSheet) card.setEdge(y <= view.top ? 'top' : 'bottom');
    const newPlace = `${x} ${y} ${zoom}`;
    if (lastPlace !== newPlace) moved();
    lastPlace = newPlace;
    const seen = clippers.map(boxOf).reduce<Box>(intersection, intersection(lines[0], whole));
    if (isEmpty(seen)) outOfSight();
  };
  const end = new AbortController();
  const { signal } = end;
  let animationFrame = 0;
  const schedule = (): void => {
    cancelAnimationFrame(animationFrame);
    animationFrame = requestAnimationFrame(place);
  };
  const options = { signal, passive: true, capture: true };
  onTrusted(window, 'scroll', schedule, options);
  watchView(schedule, signal);
  // Scroll events inside a shadow tree don't leave it.
  for (const root of shadowRootsAround(element)) root.addEventListener('scroll', schedule, options);
  const resize = new ResizeObserver(schedule);
  resize.observe(card.host);
  resize.observe(element);
  const timer = setInterval(() => {
    if (linesOf().map(keyOf).join() !== lastLines) place();
  }, checkMs);
  place();
  return {
    replace: schedule,
    stop() {
      end.abort();
      resize.disconnect();
      clearInterval(timer);
      cancelAnimationFrame(animationFrame);
    },
  };
}

/** The part of the viewport below pinned sheets, which stand at its top. */
function belowSheets(sheets: readonly Box[], view: Box): Box {
  const top = Math.max(view.top, ...sheets.map(({ bottom }) => bottom));
  return { ...view, top: Math.min(top, view.bottom) };
}

function keyOf({ left, right, top, bottom }: Box): string {
  return [left, right, top, bottom].join(' ');
}

/** Measures the lines of a mention, that under the pointer first. */
function lineBoxes(marked: MarkedMention, pointer: Point | null, element: Element): () => [Box, ...Box[]] {
  const isUnder = (line: Box): boolean => pointer !== null && isInBox(line, pointer.x, pointer.y, slack);
  const at = Math.max(0, rectsOf(marked).findIndex(isUnder));
  return () => {
    const lines = rectsOf(marked);
    const [line = boxOf(element)] = lines.splice(Math.min(at, lines.length - 1), 1);
    return [line, ...lines];
  };
}

function* ancestorsOf(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; at = composedParentOf(at)) yield at;
}

function shadowRootsAround(node: Node): ShadowRoot[] {
  return [...ancestorsOf(node)].filter((each) => each instanceof ShadowRoot);
}

/** The ancestors that cut off what overflows them. Those of the viewport's own scrolling are not among them. */
function clippersOf(element: Element): Element[] {
  const clippers: Element[] = [];
  let position = 'static';
  for (const at of ancestorsOf(element)) {
    if (!(at instanceof Element) || at instanceof HTMLBodyElement || at instanceof HTMLHtmlElement) continue;
    const style = getComputedStyle(at);
    // An absolutely positioned element is not clipped by ancestors below its containing block.
    const isSkipped = position === 'absolute' && style.position === 'static';
    if (isSkipped) continue;
    if (style.overflow !== 'visible' && !/^(?:inline|contents)$/.test(style.display)) clippers.push(at);
    position = style.position;
    if (position === 'fixed') break;
  }
  return clippers;
}

/** What the reader sees of the page: less than the layout viewport while the page is pinch-zoomed. CSS pixels of the latter. */
export function visibleView(): Box {
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport!;
  return { left, top, right: left + width, bottom: top + height };
}

/** Calls back when the visible part of the viewport changes, until `signal`. */
export function watchView(changed: () => void, signal: AbortSignal): void {
  const options = { signal, passive: true, capture: true };
  onTrusted(window, 'resize', changed, options);
  if (!visualViewport) return;
  onTrusted(visualViewport, 'scroll', changed, options);
  onTrusted(visualViewport, 'resize', changed, options);
}
