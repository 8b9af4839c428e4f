import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markedTexts } from '../support/highlights.ts';
import { hoverText } from '../support/pointer.ts';
import { callInNotice, popoverWith, readPopover } from '../support/popover.ts';
import { clickControlUntil, pressInCard, readControl } from '../support/press-in-card.ts';
import { waitFor } from '../support/wait-for.ts';
import { onRetry } from '../support/on-retry.ts';
import { type BrowserSession, bothBrowsers, startSession } from './both-browsers.ts';
import { html } from './product.ts';

const here = 'https://www.bbc.com/dogs';
const elsewhere = 'https://www.cnbc.com/dogs';
const third = 'https://www.bbc.com/cats';
/** Outside of the catalog, with the symbol of Cardano. */
const dog = { coin: 'ada-the-dog' } as const;

describe.each(bothBrowsers)('a word that is no coin on a site, on %s', (kind) => {
  let session: BrowserSession;
  let page: Page;
  const begin = async (): Promise<void> => {
    session = await startSession(kind);
    for (const url of [here, elsewhere]) session.world.page(url, html('<p>Bitcoin and Dogecoin rise.</p>'));
    session.world.page(third, html('<p>Cardano (ADA) and Bitcoin rise.</p>'));
    page = await session.browser.open(here);
  };
  beforeAll(begin);
  onRetry(async () => {
    await session.close();
    await begin();
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
    await restOnNotice();
    expect(await session.browser.settings()).toMatchObject({
      values: { corrections: [{ word: 'Dogecoin', from: 'dogecoin', to: null, site: 'bbc.com' }] },
    });
    const other = await session.browser.open(elsewhere);
    await marked(other, 'Bitcoin Dogecoin');
    await other.close();
    // The time of the notice stops while the page is hidden.
    await page.bringToFront();
    await undoInNotice();
    await marked(page, 'Bitcoin Dogecoin');
  });

  test('is another coin of the list of all coins, also on the next page', async () => {
    await page.close();
    page = await session.browser.open(third);
    await marked(page, 'Bitcoin Cardano');
    await hoverText(page, 'ADA');
    await popoverWith(page, 'Cardano');
    await pressInCard(page, 'why');
    await pressInCard(page, 'other-coin');
    await waitFor(() => readControl(page, dog), { what: 'the coin of the list' });
    await clickControlUntil(page, dog, async () =>
      JSON.stringify(await session.browser.settings()).includes('ada-the-dog'),
    );
    expect(await session.browser.settings()).toMatchObject({
      values: { corrections: [{ word: 'ADA', from: 'cardano', to: 'ada-the-dog' }] },
    });
    const again = await session.browser.open(third);
    await waitFor(
      async () => {
        await hoverText(again, 'ADA');
        return (await readPopover(again))?.parts['name'] === "TOLY'S DOG";
      },
      { what: 'the card of the other coin' },
    );
    await again.close();
  });

  /** The middle of the button Undo; null where there is no notice. */
  const undoPlace = () =>
    callInNotice(page, function () {
      const button = this.querySelector('[data-notice="undo"]');
      if (!button || !this.host.matches(':popover-open')) return null;
      const box = button.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });

  /** Moves the pointer onto the notice, which then waits for the reader. */
  async function restOnNotice(): Promise<void> {
    const { x, y } = await waitFor(undoPlace, { what: 'the notice' });
    await page.mouse.move(x, y);
  }

  /** Clicks Undo until it counts: the notice must have been in view for half a second. */
  async function undoInNotice(): Promise<void> {
    await restOnNotice();
    await waitFor(
      async () => {
        const at = await undoPlace();
        if (at) await page.mouse.click(at.x, at.y);
        return at === null;
      },
      { what: 'the undo' },
    );
  }
});
