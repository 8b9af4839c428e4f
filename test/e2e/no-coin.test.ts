import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markedTexts } from '../support/highlights.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { clickControlUntil, pressInCard } from '../support/press-in-card.ts';
import { waitFor } from '../support/wait-for.ts';
import { type BrowserSession, bothBrowsers, startSession } from './both-browsers.ts';
import { html } from './product.ts';

const here = 'https://www.bbc.com/dogs';
const elsewhere = 'https://www.cnbc.com/dogs';

describe.each(bothBrowsers)('a word that is no coin on a site, on %s', (kind) => {
  let session: BrowserSession;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    for (const url of [here, elsewhere]) session.world.page(url, html('<p>Bitcoin and Dogecoin rise.</p>'));
    page = await session.browser.open(here);
  });
  afterAll(() => session.close());

  const marked = (on: Page, words: string): Promise<true> =>
    waitFor(async () => [...(await markedTexts(on))].toSorted().join(' ') === words, {
      what: `only ${words}`,
    });

  test('is chosen in the card, and unmarked on the pages of the site only', async () => {
    await marked(page, 'Bitcoin Dogecoin');
    await hoverText(page, 'Dogecoin');
    await popoverWith(page, 'Dogecoin');
    await pressInCard(page, 'why');
    await clickControlUntil(page, 'no-coin', async () => (await markedTexts(page)).join() === 'Bitcoin');
    expect(await session.browser.settings()).toMatchObject({
      values: { corrections: [{ word: 'Dogecoin', from: 'dogecoin', to: null, site: 'bbc.com' }] },
    });
    const other = await session.browser.open(elsewhere);
    await marked(other, 'Bitcoin Dogecoin');
    await other.close();
  });
});
