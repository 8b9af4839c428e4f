import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';

/**
 * A hash of every node of the document: types, names, attributes, texts and open shadow roots in order, except for
 * Tickmark's host.
 */
export async function pageHash(page: Page): Promise<string> {
  const described = await page.evaluate(() => {
    const lines: string[] = [];
    // A list instead of recursion, since a page may be deeper than the call stack.
    const open: [node: Node, depth: number][] = [[document, 0]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [node, depth] = next;
      if (
        node instanceof HTMLElement &&
        node.popover === 'manual' &&
        node.parentNode === document.documentElement
      )
        continue;
      const attributes =
        node instanceof Element ? [...node.attributes].map(({ name, value }) => [name, value]) : [];
      lines.push(JSON.stringify([depth, node.nodeType, node.nodeName, node.nodeValue, attributes]));
      const shadow = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
      for (const child of [...shadow, ...node.childNodes].toReversed()) open.push([child, depth + 1]);
    }
    return lines.join('\n');
  });
  return createHash('sha256').update(described).digest('hex');
}
