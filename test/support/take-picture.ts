import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Where pictures are kept, if they are wanted: drawing and packing them takes as long as the tests themselves. */
const folder =
  process.env['TICKMARK_PICTURES'] === undefined ? null : join(import.meta.dirname, '../../.output/pseudo');

/** Takes a picture of a page, if pictures are wanted. */
export async function takePicture(page: Page, name: string, fullPage = false): Promise<void> {
  if (folder === null) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
