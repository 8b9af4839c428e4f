import { Found } from '../../domain/filter/found.ts';
import { BatchFilter } from '../../domain/filter/batch-filter.ts';
import { isLetter } from '../../domain/filter/letters.ts';
import { TextFilter } from '../../domain/filter/text-filter.ts';
import type { PageFilter } from '../../domain/filter/page-filter.ts';
import { composedParentOf, contains, elementsIn, isAttached, tagOf, walk } from '../dom/element-access.ts';
import { ownerOf, traitsOf } from '../text/element-traits.ts';
import { isSkipped } from '../text/skip-rules.ts';
import type { Slices } from '../dom/slices.ts';

/** UTF-16 units or texts that the filter gets at a time, after which the clock is looked at. */
const unitsAtOnce = 8_192;
const textsAtOnce = 128;
/** Elements per look at the clock. */
const elementsAtOnce = 256;
/** Texts of the batch before that are read again where a batch may have a word, for phrases that begin there. */
const textsBefore = 8;
/** Texts on either side of a joint that are looked at with it, more of them where they are short; of each so many units. */
const textsAround = 3;
const mostPieces = 24;
const shortPiece = 3;
const joinedUnits = 48;
/** Longer texts are read after a look at their element: the longest of a page are scripts and styles. */
const longText = 200;
const unreadTags = /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/;

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
  const batches = new BatchFilter(filter);
  let found: number = Found.nothing;
  let before: Text[] = [];
  let previous: Text | null = null;
  let isWordOpen = false;
  let node = (root instanceof Text ? root : walker.nextNode()) as Text | null;
  while (node) {
    const nodes: Text[] = [];
    // For a dollar sign or full stop that the last batch ends with.
    const texts = previous ? [previous.data.slice(-1).replace(/[^$.]/, '')] : [];
    /** Where a word may go on from one text into the next. */
    const joints: number[] = [];
    let units = 0;
    let last = node;
    for (
      ;
      node && units < unitsAtOnce && nodes.length < textsAtOnce;
      node = walker.nextNode() as Text | null
    ) {
      last = node;
      const { data } = node;
      if (data === '' || (data.length > longText && unreadTags.test(tagOf(composedParentOf(node)!))))
        continue;
      if (isWordOpen && isLetter(data.charCodeAt(0)) && previous && ownerOf(previous) === ownerOf(node))
        joints.push(before.length + nodes.length);
      isWordOpen = isLetter(data.charCodeAt(data.length - 1));
      previous = node;
      nodes.push(node);
      texts.push(data);
      units += data.length;
    }
    const read = before.concat(nodes);
    if (batches.mayHave(texts, found !== Found.nothing)) found = Math.max(found, closeLook(filter, read));
    for (const at of joints) found = Math.max(found, lookAround(filter, read, at));
    if (found === Found.clear) return found;
    before = nodes.slice(-textsBefore);
    if (!node || !slices.isTimeUp) continue;
    const path = pathOf(last, root);
    if (!(await slices.pause())) return found;
    const kept = path.find((each) => contains(root, each)) ?? root;
    if (kept === last) {
      walker.currentNode = last;
      node = walker.nextNode() as Text | null;
      continue;
    }
    // What follows inside of it is read with the changes.
    onLost(kept);
    if (kept === root) return found;
    walker.currentNode = lastInside(kept);
    batches.reset();
    before = [];
    previous = null;
    node = walker.nextNode() as Text | null;
  }
  return found;
}

/** Reads the ends of the texts on both sides of a joint. */
function lookAround(filter: PageFilter, nodes: readonly Text[], joint: number): number {
  const texts = new TextFilter(filter);
  let found: number = Found.nothing;
  let from = Math.max(0, joint - textsAround);
  // One letter in each element.
  while (from > 0 && joint - from < mostPieces && nodes[from]!.length <= shortPiece) from -= 1;
  for (let at = from; at < nodes.length && at < joint + textsAround; at += 1) {
    const node = nodes[at]!;
    const { data } = node;
    const text = at < joint ? data.slice(-joinedUnits) : data.slice(0, joinedUnits);
    const joins = (): boolean => at > from && ownerOf(nodes[at - 1]!) === ownerOf(node);
    const here = texts.look(text, joins);
    if (here > found && !isSkipped(node)) found = here;
  }
  return found;
}

/** Reads texts one by one, which also shows in which of them a word is. */
function closeLook(filter: PageFilter, nodes: readonly Text[]): number {
  const texts = new TextFilter(filter);
  let found: number = Found.nothing;
  for (const [at, node] of nodes.entries()) {
    const joins = (): boolean => at > 0 && ownerOf(nodes[at - 1]!) === ownerOf(node);
    const here = texts.look(node.data, joins);
    if (here <= found || isSkipped(node)) continue;
    found = here;
    if (found === Found.clear) break;
  }
  return found;
}

/** Finds open shadow roots, for which every element that may have one is to be visited, and reads them. */
async function readRoots(root: Node, parts: GateWalkParts): Promise<number> {
  const { slices, onRoot, onCustomElement } = parts;
  // A selector that leaves out elements which can't have one takes longer than to visit them.
  const elements = elementsIn(root, '*');
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
    if (at % elementsAtOnce === 0 && slices.isTimeUp && !(await slices.pause())) return Found.nothing;
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
