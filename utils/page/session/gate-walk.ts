import { isOpenAfter, mayGoOn, TextJoint } from '../../domain/filter/text-joint.ts';
import { composedParentOf, tagOf } from '../dom/element-access.ts';
import { PausingWalk, type Slices } from '../dom/slices.ts';
import { ownerOf } from '../text/element-traits.ts';
import { isSkipped } from '../text/skip-rules.ts';

/** UTF-16 units and nodes after which the filter gets the texts, and the clock is looked at. */
const unitsAtOnce = 16_384;
const nodesAtOnce = 512;
/** Longer texts are read after a look at their element: the longest of a page are scripts and styles. */
const longText = 200;
/** Elements whose text is no text of the page. */
export const unreadTags = /^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/;
const SPACE = 0x20;

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

/** Visits text nodes alone; elements are looked at where a word was found, or may go on. */
async function isInTexts(root: Node, { look, slices, onLost }: GateWalkParts): Promise<boolean> {
  const walker = new PausingWalk(root, NodeFilter.SHOW_TEXT);
  const reading = new Reading();
  let node = (root instanceof Text ? root : walker.next()) as Text | null;
  while (node) {
    node = reading.readOn(node, walker);
    if (isHit(reading.texts, reading.nodes, look)) return true;
    reading.keepEnd();
    if (!node || !slices.isTimeUp) continue;
    const next = (await walker.pause(slices, onLost)) as Text | null;
    if (next !== node) reading.clear();
    node = next;
  }
  return false;
}

/** Finds open shadow roots, for which every element is to be visited, and reads them. */
async function isInRoots(root: Node, parts: GateWalkParts): Promise<boolean> {
  const { slices, onLost, onRoot, onCustomElement } = parts;
  const walker = new PausingWalk(root, NodeFilter.SHOW_ELEMENT);
  const hosts: Element[] = [];
  let element = (root instanceof Element ? root : walker.next()) as Element | null;
  while (element) {
    for (let left = nodesAtOnce; element && left > 0; left -= 1) {
      // A form may have a control of either name, which is no root and no text.
      if (element.shadowRoot) hosts.push(element);
      else if (isCustomName(element.localName)) onCustomElement(element);
      element = walker.next() as Element | null;
    }
    if (element && slices.isTimeUp) element = (await walker.pause(slices, onLost)) as Element | null;
  }
  for (const { shadowRoot, isConnected } of hosts) {
    if (!(shadowRoot instanceof ShadowRoot) || !isConnected || isSkipped(shadowRoot)) continue;
    onRoot(shadowRoot);
    if (await hasWord(shadowRoot, parts)) return true;
  }
  return false;
}

/** Custom elements have a hyphen in their name. */
function isCustomName(name: unknown): boolean {
  return typeof name === 'string' && name.includes('-');
}

/** Texts of a page that the filter reads together, and the nodes in which they end. */
class Reading {
  texts: string[] = [];
  nodes: Text[] = [];
  readonly #joint = new TextJoint();
  /** The text right before, and its last UTF-16 unit; 0 for none. */
  #before: Text | null = null;
  #last = 0;
  /** The text that the last one of the joint is. */
  #joined: Text | null = null;

  /**
   * Reads from a node on, and returns the node after what was read. Does little for each text, since most pages are read before the
   * browser has compiled this.
   */
  readOn(first: Text, walker: PausingWalk): Text | null {
    const { texts, nodes } = this;
    let last = this.#last;
    let before = this.#before;
    let node: Text | null = first;
    let units = 0;
    for (let left = nodesAtOnce; node && left > 0 && units < unitsAtOnce; left -= 1) {
      const { data } = node;
      const { length } = data;
      if (length > longText && unreadTags.test(tagOf(composedParentOf(node)!))) last = 0;
      else if (length > 0) {
        if (last > SPACE && data.charCodeAt(0) > SPACE) this.#join(before!, last, node, data);
        texts.push(data);
        nodes.push(node);
        units += length;
        before = node;
        last = data.charCodeAt(length - 1);
      }
      node = walker.next() as Text | null;
    }
    this.#last = last;
    this.#before = before;
    return node;
  }

  /** Adds what a text makes with those before, where a word may go on from one into the next. */
  #join(before: Text, last: number, node: Text, data: string): void {
    const isOpen = isOpenAfter(last) && mayGoOn(data.charCodeAt(0)) && ownerOf(before) === ownerOf(node);
    if (!isOpen || this.#joined !== before) this.#joint.clear();
    if (!isOpen) return;
    this.#joined = node;
    for (const joined of this.#joint.join(before.data, data)) {
      this.texts.push(joined);
      this.nodes.push(node);
    }
  }

  /** Keeps the end of what was read, for phrases that begin there. */
  keepEnd(): void {
    const { texts, nodes } = this;
    this.texts = [];
    this.nodes = [];
    let units = carriedUnits;
    for (let at = texts.length - 1; at >= 0 && texts.length - at <= carriedTexts && units > 0; at -= 1) {
      const text = texts[at]!.trim();
      if (text === '') continue;
      units -= text.length;
      this.texts.unshift(text.slice(-carriedUnits));
      this.nodes.unshift(nodes[at]!);
    }
  }

  clear(): void {
    this.texts = [];
    this.nodes = [];
    this.#before = null;
    this.#last = 0;
  }
}

/** UTF-16 units and texts at the end of a batch that are read again with the next one, for phrases that begin there. */
const carriedUnits = 200;
const carriedTexts = 50;

/** The number of the first of the texts that has a word of the filter, or -1. */
type TextLook = (texts: readonly string[]) => number;

/** Whether a text that the page shows has a word. */
function isHit(texts: readonly string[], nodes: readonly Text[], look: TextLook): boolean {
  let from = 0;
  for (;;) {
    const at = look(from === 0 ? texts : texts.slice(from));
    if (at < 0) return false;
    if (!isSkipped(nodes[from + at]!)) return true;
    from += at + 1;
  }
}
