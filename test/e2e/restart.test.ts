import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleHtml } from '../../scripts/demo/article.ts';
import { siteMatches } from '../../utils/domain/sites/match-pattern.ts';
import { driveChromium } from '../support/chromium-driver.ts';
import { newProfile, removeProfile } from '../support/launch-chromium.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { startWorld, type World } from '../world/world.ts';
import { elsewhereUrl } from './both-browsers.ts';
import { extensionDir } from './product.ts';

let world: World;
let profile: string;
beforeAll(async () => {
  world = await startWorld();
  world.page(elsewhereUrl, articleHtml());
  profile = await newProfile();
});
afterAll(async () => {
  await world.close();
  await removeProfile(profile);
});

test('"always on this site" is true after a restart of the browser', async () => {
  const before = await driveChromium({ extensionDir, world, profile });
  await before.grantOnRequest(siteMatches(new URL(elsewhereUrl).hostname));
  const page = await before.open(elsewhereUrl);
  const popup = await before.popup(page);
  await popup.click('[data-action="always"]');
  await waitForMarks(page);
  // Who dies over a request leaves it to another source to answer the next, and there is none in this world.
  await page.bringToFront();
  await hoverText(page, 'BTC');
  await popoverWith(page, 'BTC', ({ parts }) => parts['price'] === '$70,652.60');
  await before.close();

  const after = await driveChromium({ extensionDir, world, profile });
  try {
    const again = await after.open(elsewhereUrl);
    await waitForMarks(again, 'the marks after the restart');
    await hoverText(again, 'BTC');
    expect((await popoverWith(again, 'BTC')).parts['price']).toBe('$70,652.60');
  } finally {
    await after.close();
  }
});
