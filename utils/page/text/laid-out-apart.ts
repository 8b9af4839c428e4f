import { isInline } from './element-traits.ts';

/** Inline elements above a text that are looked at; deeper nesting counts as text that goes on. */
const deepest = 8;

function inlineAncestors(text: Text): Element[] {
  const elements: Element[] = [];
  for (let at = text.parentNode; at && elements.length < deepest && isInline(at); at = at.parentNode)
    elements.push(at as Element);
  return elements;
}

function hasWidth(...lengths: readonly string[]): boolean {
  return lengths.some((length) => Number.parseFloat(length) > 0);
}

/** A text with one letter in a box of its own: an initial, or one letter of an animated word. */
const longestInitial = 1;

/**
 * True where the box ends the line or leaves room at the side that touches the other text: a block, an item of a flex row, or
 * an inline box with a margin, padding or border there. A floated initial, `B` before `itcoin`, is part of its word.
 */
function isSetApart(element: Element, side: 'start' | 'end', length: number): boolean {
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'contents' || display === 'none' || display.startsWith('ruby')) return false;
  if (length <= longestInitial) return false;
  if (!display.startsWith('inline')) return true;
  return side === 'end'
    ? hasWidth(style.marginInlineEnd, style.paddingInlineEnd, style.borderInlineEndWidth)
    : hasWidth(style.marginInlineStart, style.paddingInlineStart, style.borderInlineStartWidth);
}

/**
 * True where two texts that follow each other in one line of markup, without white space between, are laid out apart:
 * `<a>Bitcoin</a><a>Ethereum</a>` in a flex row. In `<b>Bit</b>coin` they are one word.
 */
export function areLaidOutApart(before: Text, after: Text): boolean {
  const ended = inlineAncestors(before);
  const begun = inlineAncestors(after);
  return (
    ended.some((each) => !begun.includes(each) && isSetApart(each, 'end', before.length)) ||
    begun.some((each) => !ended.includes(each) && isSetApart(each, 'start', after.length))
  );
}
