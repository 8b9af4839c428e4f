import { maxVisitedNodes } from '../../domain/publication/limits.ts';
import { isMatching, walk } from '../dom/element-access.ts';

/** The text with which an element begins. */
export interface FirstWords {
  /** As it stands in the page, cut at `maxLength`. */
  readonly text: string;
  /** Nothing follows. */
  readonly isAll: boolean;
}

/** The first `maxLength` characters of an element's text. The rest is not read: elements in each other hold the same text. */
export function firstWords(element: Element, maxLength: number): FirstWords {
  const walker = walk(element, NodeFilter.SHOW_ALL);
  let text = '';
  for (let visited = 0; visited < maxVisitedNodes; visited += 1) {
    const node = walker.nextNode();
    if (!node) return { text, isAll: true };
    if (node instanceof Text) text += node.data.slice(0, maxLength + 1);
    if (text.length > maxLength) break;
  }
  return { text: text.slice(0, maxLength), isAll: false };
}

/** The first link among the first nodes within an element. */
export function firstLink(element: Element): Element | null {
  const walker = walk(element, NodeFilter.SHOW_ELEMENT);
  for (let visited = 0; visited < maxVisitedNodes; visited += 1) {
    const node = walker.nextNode();
    if (!node) return null;
    if (node instanceof Element && isMatching(node, 'a[href]')) return node;
  }
  return null;
}
