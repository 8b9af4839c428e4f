import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import type { Marking, MarkStyle } from '../../utils/domain/settings/page-settings.ts';
import { defaultSettings, pageSettings } from '../../utils/domain/settings/settings.ts';
import { hoverOn, middleOf, untilOpen } from './support/card-page.ts';
import { closeLive, openLive } from './support/live-page.ts';
import { expectPlaces, untilFound } from './support/mark-places.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

const marking = (value: Marking): string => `tickmark.settings = { marking: '${value}' }`;

async function setMarking(page: Page, value: Marking): Promise<void> {
  const settings = { ...pageSettings(defaultSettings), marking: value };
  await page.evaluate((changed) => tickmark.settingsChanged({ settings: changed }), settings);
}

const table: readonly [what: string, body: string, marks: string[]][] = [
  [
    'a text without headings is one section',
    '<p id="a">Bitcoin and Ethereum</p><p id="b">Bitcoin, BTC, Ethereum, Dogecoin</p>',
    ['a Bitcoin', 'a Ethereum', 'b Dogecoin'],
  ],
  [
    'name and symbol are one coin, and the first in the text is marked',
    '<p id="a">BTC, then Bitcoin</p><p id="b">Bitcoin and BTC</p>',
    ['a BTC'],
  ],
  [
    'a section goes from heading to heading, and has its heading',
    '<h1 id="h">Bitcoin falls</h1><p id="a">Bitcoin, Ethereum</p><h2 id="i">Bitcoin later</h2><p id="b">Bitcoin, Ethereum</p>',
    ['h Bitcoin', 'a Ethereum', 'i Bitcoin', 'b Ethereum'],
  ],
  [
    'a heading counts wherever it is nested',
    '<div><header><h2>One</h2></header><div><p id="a">Bitcoin</p></div></div><div><div role="heading">Two</div><div><p id="b">Bitcoin</p><p id="c">Bitcoin</p></div></div>',
    ['a Bitcoin', 'b Bitcoin'],
  ],
  [
    'a sidebar has its own marks, and does not end the section around it',
    '<p id="a">Bitcoin</p><aside id="s"><p>Bitcoin</p><h3 id="h">Ethereum</h3><p id="t">Bitcoin</p></aside><p id="b">Bitcoin</p>',
    ['a Bitcoin', 's Bitcoin', 'h Ethereum', 't Bitcoin'],
  ],
  [
    'a table has its own marks',
    '<p id="a">Bitcoin</p><table><tr><td id="t">Bitcoin</td><td id="u">BTC</td></tr><tr><td id="v">Ethereum</td><td>Bitcoin</td></tr></table><p id="b">Bitcoin</p>',
    ['a Bitcoin', 't Bitcoin', 'v Ethereum'],
  ],
  [
    'each post of a feed has its own marks, with its replies apart',
    '<article id="a">Bitcoin <b>Bitcoin</b></article><article id="b">Bitcoin<article id="c">Bitcoin</article></article><div role="feed"><div id="d">Bitcoin</div><div id="e">Bitcoin</div></div>',
    ['a Bitcoin', 'b Bitcoin', 'c Bitcoin', 'd Bitcoin', 'e Bitcoin'],
  ],
  [
    'menus and lists of links have their own marks, other lists have none',
    '<ul id="m"><li><a href="#">Bitcoin</a></li><li><a href="#">Ethereum</a></li><li><a href="#">BTC</a></li></ul><p id="a">Bitcoin</p><ul id="n"><li>Bitcoin rose</li><li>Dogecoin fell</li></ul><nav id="o">Bitcoin</nav>',
    ['m Bitcoin', 'm Ethereum', 'a Bitcoin', 'n Dogecoin', 'o Bitcoin'],
  ],
  [
    'text in a shadow root belongs to the section of its host',
    '<h2>One</h2><p id="a">Bitcoin</p><div id="s"><template shadowrootmode="open"><p>Bitcoin and Ethereum</p></template></div>',
    ['a Bitcoin', 's Ethereum'],
  ],
];

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => closeLive(page, browser.release));

  test.each(table)('first in each section: %s', async (_what, body, marks) => {
    page = await openLive(browser, body, marking('section'));
    await expectPlaces(page, marks);
  });

  describe('a page that changes', () => {
    const body =
      '<div id="top"></div><div id="text"><p id="a">Bitcoin rose.</p><p id="b">Bitcoin fell.</p></div>';

    test.each<[what: string, change: string, marks: string[]]>([
      [
        'text above keeps the mark where it is',
        `document.querySelector('#text').insertAdjacentHTML('afterbegin', '<p id="n">Bitcoin and Ethereum</p>')`,
        ['n Ethereum', 'a Bitcoin'],
      ],
      [
        'a new section has marks of its own',
        `document.querySelector('#top').innerHTML = '<h2 id="h">Now</h2><p id="n">Bitcoin</p><p id="o">Bitcoin</p>'`,
        ['n Bitcoin', 'a Bitcoin'],
      ],
      [
        'a heading within a section leaves the marks below it',
        `document.querySelector('#b').insertAdjacentHTML('beforebegin', '<h2 id="h">Ethereum</h2><p id="n">Bitcoin</p>')`,
        ['a Bitcoin', 'h Ethereum', 'n Bitcoin'],
      ],
      [
        'the next mention takes the place of a removed one',
        `document.querySelector('#a').remove()`,
        ['b Bitcoin'],
      ],
      [
        'a mark stays in a paragraph that is rendered again',
        `document.querySelector('#a').outerHTML = '<p id="a">Well, Bitcoin rose.</p>'`,
        ['a Bitcoin'],
      ],
    ])('%s', async (_what, change, marks) => {
      page = await openLive(browser, body, marking('section'));
      await expectPlaces(page, ['a Bitcoin']);
      await page.evaluate(change);
      // Marked in the same reading, or in a later one.
      await page.evaluate(
        `document.body.insertAdjacentHTML('beforeend', '<article id="z">Litecoin</article>')`,
      );
      await expectPlaces(page, [...marks, 'z Litecoin']);
    });
  });

  test('a muted or corrected first mention gives its mark to the next', async () => {
    page = await openLive(
      browser,
      '<p id="a">Bitcoin rose.</p><p id="b">BTC fell, Bitcoin too.</p>',
      marking('section'),
    );
    await expectPlaces(page, ['a Bitcoin']);
    await page.evaluate(() => {
      tickmark.settings = { marking: 'section', muted: ['bitcoin'] };
      tickmark.settingsChanged({ words: true });
    });
    await expectPlaces(page, ['b BTC']);
  });

  test('an open page follows the setting', async () => {
    page = await openLive(browser, '<p id="a">Bitcoin</p><p id="b">Bitcoin</p>', marking('every'));
    await expectPlaces(page, ['a Bitcoin', 'b Bitcoin']);
    await setMarking(page, 'section');
    await expectPlaces(page, ['a Bitcoin']);
    await setMarking(page, 'pointer');
    await expectPlaces(page, []);
    await setMarking(page, 'every');
    await expectPlaces(page, ['a Bitcoin', 'b Bitcoin']);
  });

  test('an unmarked mention opens its card, is marked meanwhile, and counts', async () => {
    page = await openLive(
      browser,
      '<p id="a">Bitcoin</p><p id="b">and BTC</p><p id="c">end</p>',
      marking('section'),
    );
    await expectPlaces(page, ['a Bitcoin']);
    await untilFound(page, 2);
    await hoverOn(page, 'BTC');
    await expectPlaces(page, ['a Bitcoin', 'b BTC']);
    await page.mouse.move(700, 500);
    await expectPlaces(page, ['a Bitcoin']);
  });

  test('only under the pointer: nothing is painted until the pointer is on a mention', async () => {
    page = await openLive(
      browser,
      '<p id="a">Well, Bitcoin</p><p id="b">and Ethereum</p>',
      marking('pointer'),
    );
    await untilFound(page, 2);
    await expectPlaces(page, []);
    await page.mouse.move(...(await middleOf(page, 'Ethereum')));
    await expectPlaces(page, ['b Ethereum']);
    await untilOpen(page);
    await page.mouse.move(700, 500);
    await expectPlaces(page, []);
  });

  test('with the style "none" nothing is painted, and cards open; another style paints the marks at once', async () => {
    page = await openLive(
      browser,
      '<p id="a">Well, Bitcoin</p><p id="b">and Ethereum</p>',
      `tickmark.settings = { markStyle: 'none' }`,
    );
    await untilFound(page, 2);
    await hoverOn(page, 'Ethereum');
    await expectPlaces(page, []);
    expect(await page.evaluate(() => tickmark.styled)).toEqual([]);
    const use = (markStyle: MarkStyle): Promise<void> =>
      page.evaluate((changed) => tickmark.settingsChanged({ settings: changed }), {
        ...pageSettings(defaultSettings),
        markStyle,
      });
    await use('dotted');
    await expectPlaces(page, ['a Bitcoin', 'b Ethereum']);
    await use('tint');
    expect(await page.evaluate(() => tickmark.styled)).toEqual(['dotted', 'tint']);
    await use('none');
    await expectPlaces(page, []);
  });

  describe('keys', () => {
    const body = '<p id="a">Bitcoin</p><p id="b">BTC</p><p id="c">Ethereum</p><p id="d">Bitcoin</p>';

    test('step through the marks, and go on from the mention whose card is open', async () => {
      page = await openLive(browser, `${body}<h2>Later</h2><p id="e">Bitcoin</p>`, marking('section'));
      await expectPlaces(page, ['a Bitcoin', 'c Ethereum', 'e Bitcoin']);
      await hoverOn(page, 'BTC');
      await page.evaluate(() => tickmark.step(1));
      await expectPlaces(page, ['a Bitcoin', 'b BTC', 'c Ethereum', 'e Bitcoin']);
      await page.waitForFunction(() => tickmark.shown.at(-1) === 'ethereum');
      await page.mouse.move(700, 590);
      await page.evaluate(() => tickmark.step(1));
      await page.waitForFunction(() => tickmark.shown.at(-1) === 'bitcoin');
      await expectPlaces(page, ['a Bitcoin', 'c Ethereum', 'e Bitcoin']);
    });

    test('step through all mentions where marks are only under the pointer', async () => {
      page = await openLive(browser, body, marking('pointer'));
      await untilFound(page, 4);
      for (const place of ['a Bitcoin', 'b BTC', 'c Ethereum', 'd Bitcoin', 'a Bitcoin']) {
        await page.evaluate(() => tickmark.step(1));
        await expectPlaces(page, [place]);
      }
    });
  });
});
