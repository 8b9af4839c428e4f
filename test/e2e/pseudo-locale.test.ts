import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleHtml, articleUrl } from '../../scripts/demo/article.ts';
import { coinById } from '../../utils/domain/coin/catalog.ts';
import { moveToPresent } from '../../scripts/demo/market.ts';
import { type Chromium, launchChromium } from '../support/launch-chromium.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { callInPopover, popoverWith } from '../support/popover.ts';
import { pressInCard } from '../support/press-in-card.ts';
import { messagesNotIn, type PseudoExtension, pseudoExtension } from '../support/pseudo-locale.ts';
import { openStubbed, type Surroundings } from '../support/stubbed-page.ts';
import { foreignText, readSurface, type SurfaceText } from '../support/surface-text.ts';
import { takePicture } from '../support/take-picture.ts';
import { down } from '../world/faults.ts';
import { allProviders } from '../world/all-providers.ts';
import { startWorld, type World } from '../world/world.ts';
import { extensionDir } from './product.ts';
import { testContext } from './pseudo-context.ts';
import { testImports } from './pseudo-import.ts';
import { coinIds } from './pseudo-base.ts';
import { optionsStates } from './pseudo-options-states.ts';
import { testKeys } from './pseudo-keys.ts';
import { testSaves } from './pseudo-saves.ts';
import { testSearches } from './pseudo-search.ts';
import { lastParts, popupStates } from './pseudo-states.ts';
import { stepsIn } from './pseudo-steps.ts';
import { testWelcome } from './pseudo-welcome.ts';

let world: World;
let pseudo: PseudoExtension;
let chromium: Chromium;
beforeAll(async () => {
  pseudo = await pseudoExtension(extensionDir);
  world = await worldWithArticle();
  chromium = await launchChromium({ extensionDir: pseudo.dir, world });
});
afterAll(async () => {
  await chromium.close();
  await world.close();
  await pseudo.remove();
});

async function worldWithArticle(): Promise<World> {
  const made = await startWorld(allProviders);
  made.page(articleUrl, articleHtml());
  moveToPresent(made.market);
  return made;
}

/** Everything that a surface has shown so far, to see which messages no state shows. */
const seen: string[] = [];

/** What is wrong with a surface, one line each. @param listed coins that it lists, whose names are data */
function faultsOf(surface: SurfaceText, listed: readonly string[] = []): string[] {
  seen.push(surface.texts.join(''), ...surface.attributes);
  const isEmpty = surface.texts.every((text) => !text.includes('⟦'));
  const named = [...coinIds, ...listed.filter((id) => coinById(id))];
  return [...(isEmpty ? ['no message'] : []), ...foreignText(surface, named), ...surface.cut];
}

/** Tells what is wrong with a page of ours, and takes a picture of it. */
async function faultsOn(page: Page, name: string): Promise<string[]> {
  await page.waitForSelector('main');
  const title = await page.title();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await takePicture(page, name, height > 600);
  const surface = (await page.evaluate(`(${String(readSurface)})(document)`)) as SurfaceText;
  const listed = await page.$$eval('[data-coin], [data-found]', (rows) =>
    rows.map((row) => (row as HTMLElement).dataset).map(({ coin, found }) => coin ?? found ?? ''),
  );
  return faultsOf({ ...surface, attributes: [title, ...surface.attributes] }, listed).map(
    (line) => `${name}: ${line}`,
  );
}

async function open(
  file: 'popup.html' | 'options.html' | 'welcome.html',
  surroundings: Surroundings,
): Promise<Page> {
  const page = await openStubbed(chromium, file, surroundings);
  await page.setViewport(file === 'popup.html' ? { width: 360, height: 600 } : { width: 1000, height: 700 });
  return page;
}

function keysOf(prefix: string): string[] {
  return Object.keys(pseudo.catalog).filter((each) => each.startsWith(prefix));
}

describe('the popup', () => {
  test.each(Object.entries(popupStates))('%s', async (name, surroundings) => {
    const popup = await open('popup.html', surroundings);
    if (!['loading', 'comparison-loading', 'unreadable'].includes(name))
      await popup.waitForFunction(() => document.querySelector('.skeleton, [aria-busy=true]') === null);
    const faults: string[] = [];
    const last = lastParts.get(name);
    if (last !== undefined) await popup.waitForSelector(last);
    faults.push(...(await faultsOn(popup, `popup-${name}`)));
    for (const [step, act] of Object.entries(stepsIn[name] ?? {})) {
      await act(popup);
      faults.push(...(await faultsOn(popup, `popup-${name}-${step}`)));
    }
    expect(faults).toEqual([]);
    await popup.close();
  });

  test('shows every message that it has', () => {
    expect(messagesNotIn(seen.join('\n'), pseudo.catalog, [...keysOf('popup_'), ...keysOf('coin_')])).toEqual(
      [],
    );
  });
});

