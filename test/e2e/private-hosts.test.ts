import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { articleHtml, articleUrl } from '../../scripts/demo/article.ts';
import { everywhere, siteMatches } from '../../utils/domain/sites/match-pattern.ts';
import { markedTexts } from '../support/highlights.ts';
import { waitForMarks } from '../support/marks.ts';
import type { Popup } from '../support/tickmark-browser.ts';
import { waitFor } from '../support/wait-for.ts';
import { onRetry } from '../support/on-retry.ts';
import { bothBrowsers, elsewhereUrl, startSession, type BrowserSession } from './both-browsers.ts';

const mail = 'https://mail.stocktwits.com/inbox';
/** Not named by the manifest's globs, so that the script itself has to stop. */
const deeper = 'https://eu.mail.stocktwits.com/inbox';
const login = 'https://id.stocktwits.com/login';
const portal = 'https://mail.msn.com/inbox';
const elsewhere = 'https://mail.example.org/inbox';

/** Mail as webmail shows it: in a frame without an address of its own, which may run no script. */
function inbox(): string {
  const message = articleHtml().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const frame = `<iframe sandbox width="800" height="600" srcdoc="${message}"></iframe>`;
  return articleHtml().replace('</body>', `${frame}</body>`);
}

describe.each(bothBrowsers)('private hosts on %s', (kind) => {
  let session: BrowserSession;
  const begin = async (): Promise<void> => {
    session = await startSession(kind);
    for (const url of [mail, deeper, login, portal, elsewhere]) session.world.page(url, inbox());
  };
  beforeAll(begin);
  onRetry(async () => {
    await session.close();
    await begin();
  });
  afterEach(() => session.closePages());
  afterAll(() => session.close());

  /** The popup over a page on which nothing of ours runs, which it says by offering to mark it once. */
  async function untouched(page: Page): Promise<Popup> {
    const popup = await session.browser.popup(page);
    await waitFor(() => popup.has('[data-action="once"]'), { what: `the offer on ${page.url()}` });
    for (const frame of page.frames()) expect(await markedTexts(frame), frame.url()).toEqual([]);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    return popup;
  }

  test.each([mail, deeper, login, portal])(
    'the content script does not run on %s, but on its news host',
    async (url) => {
      const page = await session.browser.open(url);
      const news = await session.browser.open(articleUrl);
      await waitForMarks(news);
      await (await untouched(page)).close();
    },
  );

  test('a click marks the page once, and "always" marks it at each load', async () => {
    await session.browser.grantOnRequest(siteMatches('mail.stocktwits.com'));
    const page = await session.browser.open(mail);
    const popup = await untouched(page);
    await popup.click('[data-action="once"]');
    await waitForMarks(page);
    await popup.close();
    await page.reload();
    const again = await untouched(page);
    expect(await again.text()).toContain('Always run on mail.stocktwits.com');
    await again.click('[data-action="always"]');
    await waitForMarks(page);
    await again.close();
    await page.reload();
    await waitForMarks(page, 'the marks to come by themselves');
    const last = await session.browser.popup(page);
    await last.click('[data-action="revoke"]');
    await waitFor(async () => (await markedTexts(page)).length === 0, { what: 'the marks to go' });
    await last.close();
  });

  test('"on all sites" excludes private hosts, in open tabs too', async () => {
    await session.browser.grantOnRequest(everywhere);
    const open = await session.browser.open(elsewhere);
    const page = await session.browser.open(elsewhereUrl);
    const popup = await session.browser.popup(page);
    await popup.click('[data-action="everywhere"]');
    await waitForMarks(page);
    await popup.close();
    await (await untouched(open)).close();
    const later = await session.browser.open(elsewhere);
    await (await untouched(later)).close();
  });
});
