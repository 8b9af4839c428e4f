import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { bothBrowsers, startSession, type BrowserSession } from '../e2e/both-browsers.ts';
import { attack } from '../support/attack.ts';
import { waitForMarks } from '../support/marks.ts';
import { waitFor } from '../support/wait-for.ts';
import { html } from '../world/exchange.ts';

const plainUrl = 'https://www.bbc.com/plain';
const markedUrl = 'https://www.bbc.com/marked';
/** No inline style, no style sheet, no script but the test's own may run on these pages. */
const strict = {
  'content-security-policy': "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
};

/** Everything in which a page could see that Tickmark is there. Runs in the page, as text. */
function traces() {
  const names = ['up', 'down', 'flat', 'unknown', 'up-alt', 'down-alt', 'up-swapped', 'down-swapped'];
  const styled = names.filter((name) => {
    const style = getComputedStyle(document.querySelector('p')!, `::highlight(tickmark-${name})`);
    return style.textDecorationLine.includes('underline');
  });
  return {
    styled,
    highlights: [...CSS.highlights.keys()],
    styleSheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    outsideBody: [...document.documentElement.children].map(({ localName }) => localName).join(' '),
    attributes: document.documentElement.attributes.length + document.body.attributes.length,
    nodes: document.querySelectorAll('*').length,
  };
}

/** What is painted of the element with an open shadow root, as a picture. */
async function shadowPicture(page: Page): Promise<string> {
  const host = await page.$('#host');
  return host!.screenshot({ encoding: 'base64' });
}

describe.each(bothBrowsers)('%s', (kind) => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await startSession(kind);
    const { world } = session;
    world.page(
      plainUrl,
      html('<!doctype html><title>t</title><body><p>It rained for one more day.</p></body>', 200, strict),
    );
    world.page(
      markedUrl,
      html(
        '<!doctype html><title>t</title><body><p>Bitcoin rose.</p><div id="host"><template shadowrootmode="open"><p>Ethereum, too.</p></template></div></body>',
        200,
        strict,
      ),
    );
  });
  afterAll(() => session.close());

  attack(
    {
      attack: 'A page detects that Tickmark is installed',
      browser: kind,
      tried: 'computed style of 8 highlights, CSS.highlights, style sheets, elements of a page without coins',
      held: 'nothing visible before a coin is mentioned; then only highlights and their style',
    },
    async () => {
      const page = await session.browser.open(plainUrl);
      const before = await page.evaluate(traces);
      expect(before).toMatchObject({ styled: [], highlights: [], styleSheets: 0, adopted: 0, attributes: 0 });
      expect(before.outsideBody).toBe('head body');
      await page.evaluate(() => (document.querySelector('p')!.textContent = 'Bitcoin fell.'));
      await waitForMarks(page);
      const after = await waitFor(
        async () => {
          const seen = await page.evaluate(traces);
          return seen.styled.length === 8 && seen;
        },
        { what: 'the rules for marks' },
      );
      expect(after).toMatchObject({ styleSheets: 0, adopted: 0, attributes: 0, outsideBody: 'head body' });
      expect(after.highlights.every((name) => name.startsWith('tickmark-'))).toBe(true);
      await page.close();
    },
  );

  attack(
    {
      attack: 'A strict content security policy or a shadow root leaves marks without style',
      browser: kind,
      tried: 'a page with default-src none and a mention in a shadow root; site switched off and on',
      held: 'marks are underlined in both trees, and the rules are removed when the site is switched off',
    },
    async () => {
      const page = await session.browser.open(markedUrl);
      expect(await waitForMarks(page)).toEqual(expect.arrayContaining(['Bitcoin', 'Ethereum']));
      const isStyled = async () => (await page.evaluate(traces)).styled.length === 8;
      await waitFor(isStyled, { what: 'the rules for marks' });
      await session.browser.command('toggle-site', page);
      const isGone = async () => {
        const { styled, highlights } = await page.evaluate(traces);
        return styled.length === 0 && highlights.length === 0;
      };
      await waitFor(isGone, { what: 'the rules to go' });
      const bare = await shadowPicture(page);
      await session.browser.command('toggle-site', page);
      await waitFor(isStyled, { what: 'the rules to come back' });
      // A highlight's style in a shadow tree is inherited; not every browser tells a computed style of that.
      await waitFor(async () => (await shadowPicture(page)) !== bare, {
        what: 'an underline in the shadow root',
      });
      await page.close();
    },
  );
});
