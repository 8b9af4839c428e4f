import { parentOf, tagOf } from '../dom/element-access.ts';
import { type TextBlock, partsOf } from './text-block.ts';

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉';

/** How far up `<sup>` may be from its text, in elements. */
const mostSteps = 3;

/**
 * The text of a block as its figures are to be read, with all offsets as they are: digits that markup sets apart from
 * the digits right before them are given as raised ones. They are a note's mark or cents, as in
 * `$70,652<sup>60</sup>`, and not the end of the number 7065260. Digits of a `<sub>` count zeros: `$0.0<sub>5</sub>613`.
 */
export function figureText(block: TextBlock): string {
  const { text } = block;
  const parts = partsOf(block);
  let read = '';
  let done = 0;
  for (let at = 1; at < parts.length; at += 1) {
    const { node, start } = parts[at]!;
    const digits = /^[+\-−]?\d+/.exec(text.slice(start, parts[at + 1]?.start))?.[0];
    if (!digits || !/\d/.test(text[start - 1] ?? '')) continue;
    const tag = raisedBy(node);
    const isSigned = !/^\d/.test(digits);
    const last = parts[at - 1]!.node;
    // What goes on behind raised digits is not raised itself.
    const isPlain = isSigned || node.parentNode === last.parentNode || raisedBy(last) !== null;
    if (tag === null && isPlain) continue;
    const row = tag === 'SUB' ? loweredDigits : raisedDigits;
    const set = [...digits].map((each) => row[Number(each)] ?? (each === '+' ? '⁺' : '⁻')).join('');
    read += text.slice(done, start) + set;
    done = start + digits.length;
  }
  return read + text.slice(done);
}

/** The element that raises or lowers a text. */
function raisedBy(node: Text): 'SUP' | 'SUB' | null {
  let element = parentOf(node);
  for (let step = 0; element && step < mostSteps; step += 1) {
    const tag = tagOf(element);
    if (tag === 'SUP' || tag === 'SUB') return tag;
    element = parentOf(element);
  }
  return null;
}
