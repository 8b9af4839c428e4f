import { Found } from '../../domain/filter/found.ts';
import { TextFilter } from '../../domain/filter/text-filter.ts';
import type { PageFilter } from '../../domain/filter/page-filter.ts';
import { composedParentOf, contains, elementsIn, isAttached, tagOf, walk } from '../text/element-access.ts';
import { ownerOf, traitsOf } from '../text/element-traits.ts';
import { isSkipped } from '../text/skip-rules.ts';
import type { Slices } from '../text/slices.ts';

/** UTF-16 units per look at the clock, and per text that the filter gets at a time. */
const unitsAtOnce = 8_192;
/** Texts or elements per look at the clock; a text counts for this many units. */
const nodesAtOnce = 256;
const unitsOfNode = unitsAtOnce / nodesAtOnce;
/** Longer texts are read after a look at their element: the longest of a page are scripts and styles. */
const longText = 200;
const unreadTags = /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/;

/**
 * Elements that are many on a page and have no shadow root by the standard, nor other elements inside that are to be read
 * without them.
 */
const withoutRoots =
  'a,li,ul,ol,td,tr,th,tbody,table,img,br,b,i,em,strong,svg *,script,link,meta,style,button,input,option,sup,sub,time,' +
  'label,figure,picture,source,dd,dt,noscript,small,abbr,cite,code';

export interface GateWalkParts {
  readonly filter: PageFilter;
  readonly slices: Slices;
  /** Called with a part that was not read to the end, because the page removed what was being read. */
  readonly onLost: (node: Node) => void;
  /** Called for each open shadow root before it is read. */
  readonly onRoot: (root: ShadowRoot) => void;
  /** Called for custom elements without a shadow root: they may get one later. */
  readonly onCustomElement: (element: Element) => void;
}

/** What the filter finds in the texts below a node: one of `Found`. Ends early with the signal of the slices. */
export async function findWords(root: Node, parts: GateWalkParts): Promise<number> {
  const found = await readTexts(root, parts);
  return found === Found.clear ? found : Math.max(found, await readRoots(root, parts));
}

/** Visits text nodes alone; elements are looked at where a word was found. */
async function readTexts(root: Node, { filter, slices, onLost }: GateWalkParts): Promise<number> {
  const walker = walk(root, NodeFilter.SHOW_TEXT);
  const texts = new TextFilter(filter);
  let found: number = Found.nothing;
  let before: Node | null = null;
  let left = unitsAtOnce;
  let node: Text | null = null;
  const joins = (): boolean => before !== null && node !== null && ownerOf(before) === ownerOf(node);
  while ((node = (before === null && root instanceof Text ? root : walker.nextNode()) as Text | null)) {
    const { data } = node;
    if (data.length < longText || !unreadTags.test(tagOf(composedParentOf(node)!))) {
      for (let at = 0; at < data.length; at += unitsAtOnce) {
        const part = data.length > unitsAtOnce ? data.slice(at, at + unitsAtOnce) : data;
        const here = texts.look(part, at === 0 ? joins : () => true);
        if (here <= found) continue;
        if (isSkipped(node)) break;
        found = here;
        if (found === Found.clear) return found;
      }
      left -= data.length;
    }
    before = node;
    left -= unitsOfNode;
    if (left > 0) continue;
    left = unitsAtOnce;
    if (!slices.isTimeUp) continue;
    const path = pathOf(node, root);
    if (!(await slices.pause())) return found;
    const kept = path.find((each) => contains(root, each)) ?? root;
    if (kept === node) continue;
    // What follows inside of it is read with the changes.
    onLost(kept);
    if (kept === root) return found;
    walker.currentNode = lastInside(kept);
    texts.reset();
  }
  return found;
}

/** Finds open shadow roots, for which every element that may have one is to be visited, and reads them. */
async function readRoots(root: Node, parts: GateWalkParts): Promise<number> {
  const { slices, onRoot, onCustomElement } = parts;
  const elements = elementsIn(root, `:not(${withoutRoots})`);
  const hosts: Element[] = [];
  const visit = (element: Element): void => {
    const { mayHaveShadow, isCustom } = traitsOf(element);
    if (!mayHaveShadow) return;
    if (element.shadowRoot) hosts.push(element);
    else if (isCustom) onCustomElement(element);
  };
  if (root instanceof Element) visit(root);
  for (let at = 0; at < elements.length; at += 1) {
    visit(elements[at]!);
    if (at % nodesAtOnce === 0 && slices.isTimeUp && !(await slices.pause())) return Found.nothing;
  }
  let found: number = Found.nothing;
  for (const { shadowRoot, isConnected } of hosts) {
    if (!shadowRoot || !isConnected || isSkipped(shadowRoot)) continue;
    onRoot(shadowRoot);
    found = Math.max(found, await findWords(shadowRoot, parts));
    if (found === Found.clear) break;
  }
  return found;
}

/** A node and its ancestors below `root`. */
function pathOf(node: Node, root: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at && at !== root; at = composedParentOf(at)) path.push(at);
  return isAttached(root) ? path : [];
}

/** The last node inside another one, or that itself. */
function lastInside(node: Node): Node {
  let at = node;
  while (at.lastChild) at = at.lastChild;
  return at;
}
