import { describe, expect, it, test } from 'vitest';
import { layerBreaches, reach } from './layer-rules.ts';
import { parseSource, readSources } from './source.ts';

const product = readSources(['entrypoints', 'components', 'utils']);

describe('the product', () => {
  it('keeps its layers', () => {
    expect(product.length).toBeGreaterThan(40);
    expect(product.flatMap((source) => layerBreaches(source))).toEqual([]);
  });

  it('keeps its entrypoints to wiring', () => {
    const entrypoints = product.filter((source) => source.path.startsWith('entrypoints/'));
    expect(entrypoints.filter((source) => source.lines > 60).map((source) => source.path)).toEqual([]);
  });

  it('keeps schemas, the catalog of icons and Preact’s other surfaces out of the content script', () => {
    const bundled = reach('entrypoints/annotate/index.ts', product);
    expect(bundled).toContain('utils/page/session/page-reader.ts');
    const heavy =
      /^zod|^utils\/(?:settings|market|context)\/|coin\/icons\.ts$|news-hosts\.json$|^components\/(?:popup|options)\//;
    expect(bundled.filter((path) => heavy.test(path))).toEqual([]);
  });
});

test.each([
  ['utils/domain/coin/a.ts', `import { x } from '../../platform/browser.ts';`],
  ['utils/domain/coin/a.ts', `import type { x } from '../../platform/browser.ts';`],
  ['utils/domain/coin/a.ts', `import { render } from 'preact';`],
  ['utils/domain/coin/a.ts', `import { readFileSync } from 'node:fs';`],
  ['utils/domain/a.ts', `export const at = Date.now();`],
  ['utils/domain/a.ts', `export const at = new Date();`],
  ['utils/domain/a.ts', `export const chance = Math.random();`],
  ['utils/domain/a.ts', `document.title = '';`],
  ['utils/domain/a.ts', `export const all = { document };`],
  ['utils/domain/a.ts', `setTimeout(() => {}, 1);`],
  ['utils/platform/a.ts', `import { x } from '../settings/load.ts';`],
  ['utils/platform/a.ts', `import browser from 'webextension-polyfill';`],
  ['utils/platform/a.ts', `import { browser } from 'wxt/browser';`],
  ['utils/platform/a.ts', `console.log('x');`],
  ['utils/platform/a.ts', `void fetch('https://example.org');`],
  ['utils/settings/a.ts', `export * from '../market/market.ts';`],
  ['utils/market/a.ts', `export type { x } from '../context/mood.ts';`],
  ['utils/page/card/a.ts', `import { x } from '../../platform/tabs.ts';`],
  ['utils/page/card/a.ts', `type X = import('../../platform/tabs.ts').X; export const x: X = 1;`],
  ['utils/page/card/a.ts', `chrome.runtime.reload();`],
  ['utils/page/text/a.ts', `import { x } from '../marks/b.ts';`],
  ['utils/page/marks/a.ts', `import type { X } from '../card/b.ts'; export const x: X = 1;`],
  ['utils/page/card/a.ts', `import { x } from '../session/b.ts';`],
  ['utils/page/publication/a.ts', `import { x } from '../marks/b.ts';`],
  ['utils/page/a.ts', 'export const a = 1;'],
  [
    'components/popup/A.tsx',
    `import { x } from '../../utils/page/session/page-reader.ts'; export const A = () => <b>{x}</b>;`,
  ],
  [
    'components/popup/A.tsx',
    `import { x } from '../../utils/market/market.ts'; export const A = () => <b>{x}</b>;`,
  ],
  ['components/hooks/use-a.ts', `import { browser } from '../../utils/platform/browser.ts';`],
  ['components/hooks/use-a.ts', `import { A } from '../popup/A.tsx';`],
  ['components/shared/a.ts', `export const a = () => import('../../entrypoints/popup/main.tsx');`],
  ['components/shared/a.ts', `import * as z from 'zod';`],
  ['entrypoints/popup/main.tsx', `import { Market } from '../../utils/market/market.ts';`],
  ['entrypoints/popup/main.tsx', `import { icons } from '../../scripts/build/icon-assets.ts';`],
  ['utils/a.ts', `export const a = 1;`],
])('a breach is seen: %s: %s', (path, code) => {
  expect(layerBreaches(parseSource(path, code))).toHaveLength(1);
});

test.each([
  ['utils/domain/a.ts', `export const at = (now: number) => new Date(now).getTime() + Date.UTC(2026, 1);`],
  ['utils/domain/a.ts', `export const own = (page: { document: string }) => page.document;`],
  [
    'utils/domain/a.ts',
    `// fetch('x') and console.log are only words here\nexport const text = 'fetch document';`,
  ],
  ['utils/platform/browser.ts', `import { browser } from 'wxt/browser'; export const api = browser;`],
  ['utils/platform/tabs.ts', `import { browser } from './browser.ts'; export const tabs = browser.tabs;`],
  ['utils/platform/http.ts', `export const get = (url: string) => fetch(url);`],
  ['utils/market/a.ts', `import * as z from 'zod/mini'; import { get } from '../platform/http.ts';`],
  ['components/popup/App.tsx', `import { useA } from '../hooks/use-a.ts'; import './popup.css';`],
  ['entrypoints/background/start.ts', `import { Market } from '../../utils/market/market.ts';`],
])('what is allowed passes: %s: %s', (path, code) => {
  expect(layerBreaches(parseSource(path, code))).toEqual([]);
});

test('reach follows imports through modules and leaves types out', () => {
  const sources = [
    parseSource(
      'a.ts',
      `import { b } from './b.ts'; import type { Z } from 'zod/mini'; import { type Y } from './y.ts';`,
    ),
    parseSource('b.ts', `export * from './c.ts'; export const d = () => import('./d.ts');`),
    parseSource('c.ts', `import { a } from './a.ts';`),
  ];
  expect(reach('a.ts', sources)).toEqual(['a.ts', 'b.ts', 'c.ts', 'd.ts']);
});
