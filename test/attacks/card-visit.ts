import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { startSession, type BrowserSession } from '../e2e/both-browsers.ts';
import { html } from '../e2e/product.ts';
import { waitForMarks } from '../support/marks.ts';
import { textPlace } from '../support/pointer.ts';
import { type PopoverReading, popoverWith } from '../support/popover.ts';

const url = 'https://www.bbc.com/news';

/** A hostile page in a browser, and what a reader does on it. */
export interface CardVisits {
  readonly session: BrowserSession;
  /** Opens a page with this script in its head and rests the pointer on its mention, without waiting for a card. */
  visit(
    script: string,
    opened?: (page: Page) => void,
    /** Where the mention is, in the viewport; waits until it is marked, unless said. */
    place?: (page: Page) => Promise<{ readonly x: number; readonly y: number }>,
  ): Promise<Page>;
  /** The same, until its card shows the price. */
  openCard(script: string): Promise<{ readonly page: Page; readonly card: PopoverReading }>;
  /** As they are stored, once a change that is on its way has had time to come. */
  settings(): Promise<unknown>;
  close(): Promise<void>;
}

export async function startVisits(kind: BrowserKind): Promise<CardVisits> {
  const session = await startSession(kind);
  const body = '<p style="margin: 120px 200px">Well, <b id="coin">Bitcoin</b> rises, they say.</p>';
  const visit: CardVisits['visit'] = async (script, opened, place = placeOfMark) => {
    session.world.page(url, html(`<script>${script}</script>${body}`));
    const page = await session.browser.open(url);
    opened?.(page);
    const { x, y } = await place(page);
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    return page;
  };
  return {
    session,
    visit,
    async openCard(script) {
      const page = await visit(script);
      return { page, card: await popoverWith(page, 'Bitcoin', ({ parts }) => parts['price'] === price) };
    },
    async settings() {
      // What a click has sent is stored within this time, as the test of the star shows.
      await new Promise((resolve) => void setTimeout(resolve, 400));
      return session.browser.settings();
    },
    close: () => session.close(),
  };
}

async function placeOfMark(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  await waitForMarks(page);
  return textPlace(page, 'Bitcoin');
}

/** The price that the world's provider gives, which stands nowhere on the page. */
export const price = '$70,652.60';

/** Collects, in the page, what a script got of the card: nodes of a closed root, and text that only the card has. */
export const collector = `
  window.leaks = new Set();
  window.own = new WeakSet();
  const nodeRoot = Node.prototype.getRootNode;
  const apply = Reflect.apply;
  const RootClass = ShadowRoot;
  const NodeClass = Node;
  let looking = false;
  // A patched function may be one that looking itself uses.
  window.look = (how, value) => {
    if (looking) return;
    looking = true;
    lookAt(how, value, 0);
    looking = false;
  };
  const lookAt = (how, value, depth) => {
    try {
      if (value === null || value === undefined) return;
      if (typeof value === 'string') {
        if (value.includes('70,' + '652') || value.includes('watch' + 'list')) leaks.add(how + ': text');
        return;
      }
      if (value instanceof NodeClass) {
        const root = apply(nodeRoot, value, []);
        if (root instanceof RootClass && !own.has(root.host)) leaks.add(how + ': ' + value.nodeName);
        return;
      }
      if (depth < 2 && typeof value === 'object' && Symbol.iterator in value)
        for (const each of value) lookAt(how, each, depth + 1);
    } catch (error) {}
  };
  window.host = () => document.querySelector('html > [popover]') ?? document.querySelector('tickmark-popover');
  window.lookAtEvent = (event) => {
    for (const key in event) {
      let value;
      try { value = event[key]; } catch { continue; }
      look(event.type + '.' + key, value);
    }
    look(event.type + '.composedPath', event.composedPath());
  };`;
