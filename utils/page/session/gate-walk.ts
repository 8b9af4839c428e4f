import { TextJoint } from '../../domain/filter/text-joint.ts';
import { composedParentOf, tagOf } from '../dom/element-access.ts';
import { PausingWalk } from '../dom/pausing-walk.ts';
import type { Slices } from '../dom/slices.ts';
import { ownerOf, traitsOf } from '../text/element-traits.ts';
import { isSkipped } from '../text/skip-rules.ts';
import { TextBatch, type TextLook } from './text-batch.ts';

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

/** Visits text nodes alone; elements are looked at where a word was found. */
async function isInTexts(root: Node, { look, slices, onLost }: GateWalkParts): Promise<boolean> {
  const walker = new PausingWalk(root, NodeFilter.SHOW_TEXT);
  const joint = new TextJoint();
  let batch = new TextBatch();
  let previous: Text | null = null;
  let node = (root instanceof Text ? root : walker.next()) as Text | null;
  const joins = (): boolean => previous !== null && node !== null && ownerOf(previous) === ownerOf(node);
  while (node) {
    for (; node && !batch.isFull; node = walker.next() as Text | null) {
      const { data } = node;
      if (data === '' || (data.length > longText && unreadTags.test(tagOf(composedParentOf(node)!))))
        continue;
      for (const joined of joint.textsTo(data, joins)) batch.add(joined, node);
      previous = node;
      // Most texts are white space, or have it around them.
      const text = data.trim();
      if (text !== '') batch.add(text, node);
    }
    if (batch.isHit(look)) return true;
    batch = batch.next();
    if (!node || !slices.isTimeUp) continue;
    const next = (await walker.pause(slices, onLost)) as Text | null;
    if (next === node) continue;
    batch = new TextBatch();
    joint.clear();
    node = next;
  }
  return false;
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
