import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { outgoingHosts } from '../../utils/domain/requests/outgoing.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { onRetry } from '../support/on-retry.ts';
import { proxyUrl } from '../world/providers/caching-proxy.ts';
import { bothBrowsers } from './both-browsers.ts';
import { type ManagedSession, startManaged } from './managed.ts';

const proxyHost = new URL(proxyUrl).host;
const providers = new Set([...outgoingHosts('fetch'), ...outgoingHosts('socket')]);

async function openOptions({ browser }: ManagedSession): Promise<Page> {
  return browser.open(`${await browser.extensionOrigin()}/options.html`);
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText);

/** The requests to providers, directly and through the proxy. */
function sent({ world }: ManagedSession): { direct: string[]; proxied: string[] } {
  const urls = (wanted: (host: string) => boolean): string[] =>
    world.requests.filter(({ host }) => wanted(host)).map(({ url }) => url);
  return { direct: urls((host) => providers.has(host)), proxied: urls((host) => host === proxyHost) };
}

describe.each(bothBrowsers)('an organisation’s policy in %s', (kind) => {
  let session: ManagedSession;
  const begin = async (): Promise<void> => {
    session = await startManaged(kind, {
      proxy: proxyUrl,
      sources: ['coinpaprika', 'coingecko'],
      sitesOff: ['cnbc.com'],
      allowKeys: false,
    });
  };
  beforeAll(begin);
  onRetry(async () => {
    await session.close();
    await begin();
  });
  afterAll(() => session.close());

  test('is shown as such in the options, where its settings are locked', async () => {
    const options = await openOptions(session);
    await options.waitForSelector('[data-part=policy]');
    for (const section of ['sources', 'proxy', 'key', 'sites-off'])
      await options.waitForSelector(`[data-section=${section}] [data-part=managed]`);
    expect(await textOf(options, '[data-section=proxy]')).toContain(proxyUrl);
    const sources = '[data-section=sources] li';
    expect(
      await options.$$eval(`${sources} input:checked`, (all) =>
        all.map((each) => each.closest('li')?.dataset['source']),
      ),
    ).toEqual(['coinpaprika', 'coingecko']);
    const enabled = await options.$$eval(
      '[data-section=sources] input, [data-section=sources] button, [data-section=key] input, [data-section=key] button',
      (all) => all.filter((each) => !each.matches(':disabled')).length,
    );
    expect(enabled).toBe(0);
    expect(await options.$('[data-section=sites-off] [data-site="cnbc.com"] button')).toBeNull();
    await options.close();
  });

  test('sends every request to the proxy', async () => {
    const page = await session.browser.open(articleUrl);
    await waitForMarks(page);
    await hoverText(page, 'BTC');
    const { parts } = await popoverWith(page, 'BTC', (card) => /\d/.test(card.parts['price'] ?? ''));
    expect(parts['price']).toBe('$70,652.60');
    const { direct, proxied } = sent(session);
    expect(direct).toEqual([]);
    // The policy allows this one of the sources of prices alone.
    expect(proxied.join('\n')).toContain(`${proxyUrl}api.coinpaprika.com/`);
    await page.close();
  });

  test('keeps a site off that the reader turns on, and says why', async () => {
    const page = await session.browser.open('https://www.cnbc.com/news');
    const popup = await session.browser.popup(page);
    await popup.click('[data-action=site]');
    await waitFor(async () => (await popup.text()).includes('your organization sets this'), {
      what: 'the reason',
    });
    expect(await session.browser.settings()).toBeNull();
    await popup.close();
  });
});

describe.each(bothBrowsers)('a policy with a fault in %s', (kind) => {
  let session: ManagedSession;
  const begin = async (): Promise<void> => {
    session = await startManaged(kind, { proxy: proxyUrl, sources: ['nasdaq'] });
  };
  beforeAll(begin);
  onRetry(async () => {
    await session.close();
    await begin();
  });
  afterAll(() => session.close());

  test('changes nothing, and the options name the fault', async () => {
    const options = await openOptions(session);
    await options.waitForSelector('[data-part=policy-invalid]');
    expect(await textOf(options, '[data-part=policy-invalid] li')).toMatch(/^sources has a value/);
    expect(await options.$$('[data-part=managed]')).toEqual([]);
    const page = await session.browser.open(articleUrl);
    await waitForMarks(page);
    await waitFor(() => sent(session).direct.length > 0, { what: 'a request' });
    expect(sent(session).proxied).toEqual([]);
  });
});

describe.each(bothBrowsers)('a proxy that the reader sets in %s', (kind) => {
  let session: ManagedSession;
  const begin = async (): Promise<void> => {
    session = await startManaged(kind, null);
  };
  beforeAll(begin);
  onRetry(async () => {
    await session.close();
    await begin();
  });
  afterAll(() => session.close());

  test('is checked, used for every request, kept over a reload, and removed again', async () => {
    const options = await openOptions(session);
    const field = await options.waitForSelector('[data-field=proxy]');
    await field!.type('http://prices.example.org');
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => document.querySelector('#proxy-error')?.textContent !== '');
    expect(await session.browser.settings()).toBeNull();
    await field!.evaluate((element) => void ((element as HTMLInputElement).value = ''));
    await field!.type(proxyUrl.replace(/\/$/, ''));
    await options.keyboard.press('Enter');
    await options.waitForSelector(`[data-proxy="${proxyUrl}"]`);
    const page = await session.browser.open(articleUrl);
    await waitForMarks(page);
    await hoverText(page, 'BTC');
    await popoverWith(page, 'BTC', (card) => card.parts['price'] === '$70,652.60');
    expect(sent(session).direct).toEqual([]);
    await options.bringToFront();
    // `Page.reload` waits for an event that Firefox does not send for an extension's page.
    await options.evaluate(() => {
      Object.assign(globalThis, { isOld: true });
      location.reload();
    });
    await waitFor(() => options.evaluate(() => !('isOld' in globalThis)), { what: 'the page to load again' });
    await options.waitForSelector(`[data-proxy="${proxyUrl}"]`);
    await options.click('[data-action=remove-proxy]');
    await options.waitForSelector('[data-field=proxy]');
    expect(await session.browser.settings()).toEqual({ version: 1, values: {} });
  });
});
