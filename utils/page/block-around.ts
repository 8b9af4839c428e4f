import type { MarkedMention } from './marked-mention.ts';
import { walkText } from './text-walker.ts';

/** The paragraph that a mention stands in, and where in it: offsets in UTF-16 units. */
export interface MentionInBlock {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How far up a paragraph may be from its words, in elements. */
const mostSteps = 8;

/** Reads the paragraph around a mention anew: to keep all of them would cost the page's text a second time. */
export function blockAround({ range, mention }: MarkedMention): MentionInBlock | null {
  const length = mention.end - mention.start;
  let root = range.startContainer.parentElement;
  for (let step = 0; root && step < mostSteps; step += 1) {
    for (const { text, parts } of walkText(root)) {
      const part = parts.find(({ node }) => node === range.startContainer);
      if (!part) continue;
      const isWhole = parts[0]!.node !== part.node || parts.at(-1)!.node !== part.node || isBlock(root);
      if (!isWhole) break;
      const start = part.start + range.startOffset;
      return { text, start, end: start + length };
    }
    root = root.parentElement;
  }
  return null;
}

function isBlock(element: Element): boolean {
  return !getComputedStyle(element).display.startsWith('inline');
}
