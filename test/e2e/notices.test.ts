import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'wxt';
import { sources } from '../../utils/domain/quote/sources.ts';
import { waitFor } from '../support/wait-for.ts';
import { firefoxDir } from './both-browsers.ts';
import { extensionDir, startProduct } from './product.ts';
import { openOptions } from '../support/surfaces.ts';

const file = 'THIRD-PARTY-NOTICES.txt';
/** Its module only exports another package: source maps have no line of it. */
const reexport = '@wxt-dev/webextension-polyfill';
const root = join(import.meta.dirname, '../..');

interface SourceMap {
  readonly sources: readonly string[];
}

/** The packages that source maps name, as a build of their own makes them: another way than that of the notices. */
const mapped = new Set<string>();
const folder = mkdtempSync(join(tmpdir(), 'tickmark-maps-'));
beforeAll(async () => {
  await build({
    root,
    outDir: folder,
    browser: 'chrome',
    vite: () => ({ build: { sourcemap: true }, logLevel: 'silent' }),
  });
  const maps = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.map'),
  );
  for (const name of maps) {
    const map = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SourceMap;
    for (const source of map.sources) {
      const found = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
      if (found !== undefined) mapped.add(found);
    }
  }
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['Chromium', extensionDir],
  ['Firefox', firefoxDir],
])('the package for %s', (_browser, built) => {
  const notices = (): string => readFileSync(join(built, file), 'utf8');
  const named = (): string[] =>
    [...notices().matchAll(/^-{80}\n\n(\S+) \d\S*\nLicence: /gm)].map(([, name = '']) => name);

  test('includes a notice for every bundled package and for the icons', () => {
    expect([...mapped]).toEqual(expect.arrayContaining(['preact', 'webextension-polyfill', 'zod']));
    mapped.delete(reexport);
    expect(named().filter((name) => name !== reexport)).toEqual([...mapped, '@web3icons/core'].toSorted());
  });

  test('includes each licence text as its package has it, and the source of the polyfill', () => {
    for (const name of ['preact', 'zod', 'webextension-polyfill']) {
      const text = readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8');
      expect(notices(), name).toContain(text.trim());
    }
    expect(notices()).toMatch(
      /webextension-polyfill \S+\nLicence: MPL-2\.0\nSource: https:\/\/github\.com\/mozilla\/webextension-polyfill\n/,
    );
  });

  test('contains no build leftovers, and still credits the providers in its surfaces', () => {
    const files = readdirSync(built, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /licences?\.json|\.map$|\.vite/.test(name))).toEqual([]);
    const scripts = files.filter((name) => /(?:popover|popup|options)[^/]*\.js$/.test(name));
    const text = files
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(built, name), 'utf8'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(text.join('\n')).toContain(sources.coingecko.url);
  });
});

test('the options page links to the notices, in its section about Tickmark', async () => {
  const product = await startProduct();
  try {
    const options = await openOptions(product.chromium);
    const link = await options.waitForSelector('[data-section=about] [data-part=licences]');
    expect(await link!.evaluate((element) => element.textContent)).toBe('Licenses');
    await link!.click();
    const text = await waitFor(
      async () => {
        const pages = await product.chromium.browser.pages();
        const shown = pages.find((page) => page.url().endsWith(`/${file}`));
        return shown?.evaluate(() => document.body.innerText);
      },
      { what: 'the notices' },
    );
    expect(text).toContain('preact');
  } finally {
    await product.close();
  }
});
