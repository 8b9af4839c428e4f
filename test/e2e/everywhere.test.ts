import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markedTexts } from '../support/highlights.ts';
import { waitFor } from '../support/wait-for.ts';
import { bothBrowsers, startSurfing, type Surfing } from './both-browsers.ts';
import { html } from './product.ts';
import { pageHash } from '../support/page-hash.ts';

const site = 'https://www.bbc.com';

describe.each(bothBrowsers)('everywhere in a page, on %s', (kind) => {
  let surfing: Surfing;
  beforeAll(async () => {
    surfing = await startSurfing(kind);
  });
  afterAll(() => surfing.close());

  async function expectMarked(
    place: Parameters<typeof markedTexts>[0],
    texts: readonly string[],
  ): Promise<void> {
    const wanted = texts.toSorted().join();
    await waitFor(async () => (await markedTexts(place)).toSorted().join() === wanted, {
      what: `marks: ${wanted}`,
    });
  }

  test('an application that turns its page without a load', async () => {
    surfing.world.page(`${site}/app`, html('<main><p>Bitcoin rises.</p></main>'));
    const page = await surfing.browser.open(`${site}/app`);
    await expectMarked(page, ['Bitcoin']);
    await page.evaluate(() => {
      history.pushState(null, '', '/app/second');
      document.title = 'Second';
      document.querySelector('main')!.innerHTML = '<p>Dogecoin falls.</p>';
    });
    await expectMarked(page, ['Dogecoin']);
    await page.close();
  });

  test('a frame of the same site, and one too small to read', async () => {
    const text =
      '<p>Ethereum rises, and this frame has enough to say that a reader would want to read it. '.repeat(3);
    surfing.world.page(`${site}/inner`, html(text));
    surfing.world.page(
      `${site}/framed`,
      html(
        '<p>Bitcoin rises.</p><iframe src="/inner" width="600" height="300"></iframe><iframe src="/inner" width="200" height="90"></iframe>',
      ),
    );
    const page = await surfing.browser.open(`${site}/framed`);
    await expectMarked(page, ['Bitcoin']);
    const [large, small] = page.frames().filter((frame) => frame.url().endsWith('/inner'));
    await expectMarked(large!, ['Ethereum', 'Ethereum', 'Ethereum']);
    expect(await markedTexts(small!)).toEqual([]);
    await page.close();
  });

  test('open shadow roots', async () => {
    const script = `document.querySelector('x-a').attachShadow({ mode: 'open' }).innerHTML = '<p>Dogecoin falls.</p>'`;
    surfing.world.page(`${site}/shadow`, html(`<p>Bitcoin rises.</p><x-a></x-a><script>${script}</script>`));
    const page = await surfing.browser.open(`${site}/shadow`);
    await expectMarked(page, ['Bitcoin', 'Dogecoin']);
    await page.close();
  });

  test('a page that forbids everything and redefines the rest, whose document stays as it was', async () => {
    const script =
      `for (const name of ['querySelectorAll', 'getAttribute', 'append', 'attachShadow', 'closest']) ` +
      `Element.prototype[name] = () => { throw new Error('mine') }; ` +
      `Array.prototype.map = Map.prototype.get = () => { throw new Error('mine') };`;
    const body = `${html('<p>Bitcoin rises.</p>')}<script>${script}</script>`;
    const csp = "default-src 'none'; script-src 'unsafe-inline'; sandbox allow-scripts allow-same-origin";
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp };
    surfing.world.page(`${site}/hostile`, { status: 200, headers, body });
    surfing.world.page('https://no-news-site.example/hostile', { status: 200, headers, body });
    const page = await surfing.browser.open(`${site}/hostile`);
    const plain = html('<p>Bitcoin rises.</p>');
    surfing.world.page(`${site}/plain`, plain);
    surfing.world.page('https://no-news-site.example/plain', plain);
    await waitFor(() => page.evaluate(() => CSS.highlights.size > 0), { what: 'marks on the hostile page' });
    await page.close();
    const ours = await surfing.browser.open(`${site}/plain`);
    await expectMarked(ours, ['Bitcoin']);
    const bare = await surfing.browser.open('https://no-news-site.example/plain');
    expect(await pageHash(ours)).toBe(await pageHash(bare));
    await ours.close();
    await bare.close();
  });
});
