import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPageBrowser } from './support/page-browser.ts';

test('in no state of the card do texts lie over each other, leave the card, or break where they must not', async () => {
  const browser = await startPageBrowser(join(import.meta.dirname, 'support/states-entry.ts'));
  try {
    const page = await browser.open('');
    expect(await page.evaluate(() => states.faults())).toEqual([]);
  } finally {
    await browser.close();
  }
});
