import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { untilClosed, untilOpen } from './support/card-page.ts';
import { closeLive, openLive } from './support/live-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let live: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => closeLive(live));

/** A form with a mention in its own text, one in a line of it, and two parts that change. */
const body = `
  <div style="position:absolute;left:100px;top:100px;width:500px;height:300px;overflow:auto;font:20px/30px monospace">
    <form tabindex="0">Litecoin and <b>Bitcoin</b><p id="line">x</p><p id="part">Dogecoin</p></form>
  </div>`;

/** Adds a control with each of these names to the form. */
const addControls = (names: string): string => `
  const form = document.querySelector('form');
  for (const name of ${names}) {
    const control = document.createElement('input');
    control.type = 'hidden';
    control.name = name;
    HTMLElement.prototype.append.call(form, control);
  }`;

/** The names of all properties of instances of a class. */
const namesOf = (made: string): string => `(() => {
  const names = new Set();
  for (let at = ${made}.prototype; at; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return names;
})()`;

/** As `expectPainted`, without the properties of the document. */
async function expectPainted(texts: readonly string[]): Promise<void> {
  const painted = (): Promise<string[]> =>
    live.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset),
        )
        .toSorted(),
    );
  let last: string[] = [];
  const wanted = texts.toSorted().join();
  await waitFor(async () => (last = await painted()).join() === wanted, { what: wanted }).catch(
    (error: unknown) => {
      throw new Error(`wanted ${wanted}, painted ${last.join()}`, { cause: error });
    },
  );
}

/** Reads, hovers, changes, and steps through the page, and expects what a page without such names gives. */
async function expectToWork(): Promise<void> {
  await expectPainted(['Litecoin', 'Bitcoin', 'Dogecoin']);
  await live.mouse.move(140, 112);
  await live.mouse.move(142, 115);
  await untilOpen(live);
  expect(await live.evaluate(() => tickmark.shown)).toEqual(['litecoin']);
  const gap = await live.evaluate(() => tickmark.host!.getBoundingClientRect().top);
  expect(gap).toBeGreaterThan(120);
  expect(gap).toBeLessThan(150);
  await live.keyboard.press('Escape');
  await untilClosed(live);
  await live.evaluate(`
    Element.prototype.setAttribute.call(${byId('part')}, 'aria-hidden', 'true');
    ${byId('line')}.textContent = 'Monero';
    Element.prototype.append.call(${first('form')}, 'and Solana');`);
  await expectPainted(['Litecoin', 'Bitcoin', 'Monero', 'Solana']);
  expect(await live.evaluate(async () => (await tickmark.summary())!.coins.length)).toBe(4);
  await live.evaluate(() => tickmark.step(1));
  await untilOpen(live);
  await live.keyboard.press('Escape');
  await untilClosed(live);
  expect(await live.evaluate(() => tickmark.comparison())).toMatchObject({ rows: { length: 4 } });
  await live.evaluate(() => tickmark.stop());
  await expectPainted([]);
  expect(await live.evaluate(() => tickmark.errors)).toEqual([]);
}

const byId = (id: string): string => `Document.prototype.getElementById.call(document, '${id}')`;
const first = (selector: string): string => `Document.prototype.querySelector.call(document, '${selector}')`;

describe('a form with a control named', () => {
  test.each([
    'parentElement',
    'parentNode',
    'closest',
    'localName',
    'getRootNode',
    'contains',
    'isConnected',
    'shadowRoot',
    'querySelectorAll',
    'getBoundingClientRect',
    'checkVisibility',
    'scrollHeight',
    'nodeName',
  ])('%s is read, marked and hovered as any other', async (name) => {
    live = await openLive(browser, body, addControls(`['${name}']`));
    await expectToWork();
  });

  test('each property of forms, all at once, is read, marked and hovered as any other', async () => {
    live = await openLive(browser, body, addControls(namesOf('HTMLFormElement')));
    await expectToWork();
  });
});

describe('a document with a picture named', () => {
  const addPictures = (names: string): string => `
    const fragment = new DocumentFragment();
    for (const name of ${names}) {
      const picture = new Image();
      picture.name = name;
      fragment.append(picture);
    }
    document.body.append(fragment);`;

  test.each([
    'hidden',
    'documentElement',
    'createElement',
    'createTreeWalker',
    'addEventListener',
    'activeElement',
  ])('%s is read, marked and hovered as any other', async (name) => {
    live = await openLive(browser, body, addPictures(`['${name}']`));
    await expectToWork();
  });

  test('each property of documents, all at once, is read, marked and hovered as any other', async () => {
    live = await openLive(browser, body, addPictures(namesOf('Document')));
    await expectToWork();
  });
});
