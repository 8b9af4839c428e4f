import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PublicationReader, startPublicationReader } from '../../scripts/published/reader.ts';
import { countDomWork } from './publication/dom-work.ts';
import { headline, linked, sourceOf, story } from './publication/page-head.ts';

let reader: PublicationReader;
beforeAll(async () => {
  reader = await startPublicationReader();
});
afterAll(() => reader.close());

const now = Date.UTC(2027, 1, 7);
const url = 'https://news.example/coins-climb';
const limit = 20_000;
const article = { '@type': 'NewsArticle', datePublished: '2026-02-07T11:00:00Z' };
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('a page with excessive markup has no publication moment', () => {
  const published = (at: number): string =>
    `<meta property="article:published_time" content="${new Date(Date.UTC(2010) + at * 86_400_000).toISOString()}">`;
  it.each([
    ['20,000 nested arrays in JSON-LD', `<script type="application/ld+json">${nested(20_000)}</script>`],
    [
      'an article as the last of 30,000 types',
      linked({ ...article, '@type': [...Array.from({ length: 30_000 }, () => 'Thing'), 'Article'] }),
    ],
    ['a type of 60,000 characters', linked({ ...article, '@type': 'x'.repeat(60_000) })],
    ['a date that is an array of arrays', linked(article).replace('"2026-02-07T11:00:00Z"', nested(20_000))],
    ['50,000 meta elements', Array.from({ length: 50_000 }, (_, at) => published(at % 5_000)).join('')],
    ['a date of 5 MB', `<meta name="date" content="7${' '.repeat(5_000_000)}February 2026">`],
    [
      'a comment with 200,000 spaces',
      `<script type="application/ld+json">-->${' '.repeat(200_000)}x</script>`,
    ],
  ])(
    '%s',
    async (_, head) => {
      expect(await reader.read(sourceOf({ name: '', says: null, head }), now, url)).toBeNull();
    },
    limit,
  );

  it(
    'a datetime of 5 MB',
    async () => {
      const body = `<article><h1>${headline}</h1><time datetime="7${' '.repeat(5_000_000)}February 2026">then</time>${story}</article>`;
      expect(await reader.read(sourceOf({ name: '', says: null, body }), now, url)).toBeNull();
    },
    limit,
  );
});

describe('a page cannot make the reader throw or loop', () => {
  const controls =
    'parentElement matches closest contains getAttribute nodeName id textContent querySelector';
  const inputs = controls
    .split(' ')
    .map((name) => `<input name="${name}">`)
    .join('');
  it.each([
    [
      'a form whose controls are named like what all elements have',
      `<form>${inputs}<h1>${headline}</h1><div itemscope><time itemprop="datePublished" datetime="2026-02-07">7 Feb</time></div>${story}</form>`,
      { at: Date.UTC(2026, 1, 7), from: 'microdata' },
    ],
    [
      'pictures named like what documents have',
      '<img name="querySelector"><img name="querySelectorAll"><img name="createTreeWalker"><img name="title">' +
        `<form name="documentElement"></form><h1>${headline}</h1><p>7 February 2026</p>${story}`,
      { at: Date.UTC(2026, 1, 7), from: 'text' },
    ],
  ])(
    '%s',
    async (_, body, expected) => {
      expect(await reader.read(sourceOf({ name: '', says: null, body }), now, url)).toMatchObject(expected);
    },
    limit,
  );

  it(
    'a date right under the root element',
    async () => {
      await reader.page.setContent(sourceOf({ name: '', says: null }));
      const read = await reader.page.evaluate(
        (...given) => {
          document.documentElement.dataset['date'] = '2026-02-07';
          document.documentElement.prepend('Published 7 February 2026');
          return publicationReader.readOpenPage(...given);
        },
        now,
        url,
      );
      expect(read).toMatchObject({ at: Date.UTC(2026, 1, 7) });
    },
    limit,
  );
});

/** Builds a page with about `size` elements that the reader meets in the worst order. Runs in the page, as text. */
type Build = (size: number) => string;

describe('the work of reading a page doubles with the page', () => {
  const chain: (tags: readonly string[]) => Build = (tags) => (size) =>
    JSON.stringify({ tags, depth: size, wide: false });
  const wide: (before: string, each: string) => Build = (before, each) => (size) =>
    JSON.stringify({ before, each, size, wide: true });
  it.each([
    ['inline elements in each other, each with text', 'https://news.example/a', chain(['b', 'br'])],
    ['blocks in each other, each with a date', 'https://news.example/a', chain(['div', 'p'])],
    ['headings in each other', 'https://news.example/a', chain(['h2'])],
    ['headlines in each other', 'https://news.example/a', chain(['div itemprop="headline"'])],
    [
      'items in each other',
      'https://news.example/a',
      chain(['div itemscope', 'div itemprop="datePublished"']),
    ],
    ['times in each other', 'https://news.example/a', chain(['time datetime="2026-02-07"'])],
    ['headers in each other', 'https://news.example/a', chain(['header'])],
    [
      'paragraphs in a box with a date',
      'https://news.example/a',
      wide('<main data-date="2026-02-07">', '<p>Words of 7 May 2026</p>'),
    ],
    [
      'links in a heading',
      'https://news.example/a',
      wide('<h2>', '<p><a href="/other">Words of 7 May 2026</a></p>'),
    ],
    [
      'entries beside each other',
      'https://news.example/a',
      wide('', '<section><time datetime="2026-02-07">7 Feb</time><p>Words of 7 May 2026</p></section>'),
    ],
    [
      'heads of entries beside each other',
      'https://news.example/a',
      wide('', '<h3><time datetime="2026-02-07">7 Feb</time></h3><p>Words of 7 May 2026</p>'),
    ],
    ['boxes around a post', 'https://x.com/reader/status/1', chain(['div', 'i'])],
  ])(
    '%s',
    async (_, address, build) => {
      const counts: number[] = [];
      for (const size of [600, 1_200, 2_400]) {
        await reader.page.setContent('<!doctype html><title>t</title><style>body { display: none }</style>');
        await reader.page.evaluate(buildPage, build(size), headline);
        await reader.page.evaluate(countDomWork);
        counts.push(
          await reader.page.evaluate(
            (...given) => {
              const deepest = document.querySelector('#deepest');
              globalThis.domWork.steps = 0;
              publicationReader.readElement(deepest, ...given);
              return globalThis.domWork.steps;
            },
            now,
            address,
          ),
        );
      }
      const [first = 0, second = 0, third = 0] = counts;
      expect(first).toBeGreaterThan(100);
      expect(Math.max(second / first, third / second)).toBeLessThan(2.3);
    },
    60_000,
  );
});

/** Runs in the page: the parser itself puts at most 512 elements into each other, a script as many as it likes. */
function buildPage(recipe: string, title: string): void {
  const plan = JSON.parse(recipe) as
    | { wide: true; before: string; each: string; size: number }
    | { wide: false; tags: readonly string[]; depth: number };
  document.body.innerHTML = `<h1>${title}</h1>`;
  if (plan.wide) {
    document.body.insertAdjacentHTML('beforeend', plan.before + plan.each.repeat(plan.size));
    document.querySelector('p:last-of-type')!.id = 'deepest';
    return;
  }
  let at: Element = document.body;
  for (let depth = 0; depth < plan.depth; depth += 1) {
    for (const tag of plan.tags) {
      const holder = document.createElement('template');
      holder.innerHTML = `<${tag}>`;
      const made = holder.content.firstElementChild!;
      at.append(made, ` Words of 7 May 2026 `);
      if (tag !== 'br') at = made;
    }
  }
  at.id = 'deepest';
}
