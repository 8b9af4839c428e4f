import type { Page } from 'puppeteer-core';
import { markedTexts } from './highlights.ts';
import { waitFor } from './wait-for.ts';

/** Waits until the page has marks, and returns their texts. */
export function waitForMarks(page: Page, what = 'marks'): Promise<readonly string[]> {
  return waitFor(
    async () => {
      const texts = await markedTexts(page);
      return texts.length > 0 && texts;
    },
    { what },
  );
}

/** Waits until the page has no marks. */
export async function waitForNoMarks(page: Page, what = 'the marks to go'): Promise<void> {
  await waitFor(async () => (await markedTexts(page)).length === 0, { what });
}
