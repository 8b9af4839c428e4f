import type { Page } from 'puppeteer-core';

/** What the reader does in some states of the popup, by the name of the picture. */
export const stepsIn: Readonly<Record<string, Readonly<Record<string, (popup: Page) => Promise<void>>>>> = {
  page: {
    removed: async (popup) => {
      await popup.click('[data-section=watchlist] [data-action=remove]');
      await popup.waitForSelector('[data-action=undo]');
    },
    copied: (popup) => copyWith(popup, 'async () => undefined'),
    'not-copied': async (popup) => {
      await popup.waitForSelector('[data-action=copy-csv]');
      await copyWith(popup, 'async () => { throw new Error() }');
    },
    'coin-found': (popup) => searchFor(popup, 'doge', '[data-found=dogecoin]'),
    'no-coin-found': (popup) => searchFor(popup, 'zzzz', '.search output:not(:empty)'),
  },
  coin: {
    'no-amount': async (popup) => {
      await popup.type('[data-action=amount]', 'x');
      await popup.keyboard.press('Tab');
      await popup.waitForSelector('[aria-invalid=true]');
    },
  },
};

async function copyWith(popup: Page, writeText: string): Promise<void> {
  await popup.evaluate(`navigator.clipboard.writeText = ${writeText}`);
  await popup.click('[data-action=copy-csv]');
  await popup.waitForSelector('.copy-outcome:not(:empty)');
}

async function searchFor(popup: Page, query: string, found: string): Promise<void> {
  if ((await popup.$('[role=combobox]')) === null) await popup.click('[data-action=add]');
  const field = await popup.waitForSelector('[role=combobox]');
  await field!.evaluate((each) => (each as HTMLInputElement).select());
  await field!.type(query);
  await popup.waitForSelector(found);
}
