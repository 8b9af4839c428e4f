import { headline, linked, type PageHead, story } from './page-head.ts';

const shown = (above: string, below = ''): string =>
  `<article><h1>${headline}</h1>${above}${story}${below}</article>`;
const news = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline };
const modified = '2026-03-09T08:00:00Z';

const live = (updates: readonly unknown[] = []): string =>
  linked({
    ...news,
    '@type': 'LiveBlogPosting',
    datePublished: '2026-02-07T05:00:00Z',
    dateModified: '2026-02-07T12:00:00Z',
    liveBlogUpdate: updates,
  });
const text =
  'Bitcoin rose again, and traders of the larger coins said that they had seen it coming for days.';
const times = ['2026-02-07T11:20:00Z', '2026-02-07T10:41:00Z', '2026-02-07T09:05:00Z'] as const;
const boxes = (tag: string, name = ''): string =>
  times
    .map(
      (at, index) =>
        `<${tag}${name}><time datetime="${at}">${at.slice(11, 16)}</time><p id="p${index}">${text}</p></${tag}>`,
    )
    .join('');
const headed = times
  .map(
    (at, index) =>
      `<h2><time datetime="${at}">${at.slice(11, 16)}</time> Another move</h2><p id="p${index}">${text}</p><p>${text}</p>`,
  )
  .join('');
const byline = '<p class="byline"><time datetime="2026-02-07T05:00:00Z">7 Feb</time></p>';
const entry = (index: number): PageHead['says'] => [times[index]!, 'entry'];

const published = '<meta property="article:published_time" content="2026-02-07T11:00:00+05:30">';
const further = (head: string): string =>
  `<article><header><h1>What happened in the week before</h1>${head}</header><p id="p">${text}</p></article>`;

