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

const unread = 'head,script,style,noscript,template,textarea,select,svg,iframe,[hidden]';
const inline =
  'a,abbr,b,bdi,cite,em,font,i,ins,label,mark,nobr,q,s,small,span,strong,sub,sup,time,tt,u,var,wbr';

/** The page's text, block by block, figures alone too, which the mentions' walker leaves out. */
export function textRuns(page: Document): TextRun[] {
  const runs: TextRun[] = [];
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
  let offset = 0;
  let nodes: Text[] = [];
  let block: Element | null = null;
  const flush = (): void => {
    const text = nodes
      .map(({ data }) => data)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (block && text !== '') runs.push({ text, nodes, block, offset });
    offset += text.length;
    nodes = [];
  };
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.trim() === '' && nodes.length === 0) continue;
    const parent = node.parentElement!;
    if (parent.closest(unread)) continue;
    let holder = parent;
    while (holder.matches(inline) && holder.parentElement) holder = holder.parentElement;
    if (holder !== block) {
      flush();
      block = holder;
    }
    nodes.push(node);
  }
  flush();
  return runs;
}
