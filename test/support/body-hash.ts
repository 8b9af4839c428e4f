import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';

/** A fingerprint of every node under `<body>`: kinds, names, attributes, texts, open shadow roots, in order. */
export async function bodyHash(page: Page): Promise<string> {
  const body = await page.evaluate(describeNode);
  return createHash('sha256').update(body).digest('hex');
}

/** Runs in the page, as text: it may use nothing from outside but itself. */
function describeNode(node: Node = document.body): string {
  const element = node instanceof Element ? node : null;
  const attributes = element ? [...element.attributes].map(({ name, value }) => [name, value]) : [];
  const shadow = [...(element?.shadowRoot?.childNodes ?? [])].map((child) => describeNode(child));
  const children = [...node.childNodes].map((child) => describeNode(child));
  return JSON.stringify([node.nodeType, node.nodeName, node.nodeValue, attributes, shadow, children]);
}
