import { isOpenAfter, mayGoOn, TextJoint } from '../../domain/filter/text-joint.ts';
import { composedParentOf } from '../dom/element-access.ts';
import { PausingWalk, type Slices } from '../dom/slices.ts';
import { ownerOf, traitsOf } from '../text/element-traits.ts';
import { isSkipped } from '../text/skip-rules.ts';

/** UTF-16 units and nodes after which the filter gets the texts, and the clock is looked at. */
const unitsAtOnce = 16_384;
const nodesAtOnce = 1_024;

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
  const { look, slices, onLost, onRoot } = parts;
  const walker = new PausingWalk(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const hosts: Element[] = [];
  const reading = new Reading(parts, hosts);
  let node: Node | null = root instanceof Text || root instanceof Element ? root : walker.next();
  while (node) {
    node = reading.readOn(node, walker);
    if (isHit(reading.texts, reading.nodes, look)) return true;
    reading.keepEnd();
    if (!node || !slices.isTimeUp) continue;
    const next = await walker.pause(slices, onLost);
    if (next !== node) reading.clear();
    node = next;
  }
  for (const { shadowRoot, isConnected } of hosts) {
    if (!shadowRoot || !isConnected || isSkipped(shadowRoot)) continue;
    onRoot(shadowRoot);
    if (await hasWord(shadowRoot, parts)) return true;
  }
  return false;
}

/** Texts of a page that the filter reads together, and the nodes in which they end. */
class Reading {
  texts: string[] = [];
  nodes: Text[] = [];
  readonly #joint = new TextJoint();
  readonly #onCustomElement: (element: Element) => void;
  readonly #hosts: Element[];
  /** The text right before in the same line, as far as the elements between tell. */
  #before: Text | null = null;
  /** Its last UTF-16 unit. */
  #last = 0;
  /** The last element that was visited, where its own text is not read. */
  #unread: Node | null = null;

  constructor({ onCustomElement }: GateWalkParts, hosts: Element[]) {
    this.#onCustomElement = onCustomElement;
    this.#hosts = hosts;
  }

  /** Reads from a node on, and returns the node after what was read. */
  readOn(first: Node, walker: PausingWalk): Node | null {
    let node: Node | null = first;
    let units = 0;
    for (let left = nodesAtOnce; node && left > 0 && units < unitsAtOnce; left -= 1) {
      if (node.nodeType === Node.TEXT_NODE) units += this.#read(node as Text);
      else this.#visit(node as Element);
      node = walker.next();
    }
    return node;
  }

  /** Returns the UTF-16 units that it read. */
  #read(node: Text): number {
    if (this.#unread && composedParentOf(node) === this.#unread) return 0;
    const { data } = node;
    const { length } = data;
    if (length === 0) return 0;
    if (this.#before && isOpenAfter(this.#last) && mayGoOn(data.charCodeAt(0)))
      this.#join(this.#before, node, data);
    else this.#joint.clear();
    this.texts.push(data);
    this.nodes.push(node);
    this.#before = node;
    this.#last = data.charCodeAt(length - 1);
    return length;
  }

  #visit(element: Element): void {
    const { kind, mayHaveShadow, isCustom, isUnread } = traitsOf(element);
    if (kind !== 'inline') this.#before = null;
    this.#unread = isUnread ? element : null;
    if (!mayHaveShadow) return;
    if (element.shadowRoot) this.#hosts.push(element);
    else if (isCustom) this.#onCustomElement(element);
  }

  /** Adds what a text makes with those before, if all are of one line. */
  #join(before: Text, node: Text, data: string): void {
    if (ownerOf(before) !== ownerOf(node)) {
      this.#joint.clear();
      return;
    }
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
    this.#unread = null;
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
