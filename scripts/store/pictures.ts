import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../test/support/launch-chromium.ts';
import { waitForMarks } from '../../test/support/marks.ts';
import { hoverText, movePointerAway } from '../../test/support/pointer.ts';
import { popoverGone, popoverWith } from '../../test/support/popover.ts';
import { showDetails } from '../../test/support/press-in-card.ts';
import { openOptions, openPopup } from '../../test/support/surfaces.ts';
import { setTheme, type Theme } from '../../test/support/theme.ts';
import { articleUrl } from '../demo/article.ts';
import { isWhole, untilLoaded } from '../demo/pictures.ts';
import { root } from '../run-command.ts';

const screen = { width: 1280, height: 800 };
const tile = { width: 440, height: 280 };

/** Takes the pictures that the stores ask for; returns their file names. */
export async function takeStorePictures(chromium: Chromium, folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  const save = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: join(folder, name), type: 'jpeg', quality: 84 });
    names.push(name);
  };
  const article = await chromium.open(articleUrl);
  await showCard(article, 'light');
  await save(article, 'screenshot-1.jpg');
  await hideCard(article);
  const page = await imageOf(article);
  const popup = await openPopup(chromium, article);
  await setTheme(popup, 'light');
  await untilLoaded(popup);
  const plain = await imageOf(popup);
  await popup.close();
  const coin = await imageOfCoin(chromium);
  const canvas = await chromium.browser.newPage();
  await canvas.setViewport(screen);
  await canvas.setContent(overPage(page, plain));
  await save(canvas, 'screenshot-2.jpg');
  await canvas.setContent(overPage(page, coin));
  await save(canvas, 'screenshot-3.jpg');
  const options = await openOptions(chromium);
  await options.setViewport(screen);
  await setTheme(options, 'light');
  await untilLoaded(options);
  await save(options, 'screenshot-5.jpg');
  await showCard(article, 'dark');
  await showDetails(article);
  await popoverWith(article, 'all of BTC', (card) => card.parts['cap'] !== undefined && isWhole(card));
  await save(article, 'screenshot-4.jpg');
  await hideCard(article);
  await canvas.bringToFront();
  await canvas.setViewport(tile);
  await canvas.setContent(tileHtml());
  await save(canvas, 'tile.jpg');
  return names;
}

async function showCard(article: Page, theme: Theme): Promise<void> {
  await article.bringToFront();
  await article.setViewport(screen);
  await setTheme(article, theme);
  await waitForMarks(article);
  await hoverText(article, 'BTC');
  await popoverWith(article, 'BTC', isWhole);
}

/** A coin of the watchlist, which the popup lists on a page without coins. */
async function imageOfCoin(chromium: Chromium): Promise<string> {
  const blank = await chromium.open('about:blank');
  const popup = await openPopup(chromium, blank);
  await setTheme(popup, 'light');
  await popup.locator('[data-section=watchlist] [data-row]').click();
  await popup.waitForSelector('.coin-chart');
  await untilLoaded(popup);
  const image = await imageOf(popup);
  await popup.close();
  await blank.close();
  return image;
}

async function hideCard(article: Page): Promise<void> {
  await movePointerAway(article);
  await popoverGone(article);
}

/** A picture of a page as an address that another page can show. */
async function imageOf(page: Page): Promise<string> {
  return `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;
}

/** The popup where the browser shows it: over the page, below the toolbar's buttons. */
function overPage(page: string, popup: string): string {
  return `<!doctype html><style>
    body { margin: 0; background: url(${page}) }
    .shade { position: fixed; inset: 0; background: rgb(16 22 34 / 22%) }
    .popup { position: fixed; inset: 0 56px auto auto; border-radius: 0 0 10px 10px; box-shadow: 0 12px 40px rgb(16 22 34 / 38%) }
  </style><div class="shade"></div><img class="popup" src="${popup}">`;
}

function tileHtml(): string {
  const icon = readFileSync(join(root, 'public/icon-128.png')).toString('base64');
  return `<!doctype html><style>
    body { margin: 0; height: 280px; display: grid; align-content: center; justify-items: center; gap: 14px;
      background: #f6f7f9; color: #14171c; font-family: system-ui, sans-serif }
    h1 { margin: 0; font-size: 38px; font-weight: 650; letter-spacing: -0.02em }
    p { margin: 0; font-size: 19px; color: #5a6371 }
    u { color: #14171c; text-decoration: underline 2px #0a7540; text-underline-offset: 4px }
  </style><img width="72" height="72" src="data:image/png;base64,${icon}"><h1>Tickmark</h1>
  <p>Market news with <u>Bitcoin</u> at its price now</p>`;
}
