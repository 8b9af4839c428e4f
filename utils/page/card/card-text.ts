import type { Box, Point } from '../../domain/hover/pointer-motion.ts';
import { walk } from '../dom/element-access.ts';

/** A place in the text of a card. */
export interface TextPlace {
  readonly node: Text;
  readonly offset: number;
}

/** A part of a text node. */
export interface TextSpan {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** A vertical distance counts this many times a horizontal one: another line is further away than any place in this one. */
const lineWeight = 1_000;
/** Parts of one line with a wider gap are words of their own, in CSS pixels. */
const wordGap = 2;

/** The text nodes of a card that are visible, in order. Labels of charts are not among them. */
export function visibleTexts(card: Element): Text[] {
  const walker = walk(card, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node instanceof Text && node.data.trim() !== '' && parent?.checkVisibility())
      if (!parent.closest('.unseen, svg')) texts.push(node);
  }
  return texts;
}

/** The boxes of a part of a text node, one for each of its lines. */
export function boxesOf({ node, start, end }: TextSpan): DOMRect[] {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()];
}

/** The place in these texts that is nearest to a point of the viewport; null where there are none. */
export function placeNear(texts: readonly Text[], point: Point): TextPlace | null {
  const lines = texts.flatMap((node) =>
    boxesOf(wholeOf(node)).map((box) => ({ node, box, distance: distanceOf(box, point) })),
  );
  if (lines.length === 0) return null;
  const { node, box } = lines.reduce((one, other) => (other.distance < one.distance ? other : one));
  return { node, offset: offsetIn(node, box, point.x) };
}

function distanceOf({ left, top, right, bottom }: Box, { x, y }: Point): number {
  return Math.max(top - y, 0, y - bottom) * lineWeight + Math.max(left - x, 0, x - right);
}

/** The offset of the character boundary next to `x` in one line of a text node. */
function offsetIn(node: Text, line: Box, x: number): number {
  let offset = 0;
  for (let at = 0; at < node.length; at += 1) {
    const box = boxesOf({ node, start: at, end: at + 1 }).find((each) => isSameLine(each, line));
    // Collapsed spaces have no box.
    if (!box) continue;
    if (x < (box.left + box.right) / 2) return at;
    offset = at + 1;
  }
  return offset;
}

/** The word around a place. */
export function wordAt({ node, offset }: TextPlace): TextSpan {
  const before = /\S*$/.exec(node.data.slice(0, offset))![0];
  const after = /^\S*/.exec(node.data.slice(offset))![0];
  return { node, start: offset - before.length, end: offset + after.length };
}

/** What of these texts is between two places, whichever comes first. */
export function spansBetween(texts: readonly Text[], one: TextPlace, other: TextPlace): TextSpan[] {
  const isInOrder =
    one.node === other.node
      ? one.offset <= other.offset
      : texts.indexOf(one.node) < texts.indexOf(other.node);
  const [from, to] = isInOrder ? [one, other] : [other, one];
  return texts
    .slice(texts.indexOf(from.node), texts.indexOf(to.node) + 1)
    .map((node) => ({
      node,
      start: node === from.node ? from.offset : 0,
      end: node === to.node ? to.offset : node.length,
    }))
    .filter(({ start, end }) => start < end);
}

/** The spans as text: words and lines are separated as they are laid out. */
export function textOf(spans: readonly TextSpan[]): string {
  let text = '';
  let last: Box | undefined;
  for (const span of spans) {
    const boxes = boxesOf(span);
    const [first] = boxes;
    if (!first) continue;
    if (last) text += isSameLine(last, first) ? (first.left - last.right > wordGap ? ' ' : '') : '\n';
    text += span.node.data.slice(span.start, span.end).replace(/\s+/g, ' ');
    last = boxes.at(-1);
  }
  return text.replace(/ +/g, ' ').trim();
}

function wholeOf(node: Text): TextSpan {
  return { node, start: 0, end: node.length };
}

/** Whether the boxes have at least half of the height of one of them in common. */
function isSameLine(one: Box, other: Box): boolean {
  const common = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return common >= Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
}
