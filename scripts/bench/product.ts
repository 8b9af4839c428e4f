import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../../test/support/launch-chromium.ts';
import { startWorld, type World } from '../../test/world/world.ts';
import { root } from '../run-command.ts';

/** A browser with or without the production build, and local servers in place of the internet. */
export interface BenchProduct {
  readonly world: World;
  readonly chromium: Chromium;
}

/** A news site, on which Tickmark runs automatically. */
export const newsSite = 'https://stocktwits.com';

export function asPage(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body>${body}</body></html>`;
}

export async function withProduct<T>(
  extension: boolean,
  work: (product: BenchProduct) => Promise<T>,
): Promise<T> {
  const world = await startWorld();
  const chromium = await launchChromium({
    world,
    ...(extension && { extensionDir: join(root, '.output/chrome-mv3') }),
  });
  try {
    return await work({ world, chromium });
  } finally {
    await chromium.close();
    await world.close();
  }
}

/** Waits until the page and its scripts, including ours, have been idle for `quietMs`. Runs no script itself. */
export async function untilIdle(page: Page, quietMs = 1_500): Promise<void> {
  let last = -1;
  let since = Date.now();
  while (Date.now() - since < quietMs) {
    const { TaskDuration = 0, ScriptDuration = 0 } = await page.metrics();
    const busy = TaskDuration + ScriptDuration;
    if (busy - last > 0.01) since = Date.now();
    last = busy;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}
