import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { everywhere } from '../../utils/domain/sites/match-pattern.ts';
import { markedTexts } from '../support/highlights.ts';
import { waitForMarks, waitForNoMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { onRetry } from '../support/on-retry.ts';
import { bothBrowsers, elsewhereUrl, startSession, type BrowserSession } from './both-browsers.ts';

describe.each(bothBrowsers)('permission for all sites on %s', (kind) => {
  let session: BrowserSession;
  const begin = async (): Promise<void> => {
    session = await startSession(kind);
  };
  beforeAll(begin);
  onRetry(async () => {
    await session.close();
    await begin();
  });
  afterAll(() => session.close());

  test('marks every site until the permission is revoked; news sites stay marked', async () => {
    await session.browser.grantOnRequest(everywhere);
    const page = await session.browser.open(elsewhereUrl);
    const popup = await session.browser.popup(page);
    await popup.click('[data-action="everywhere"]');
    await waitForMarks(page);
    await popup.close();
    const again = await session.browser.popup(page);
    await session.browser.revokeBy(async () => {
      await again.click('[data-action="revoke"]');
      await waitForNoMarks(page);
    });
    const next = await session.browser.open(elsewhereUrl);
    const news = await session.browser.open(articleUrl);
    await waitForMarks(news);
    await hoverText(news, 'BTC');
    expect((await popoverWith(news, 'BTC')).parts['price']).toBe('$70,652.60');
    expect(await markedTexts(next)).toEqual([]);
  });
});