describe('the options page', () => {
  test.each(Object.entries(optionsStates))('%s', async (name, surroundings) => {
    const options = await open('options.html', surroundings);
    await options.waitForFunction(() => document.querySelector('main [data-part=keys][aria-busy=false]'));
    await options.waitForSelector('[data-site=everywhere]');
    expect(await faultsOn(options, `options-${name}`)).toEqual([]);
    await options.setViewport({ width: 480, height: 700 });
    expect(await faultsOn(options, `options-${name}-narrow`)).toEqual([]);
    await options.close();
  });

  test.each([
    ['missing', '', '', 'zzzz'],
    ['invalid', '12 34', '12', 'shiba inu'],
    ['listed', 'coindesk.com', '12', 'cardano'],
  ])('with errors and suggestions: %s', async (name, site, key, coin) => {
    const options = await open('options.html', optionsStates['full']!);
    await options.waitForSelector('[data-field=key]');
    await options.type('[data-field=site]', site);
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => document.querySelector('#site-error')?.textContent !== '');
    await options.type('[data-field=private-site]', site);
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => document.querySelector('#private-site-error')?.textContent !== '');
    await options.type('[data-field=key]', key);
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => document.querySelector('#key-error')?.textContent !== '');
    await options.type('[data-field=proxy]', site);
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => document.querySelector('#proxy-error')?.textContent !== '');
    await options.type('[data-field=coin]', coin);
    await options.waitForSelector('[role=option], .search output:not(:empty)');
    expect(await faultsOn(options, `options-errors-${name}`)).toEqual([]);
    await options.close();
  });

  testContext({ open: () => open('options.html', optionsStates['context']!), faultsOn });
  testImports({ open: (state) => open('options.html', state), faultsOn });
  testKeys({ open: (state) => open('options.html', state), faultsOn });
  testSearches({ open: (state) => open('options.html', state), faultsOn });
  testSaves({ open: (state) => open('options.html', state), faultsOn, catalog: () => pseudo.catalog });

  test('shows every message that it has', () => {
    // A plural with one news site needs a list with one.
    const ofOne = ['options_news_sites_one', 'options_news_sites_blocked_one', 'options_news_more_one'];
    const keys = keysOf('options_').filter((each) => !ofOne.includes(each));
    expect(messagesNotIn(seen.join('\n'), pseudo.catalog, keys)).toEqual([]);
  });
});

describe('the welcome page', () => {
  testWelcome({ open: (state) => open('welcome.html', state), faultsOn });

  test('shows every message that it has', () => {
    const keys = keysOf('welcome_').filter((each) => each !== 'welcome_sites_one');
    expect(messagesNotIn(seen.join('\n'), pseudo.catalog, keys)).toEqual([]);
  });
});

test('the check detects English, text outside the catalog and text that does not fit', async () => {
  const page = await open('options.html', optionsStates['empty']!);
  await page.waitForSelector('main');
  await page.evaluate(() => {
    const style = 'width: 20px; overflow: hidden; white-space: nowrap';
    const wrong = [
      '<p title="Close">Ñéŵ</p>',
      '<p style="height: 4px">⟦ţóó ĥíĝĥ⟧</p><p>⟦ñéáŕ⟧</p>',
      `<p style="${style}">⟦ţóó ļóñĝ⟧</p><input placeholder="⟦ţóó ļóñĝ⟧" style="${style}">`,
    ];
    document.querySelector('main')!.insertAdjacentHTML('beforeend', wrong.join(''));
  });
  const surface = (await page.evaluate(`(${String(readSurface)})(document)`)) as SurfaceText;
  expect(foreignText(surface, coinIds)).toEqual([
    'English: Close',
    'in no message: Ñéŵ',
    'in no message: Close',
  ]);
  expect(surface.cut).toEqual([
    'p. is too low: ⟦ţóó ĥíĝĥ⟧',
    'p. is too narrow: ⟦ţóó ļóñĝ⟧',
    'placeholder: ⟦ţóó ļóñĝ⟧',
    '“⟦ţóó ĥíĝĥ⟧” and “⟦ñéáŕ⟧” overlap',
  ]);
  await page.close();
});

describe('the card', () => {
  let article: Page;
  beforeAll(async () => {
    article = await chromium.open(articleUrl);
    await waitForMarks(article);
  });
  afterAll(() => article.close());

  async function faultsOfCard(page: Page, name: string): Promise<string[]> {
    await takePicture(page, `card-${name}`);
    return faultsOf(await callInPopover(page, readSurface));
  }

  test('with price, chart and comparison, and with the reasons open', async () => {
    await hoverText(article, 'BTC');
    await popoverWith(
      article,
      'BTC',
      ({ parts }) => /\d/.test(parts['then'] ?? '') && parts['sparkline'] !== undefined,
      // A source that has not replied in time on a busy machine is called again after its pause.
      80_000,
    );
    expect(await faultsOfCard(article, 'ready')).toEqual([]);
    await pressInCard(article, 'why');
    expect(await faultsOfCard(article, 'why')).toEqual([]);
  });

  test('pinned and on the watchlist', async () => {
    await pressInCard(article, 'pin');
    await pressInCard(article, 'star');
    expect(await faultsOfCard(article, 'pinned')).toEqual([]);
  });

  test('without a price, as no provider replies', async () => {
    const broken = await worldWithArticle();
    for (const host of allProviders.flatMap(({ hosts }) => hosts)) broken.fault(host, down);
    const other = await launchChromium({ extensionDir: pseudo.dir, world: broken });
    try {
      const page = await other.open(articleUrl);
      await waitForMarks(page);
      await hoverText(page, 'BTC');
      await popoverWith(page, 'BTC', ({ parts }) => parts['problem'] !== undefined);
      expect(await faultsOfCard(page, 'failed')).toEqual([]);
    } finally {
      await other.close();
      await broken.close();
    }
  });
});
