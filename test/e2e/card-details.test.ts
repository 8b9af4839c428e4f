import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { callInCard, popoverWith } from '../support/popover.ts';
import { clickControl, readControl, showDetails } from '../support/press-in-card.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { bothBrowsers, startSession, type BrowserSession } from './both-browsers.ts';

describe.each(bothBrowsers)('the card of a reader on %s', (kind) => {
  let session: BrowserSession;
  beforeEach(async () => {
    session = await startSession(kind, allProviders);
  });
  afterEach(() => session.close());

  test('opens small, shows all after “More” also after a reload, and copies its price', async () => {
    const page = await session.browser.open(articleUrl);
    await waitForMarks(page);
    await hoverText(page, 'BTC');
    const small = await popoverWith(page, 'BTC');
    expect(small.attributes['data-details']).toBe('false');
    expect(small.parts).not.toHaveProperty('cap');
    expect(small.box.height).toBeLessThan(240);
    await clickControl(page, 'copy');
    await popoverWith(page, 'a copied price', ({ parts }) => parts['period'] === 'Copied');
    await showDetails(page);
    const whole = await popoverWith(page, 'all of BTC', ({ parts }) => parts['cap'] !== undefined);
    expect(whole.parts['why']).toBe('Why this?');

    await page.reload();
    await waitForMarks(page);
    await hoverText(page, 'BTC');
    await popoverWith(page, 'all of BTC again', ({ parts }) => parts['cap'] !== undefined);
    expect((await readControl(page, 'more'))?.isPressed).toBe(true);

    // A point of the chart under the real pointer, through the relay in Firefox.
    const box = await waitFor(
      () =>
        callInCard(page, function () {
          const slider = this.querySelector('.chart-slider')?.getBoundingClientRect();
          return slider ? { x: slider.x, y: slider.y, width: slider.width } : null;
        }),
      { what: 'the chart' },
    );
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 10, box.y + 20);
    await popoverWith(page, 'a point of the chart', ({ parts }) => /\$/.test(parts['readout'] ?? ''));
    await page.mouse.up();
    await page.close();
  });
});
