import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleHtml, articleUrl } from '../../scripts/demo/article.ts';
import { markedTexts } from '../support/highlights.ts';
import { waitForMarks, waitForNoMarks } from '../support/marks.ts';
import { waitFor } from '../support/wait-for.ts';
import { type Firefox, launchFirefox } from '../support/firefox/launch-firefox.ts';
import { startWorld, type World } from '../world/world.ts';
import { firefoxDir } from './both-browsers.ts';

// Firefox alone: Chromium has an offer of its own in the place of our popup, where it withholds a site.
let world: World;
let firefox: Firefox;
beforeAll(async () => {
  world = await startWorld();
  world.page(articleUrl, articleHtml());
  firefox = await launchFirefox({ extensionDir: firefoxDir, world });
});
afterAll(async () => {
  await firefox.close();
  await world.close();
});

test('does not run on a news site whose permission was revoked, and the popup says why', async () => {
  const news = 'https://*.stocktwits.com/*';
  const page = await firefox.open(articleUrl);
  await waitForMarks(page);
  await firefox.revoke([news]);
  await page.bringToFront();
  await waitForNoMarks(page);
  await page.reload();
  expect(await markedTexts(page)).toEqual([]);
  const popup = await firefox.popup(page);
  await waitFor(() => popup.has('[data-action="news"]'), { what: 'the offer' });
  expect(await popup.text()).toContain('only when you click its button');
  await popup.click('[data-action="always"]');
  await waitFor(async () => !(await popup.has('[data-action="news"]')), { what: 'the offer to go' });
  await popup.close();
  await page.reload();
  await waitForMarks(page, 'the marks to come by themselves');
});