/** A mention in an entry of a live blog has the moment of its entry. */
export const entryHeads: readonly PageHead[] = [
  {
    name: 'articles, the first',
    head: live(),
    body: `<main><h1>${headline}</h1>${boxes('article')}</main>`,
    select: '#p0',
    says: entry(0),
  },
  {
    name: 'articles, the second',
    head: live(),
    body: `<main><h1>${headline}</h1>${boxes('article')}</main>`,
    select: '#p1',
    says: entry(1),
  },
  {
    name: 'articles, the last',
    head: live(),
    body: `<main><h1>${headline}</h1>${boxes('article')}</main>`,
    select: '#p2',
    says: entry(2),
  },
  {
    name: 'articles within the article, without JSON-LD',
    body: shown(byline, boxes('article')),
    select: '#p1',
    says: entry(1),
  },
  { name: 'sections', body: shown(byline, boxes('section')), select: '#p1', says: entry(1) },
  { name: 'items of a list', body: shown(byline, `<ol>${boxes('li')}</ol>`), select: '#p2', says: entry(2) },
  {
    name: 'boxes of a class',
    body: shown(byline, boxes('div', ' class="update"')),
    select: '#p0',
    says: entry(0),
  },
  { name: 'headed sections, the first', body: shown(byline, headed), select: '#p0', says: entry(0) },
  { name: 'headed sections, the second', body: shown(byline, headed), select: '#p1', says: entry(1) },
  { name: 'headed sections, the last', body: shown(byline, headed), select: '#p2', says: entry(2) },
  {
    name: 'entries by the anchors of the JSON-LD',
    head: live(
      times.map((at, index) => ({
        '@type': 'BlogPosting',
        '@id': `https://news.example/live#post-${index}`,
        datePublished: at,
      })),
    ),
    body: `<main><h1>${headline}</h1>${times.map((_, index) => `<div id="post-${index}"><span>An hour ago</span><p id="p${index}">${text}</p></div>`).join('')}</main>`,
    select: '#p1',
    says: entry(1),
  },
  {
    name: 'entries by the headlines of the JSON-LD',
    head: live(
      times.map((at, index) => ({
        '@type': 'BlogPosting',
        headline: `Entry number ${index} of the day`,
        datePublished: at,
      })),
    ),
    body: `<main><h1>${headline}</h1>${times.map((_, index) => `<article><h3>Entry number ${index} of the day</h3><p id="p${index}">${text}</p></article>`).join('')}</main>`,
    select: '#p2',
    says: entry(2),
  },
  {
    name: 'an entry without a moment: the page’s own, and its figures may be of now',
    head: live(),
    body: `<main><h1>${headline}</h1><div><p id="p0">${text}</p></div><div><p>${text}</p></div></main>`,
    select: '#p0',
    now: '2026-02-07T13:00:00Z',
    says: ['2026-02-07T05:00:00Z', 'json-ld'],
    updated: '2026-02-07T13:00:00Z',
  },
  {
    name: 'the first lines of a live blog, above its entries',
    body: shown(`${byline}<p id="intro">${text}</p>`, boxes('article')),
    select: '#intro',
    says: ['2026-02-07T05:00:00Z', 'time'],
  },
  {
    name: 'an ordinary article with an update below its text',
    head: `<meta property="article:published_time" content="2026-02-07T11:00:00+05:30">`,
    body: shown(
      `${byline}<p id="p">${text}</p>`,
      `<p class="updated"><time datetime="${modified}">9 March</time></p>`,
    ),
    select: '#p',
    says: ['2026-02-07T11:00:00+05:30', 'meta'],
  },
  {
    name: 'an ordinary article with teasers beside it',
    head: `<meta property="article:published_time" content="2026-02-07T11:00:00+05:30">`,
    body: `<main>${shown(`<p id="p">${text}</p>`)}${boxes('article').replaceAll(/ id="p\d"/g, '')}</main>`,
    select: '#p',
    says: ['2026-02-07T11:00:00+05:30', 'meta'],
  },
  {
    name: 'an article that an endless page adds below the first',
    head: published,
    body: `<main>${shown(byline)}${further('<time datetime="2026-01-31T09:30:00Z">31 Jan</time>')}</main>`,
    select: '#p',
    says: ['2026-01-31T09:30:00Z', 'entry'],
  },
  {
    name: 'the same without a date of its own: that of the first is not its',
    head: published,
    body: `<main>${shown(byline)}${further('')}</main>`,
    select: '#p',
    says: null,
  },
  {
    name: 'the first article of an endless page',
    head: published,
    body: `<main>${shown(`<p id="first">${text}</p>`)}${further('')}</main>`,
    select: '#first',
    says: ['2026-02-07T11:00:00+05:30', 'meta'],
  },
  {
    name: 'an article with a heading of the site above it',
    title: 'Crypto News of the Day',
    head: published,
    body: `<h1>Crypto News of the Day</h1>${further('')}`,
    select: '#p',
    says: ['2026-02-07T11:00:00+05:30', 'meta'],
  },
  ...[
    ['a comment below the article', `<section class="comments"><p id="p">${text}</p></section>`],
    ['a reply of a reader', `<ol id="respond"><li><p id="p">${text}</p></li></ol>`],
    ['a box beside the article', `<aside><p id="p">${text}</p></aside>`],
  ].map(([name = '', below = '']): PageHead => ({
    name: `${name}, which may be as late as now`,
    head: published,
    body: `<main class="has-comments">${shown(byline)}${below}</main>`,
    select: '#p',
    now: '2026-02-07T13:00:00Z',
    says: ['2026-02-07T11:00:00+05:30', 'meta'],
    updated: '2026-02-07T13:00:00Z',
  })),
  {
    name: 'the article above its comments, in a page named by them',
    head: published,
    body: `<main class="has-comments">${shown(`<p id="p">${text}</p>`)}<section class="comments">${text}</section></main>`,
    select: '#p',
    now: '2026-02-07T13:00:00Z',
    says: ['2026-02-07T11:00:00+05:30', 'meta'],
    updated: null,
  },
];
