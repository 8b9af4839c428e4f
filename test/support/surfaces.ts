import { TargetType } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';
import type { Page } from 'puppeteer-core';
import type { Chromium } from './launch-chromium.ts';

/** Clicks the toolbar button while `page` is in front, and returns the popup that opens over it. */
export async function openPopup(chromium: Chromium, page: Page): Promise<Page> {
  await page.bringToFront();
  await page.triggerExtensionAction(chromium.extension);
  return waitFor(
    async () => {
      const pages = await chromium.extension.pages();
      return pages.find((each) => each.url().includes('/popup.html'));
    },
    { what: 'the popup to open' },
  );
}

/**
 * Clicks a control of the popup once it is there. From inside: rows that arrive move the controls, and a click at the place where one was
 * measured may hit another.
 */
export async function clickInPopup(popup: Page, selector: string): Promise<void> {
  const control = await popup.waitForSelector(selector);
  await control!.evaluate((element) => {
    (element as HTMLElement).focus();
    (element as HTMLElement).click();
  });
}

/** The options page in a tab of its own. */
export function openOptions(chromium: Chromium): Promise<Page> {
  return chromium.open(`chrome-extension://${chromium.extension.id}/options.html`);
}

/** Searches the currency of the settings by its code, and chooses it with the keyboard. */
export async function chooseCurrency(options: Page, code: string): Promise<void> {
  const field = await options.waitForSelector('input[data-field=currency]');
  await field!.click();
  await field!.type(code);
  await options.waitForSelector(`[data-option="${code}"][aria-selected=true]`);
  await options.keyboard.press('Enter');
}

/** The code of the currency that the options page shows as chosen. */
export function shownCurrency(options: Page): Promise<string | undefined> {
  return options.$eval('input[data-field=currency]', (field) =>
    /\((\w+)\)$/.exec(field.value)?.[1]?.toLowerCase(),
  );
}

/** Ends the background worker as the browser does when it idles. The next event starts a new one. */
export async function stopWorker(chromium: Chromium): Promise<void> {
  const running = () =>
    chromium.browser.targets().some((target) => target.type() === TargetType.SERVICE_WORKER);
  // One that is just ending by itself, or just starting, is an error to close: then once more.
  const stopped = async () => {
    for (const worker of await chromium.extension.workers()) await worker.close();
    return !running();
  };
  await waitFor(stopped, { what: 'the background worker to stop' });
}
