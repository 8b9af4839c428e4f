import { maxTextRuns } from '../../domain/publication/limits.ts';
import { parentOf, rootOf, tagOf, walk } from '../dom/element-access.ts';
import { inherited } from './regions.ts';

/** A run of text within one block of the page, with its place. */
export interface TextRun {
  /** White space folded. */
  readonly text: string;
  readonly nodes: readonly Text[];
  /** The block that holds it. */
  readonly block: Element;
  /** How many characters of the page stand before it. */
  readonly offset: number;
}

const unread = new Set('SCRIPT STYLE NOSCRIPT TEXTAREA OPTION TITLE IFRAME'.split(' '));
const inline = new Set(
  'A ABBR B BDI CITE EM FONT I INS LABEL MARK Q S SMALL SPAN STRONG SUP TIME U'.split(' '),
);

/**
 * The page's text, block by block; blocks of figures alone too, which the mentions' walker leaves out. What comes after
 * `maxTextRuns` of them is far from any headline and not read.
 */
export function textRuns(page: Document): TextRun[] {
  const runs: TextRun[] = [];
  const root = rootOf(page);
  const walker = walk(root, NodeFilter.SHOW_TEXT);
  const holderOf = inherited<Element>(
    (element) => (inline.has(tagOf(element)) && parentOf(element) ? undefined : element),
    root,
  );
  let offset = 0;
  let nodes: Text[] = [];
  let block: Element | null = null;
  const flush = (): void => {
    const text = nodes
      .map(({ data, parentElement }, index) =>
        parentElement === nodes[index - 1]?.parentElement ? data : ` ${data}`,
      )
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    const last = runs.at(-1);
    if (
      block &&
      last &&
      text.length < 11 &&
      last.text.length < 11 &&
      parentOf(last.block) === parentOf(block)
    ) {
      // Day, month and year in boxes of their own read as one.
      runs[runs.length - 1] = { ...last, text: `${last.text} ${text}`, nodes: [...last.nodes, ...nodes] };
    } else if (block && text !== '') runs.push({ text, nodes, block, offset });
    offset += text.length;
    nodes = [];
  };
  while (runs.length < maxTextRuns && walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (nodes.length === 0 && node.data.trim() === '') continue;
    const holder = holderOf(node.parentElement);
    if (unread.has(tagOf(holder))) continue;
    if (holder !== block || node.previousSibling?.nodeName === 'BR') flush();
    block = holder;
    nodes.push(node);
  }
  flush();
  return runs;
}
