import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { everywhere } from '../../utils/domain/sites/match-pattern.ts';
import { markedTexts } from '../support/highlights.ts';
import { marked, unmarked } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { bothBrowsers, elsewhereUrl, startSurfing, type Surfing } from './both-browsers.ts';

describe.each(bothBrowsers)('all sites on %s', (kind) => {
  let surfing: Surfing;
  beforeAll(async () => {
    surfing = await startSurfing(kind);
  });
  afterAll(() => surfing.close());

  test('on all sites, and no longer when the reader takes it back; news sites stay', async () => {
    await surfing.browser.sayYes(everywhere);
    const page = await surfing.browser.open(elsewhereUrl);
    const popup = await surfing.browser.popup(page);
    await popup.click('[data-action="everywhere"]');
    await marked(page);
    await popup.close();
    const again = await surfing.browser.popup(page);
    await again.click('[data-action="revoke"]');
    await unmarked(page);
    const next = await surfing.browser.open(elsewhereUrl);
    const news = await surfing.browser.open(articleUrl);
    await marked(news);
    await hoverText(news, 'BTC');
    expect((await popoverWith(news, 'BTC')).parts['price']).toBe('$70,652.60');
    expect(await markedTexts(next)).toEqual([]);
  });
});
