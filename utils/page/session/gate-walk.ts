import { isOpenAfter, mayGoOn, TextJoint } from '../../domain/filter/text-joint.ts';
import { composedParentOf, tagOf } from '../dom/element-access.ts';
import { PausingWalk, type Slices } from '../dom/slices.ts';
import { ownerOf, traitsOf } from '../text/element-traits.ts';
import { isSkipped } from '../text/skip-rules.ts';

/** UTF-16 units or texts that the filter gets at a time, after which the clock is looked at. */
const unitsAtOnce = 8_192;
const textsAtOnce = 256;
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
  let batch: TextBatch = { texts: [], nodes: [] };
  /** The text right before, where a word may go on behind it. */
  let open: Text | null = null;
  let node = (root instanceof Text ? root : walker.next()) as Text | null;
  while (node) {
    const { texts, nodes } = batch;
    for (let units = 0; node && units < unitsAtOnce && texts.length < textsAtOnce;) {
      const { data } = node;
      // Most texts are white space, or have it around them.
      const text =
        data.length > longText && unreadTags.test(tagOf(composedParentOf(node)!)) ? '' : data.trim();
      if (text !== '') {
        if (open && mayGoOn(data.charCodeAt(0)) && ownerOf(open) === ownerOf(node)) {
          for (const joined of joint.join(open.data, data)) {
            texts.push(joined);
            nodes.push(node);
          }
        } else joint.clear();
        texts.push(text);
        nodes.push(node);
        units += text.length;
        open = isOpenAfter(data.charCodeAt(data.length - 1)) ? node : null;
      } else if (data !== '') open = null;
      node = walker.next() as Text | null;
    }
    if (isHit(batch, look)) return true;
    batch = nextBatch(batch);
    if (!node || !slices.isTimeUp) continue;
    const next = (await walker.pause(slices, onLost)) as Text | null;
    if (next === node) continue;
    batch = { texts: [], nodes: [] };
    open = null;
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

/** UTF-16 units at the end of a batch that are read again with the next one, for phrases that begin there. */
const carriedUnits = 200;

/** The number of the first of the texts that has a word of the filter, or -1. */
type TextLook = (texts: readonly string[]) => number;

/** Texts of a page that the filter reads together, and the nodes in which they end. */
interface TextBatch {
  readonly texts: string[];
  readonly nodes: Text[];
}

/** Whether a text of the batch that the page shows has a word. */
function isHit({ texts, nodes }: TextBatch, look: TextLook): boolean {
  let from = 0;
  for (;;) {
    const at = look(from === 0 ? texts : texts.slice(from));
    if (at < 0) return false;
    if (!isSkipped(nodes[from + at]!)) return true;
    from += at + 1;
  }
}

/** A batch that begins with the end of this one. */
function nextBatch({ texts, nodes }: TextBatch): TextBatch {
  let from = texts.length;
  for (let left = carriedUnits; from > 0 && left > 0; left -= texts[from]!.length) from -= 1;
  return { texts: texts.slice(from).map((text) => text.slice(-carriedUnits)), nodes: nodes.slice(from) };
}
