import { join } from 'node:path';
import { type Theme, setTheme } from '../../test/support/theme.ts';
import { hoverText, movePointerAway } from '../../test/support/pointer.ts';
import { popoverGone, type PopoverReading, popoverWith } from '../../test/support/popover.ts';
import { openOptions, openPopup } from '../../test/support/surfaces.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../test/support/launch-chromium.ts';

/** Device pixels per CSS pixel. A popup takes its scale from the browser, so the whole browser starts with it. */
export const scale = 2;

const themes: readonly Theme[] = ['light', 'dark'];

/** Takes screenshots of every surface in both themes and returns their paths. */
export async function takePictures(
  chromium: Chromium,
  article: Page,
  folder: string,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const theme of themes) {
    const path = (surface: string) => {
      const file = join(folder, `${surface}-${theme}.png`);
      paths.push(file);
      return file;
    };
    await pictureOfArticle(article, theme, path('article'));
    await picturesOfPopup(chromium, article, theme, path('popup'), path('coin'));
    await pictureOfOptions(chromium, theme, path('options'));
  }
  return paths;
}

async function pictureOfArticle(page: Page, theme: Theme, path: string): Promise<void> {
  await page.bringToFront();
  // High enough for a card below its word; beside the word it would cover the headline.
  await page.setViewport({ width: 1280, height: 940, deviceScaleFactor: scale });
  await setTheme(page, theme);
  await hoverText(page, 'BTC');
  await popoverWith(page, 'BTC', isWhole);
  await page.screenshot({ path });
  await movePointerAway(page);
  await popoverGone(page);
}

/** The popup as it opens over the article, and a coin of the watchlist over a page without coins. */
async function picturesOfPopup(
  chromium: Chromium,
  article: Page,
  theme: Theme,
  path: string,
  coinPath: string,
): Promise<void> {
  const popup = await openPopup(chromium, article);
  await setTheme(popup, theme);
  await untilLoaded(popup);
  await popup.screenshot({ path });
  await popup.close();
  const blank = await chromium.open('about:blank');
  const other = await openPopup(chromium, blank);
  await setTheme(other, theme);
  await other.locator('[data-section=watchlist] [data-row]').click();
  await other.waitForSelector('.coin-chart');
  await untilLoaded(other);
  await other.screenshot({ path: coinPath });
  await other.close();
  await blank.close();
}

async function pictureOfOptions(chromium: Chromium, theme: Theme, path: string): Promise<void> {
  const options = await openOptions(chromium);
  await options.setViewport({ width: 1000, height: 800, deviceScaleFactor: scale });
  await setTheme(options, theme);
  await untilLoaded(options);
  await options.screenshot({ path, fullPage: true });
  await options.close();
}

/** Waits until a surface is rendered and no part of it is loading. */
export async function untilLoaded(page: Page): Promise<void> {
  await waitFor(
    () =>
      page.evaluate(
        () =>
          document.body.innerText.trim() !== '' &&
          document.querySelector('[aria-busy="true"], .skeleton') === null,
      ),
    { what: `${page.url()} to load` },
  );
}

/** Whether a card has finished loading: price, chart and historical price. */
export function isWhole({ parts, attributes }: PopoverReading): boolean {
  const { price, problem, chart, sparkline, since, 'since-problem': noSince } = parts;
  if (attributes['data-state'] === 'loading' || (price ?? problem) === undefined) return false;
  // The small chart of the first view has its range as text once it is drawn.
  const hasChart = (chart === undefined || /[A-Z]/.test(chart)) && sparkline !== '';
  return hasChart && (since === undefined || noSince !== undefined || since.includes('%'));
}
