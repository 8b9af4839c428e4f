import { joinTexts } from '../../domain/filter/first-hit.ts';
import { addText, cutWords, endWord } from '../../domain/filter/text-list.ts';
import { composedParentOf, tagOf } from '../dom/element-access.ts';
import { PausingWalk } from '../dom/pausing-walk.ts';
import type { Slices } from '../dom/slices.ts';
import { ownerOf, traitsOf } from '../text/element-traits.ts';
import { isSkipped } from '../text/skip-rules.ts';
import { isHit, nextBatch, type TextBatch, type TextLook } from './text-batch.ts';

/** UTF-16 units or texts that the filter gets at a time, after which the clock is looked at. */
const unitsAtOnce = 8_192;
const textsAtOnce = 512;
/** Elements per look at the clock. */
const elementsAtOnce = 256;
/** Longer texts are read after a look at their element: the longest of a page are scripts and styles. */
const longText = 200;
const unreadTags = /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/;

export interface GateWalkParts {
  readonly look: TextLook;
  readonly slices: Slices;
  /** Called with a part that was not read to the end, because the page removed what was being read. */
  readonly onLost: (node: Node) => void;
  /** Called for each open shadow root before it is read. */
  readonly onRoot: (root: ShadowRoot) => void;
  /** Called for custom elements without a shadow root: they may get one later. */
  readonly onCustomElement: (element: Element) => void;
}

/** Whether the texts below a node have a word that is looked for. Ends early with the signal of the slices. */
export async function hasWord(root: Node, parts: GateWalkParts): Promise<boolean> {
  return (await isInTexts(root, parts)) || (await isInRoots(root, parts));
}

/** Visits text nodes alone; elements are looked at where a word was found, or may be cut. */
async function isInTexts(root: Node, { look, slices, onLost }: GateWalkParts): Promise<boolean> {
  const walker = new PausingWalk(root, NodeFilter.SHOW_TEXT);
  let batch: TextBatch = { texts: [], nodes: [] };
  let node = (root instanceof Text ? root : walker.next()) as Text | null;
  while (node) {
    node = readOn(walker, node, batch);
    if (isBatchHit(batch, look)) return true;
    batch = nextBatch(batch);
    if (!node || !slices.isTimeUp) continue;
    const next = (await walker.pause(slices, onLost)) as Text | null;
    if (next === node) continue;
    batch = { texts: [], nodes: [] };
    node = next;
  }
  return false;
}

/** Adds texts to a batch from `node` on, until it is full. Returns the next node. */
function readOn(walker: PausingWalk, first: Text, batch: TextBatch): Text | null {
  const { texts } = batch;
  let node: Text | null = first;
  for (let units = 0; node && units < unitsAtOnce && texts.length < textsAtOnce;) {
    const { data } = node;
    if (data.length > longText && unreadTags.test(tagOf(composedParentOf(node)!))) endWord(batch, node);
    else {
      addText(batch, data, node);
      units += data.length;
    }
    node = walker.next() as Text | null;
  }
  return node;
}

function isBatchHit(batch: TextBatch, look: TextLook): boolean {
  const joined = joinTexts(batch.texts);
  if (isHit(batch, joined, look)) return true;
  const cut = cutWords(batch, joined, isOneLine);
  return cut.texts.length > 0 && isHit(cut, joinTexts(cut.texts), look);
}

function isOneLine(one: Text, other: Text): boolean {
  return ownerOf(one) === ownerOf(other);
}

/** Finds open shadow roots, for which every element that may have one is to be visited, and reads them. */
async function isInRoots(root: Node, parts: GateWalkParts): Promise<boolean> {
  const { slices, onLost, onRoot, onCustomElement } = parts;
  const walker = new PausingWalk(root, NodeFilter.SHOW_ELEMENT);
  const hosts: Element[] = [];
  let visited = 0;
  let element = (root instanceof Element ? root : walker.next()) as Element | null;
  while (element) {
    const { mayHaveShadow, isCustom } = traitsOf(element);
    if (mayHaveShadow) {
      if (element.shadowRoot) hosts.push(element);
      else if (isCustom) onCustomElement(element);
    }
    visited += 1;
    element = walker.next() as Element | null;
    if (visited % elementsAtOnce === 0 && element && slices.isTimeUp)
      element = (await walker.pause(slices, onLost)) as Element | null;
  }
  for (const { shadowRoot, isConnected } of hosts) {
    if (!shadowRoot || !isConnected || isSkipped(shadowRoot)) continue;
    onRoot(shadowRoot);
    if (await hasWord(shadowRoot, parts)) return true;
  }
  return false;
}
