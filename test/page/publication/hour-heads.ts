import { headline, linked, type PageHead, story } from './page-head.ts';

const shown = (above: string, below = ''): string =>
  `<article><h1>${headline}</h1>${above}${story}${below}</article>`;
const news = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline };
const published = '2026-02-07T05:30:00Z';
const modified = '2026-03-09T08:00:00Z';

/** Pages that were updated: when they were published, and that their figures may be of later. */
export const updateHeads: readonly PageHead[] = [
  {
    name: 'JSON-LD: published, and modified a month later',
    head: linked({ ...news, datePublished: published, dateModified: modified }),
    says: [published, 'json-ld'],
    updated: modified,
  },
  {
    name: 'JSON-LD: modified within the hour',
    head: linked({ ...news, datePublished: published, dateModified: '2026-02-07T05:44:00Z' }),
    says: [published, 'json-ld'],
    updated: null,
  },
  {
    name: 'JSON-LD of another article that was modified',
    head: linked([
      { ...news, datePublished: published },
      {
        '@type': 'NewsArticle',
        headline: 'Quite another story',
        datePublished: '2026-01-01',
        dateModified: modified,
      },
    ]),
    says: [published, 'json-ld'],
    updated: null,
  },
  {
    name: 'meta elements',
    head: `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${modified}">`,
    says: [published, 'meta'],
    updated: modified,
  },
  {
    name: 'meta elements with a zone',
    head: `<meta property="article:published_time" content="2026-02-07T11:00:00+05:30"><meta property="og:updated_time" content="${modified}">`,
    says: ['2026-02-07T11:00:00+05:30', 'meta'],
    updated: modified,
  },
  {
    name: 'microdata',
    body: `<article itemscope itemtype="https://schema.org/NewsArticle"><h1>${headline}</h1><meta itemprop="datePublished" content="${published}"><meta itemprop="dateModified" content="${modified}">${story}</article>`,
    says: [published, 'microdata'],
    updated: modified,
  },
  {
    name: 'a byline that says updated, the publication in markup',
    head: `<meta property="article:published_time" content="2026-02-07T11:00:00+05:30">`,
    body: shown('<p class="byline">Updated: March 9, 2026, 08:00 GMT</p>'),
    says: ['2026-02-07T11:00:00+05:30', 'meta'],
    updated: modified,
  },
  {
    name: 'a byline that says updated, the day in the address',
    url: 'https://news.example/2026/02/07/bitcoin-price-today',
    body: shown('<p class="byline">Updated March 9, 2026, 08:00 GMT</p>'),
    says: ['2026-02-07', 'url'],
    updated: modified,
  },
  {
    name: 'a byline with both',
    body: shown(
      `<p class="byline">Published <time datetime="${published}">7 Feb</time> · Updated <time datetime="${modified}">9 Mar</time></p>`,
    ),
    says: [published, 'time'],
    updated: modified,
  },
  {
    name: 'an update that lies ahead',
    head: linked({ ...news, datePublished: published, dateModified: '2029-01-01T00:00:00Z' }),
    says: [published, 'json-ld'],
    updated: null,
  },
];

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
];

const teaser = (tag: string): string =>
  `<${tag}><a href="/another">Another of our long stories today</a> <time datetime="2026-01-01T08:00:00Z">1 Jan</time></${tag}>`;

/** The dates of other pages' teasers are not the article's. */
export const teaserHeads: readonly PageHead[] = [
  {
    name: 'a list of related stories below the headline',
    body: shown(`<ul>${teaser('li')}</ul><p class="byline">By the desk, 7 February 2026</p>`),
    says: ['2026-02-07', 'text'],
  },
  {
    name: 'one teaser that is a link as a whole',
    body: shown(
      '<a href="/another"><span>Another of our long stories today</span><time datetime="2026-01-01T08:00:00Z">1 Jan</time></a><span class="date">7 February 2026</span>',
    ),
    says: ['2026-02-07', 'text'],
  },
  { name: 'a teaser alone', body: shown(`<ul>${teaser('li')}</ul>`), says: null },
  {
    name: 'an article of microdata in a list of others',
    body: shown(
      '<p class="byline">7 February 2026</p>',
      '<ul><li itemscope itemtype="https://schema.org/NewsArticle"><a href="/another">Another of our long stories today</a><time itemprop="datePublished" datetime="2026-01-01T08:00:00Z">1 Jan</time></li></ul>',
    ),
    says: ['2026-02-07', 'text'],
  },
  {
    name: 'an author and a rubric that are links beside the day',
    body: shown(
      '<ul><li><a href="/authors/a-writer">A Writer of News</a></li><li><time datetime="2026-02-07T05:30:00Z">7 Feb</time></li></ul>',
    ),
    says: [published, 'time'],
  },
];

const line = (name: string, above: string, says: PageHead['says']): PageHead => ({
  name,
  body: shown(above),
  says,
});
const encoded = (script: string, quote: string): string =>
  `<script type="application/ld+json">${script.replaceAll('"', quote)}</script>`;

/** Zones, encodings, addresses and elements as pages write them. */
export const writtenHeads: readonly PageHead[] = [
  line('GMT with a space', '<p class="byline">Feb 7, 2026, 11:00 AM (GMT +8)</p>', [
    '2026-02-07T11:00:00+08:00',
    'text',
  ]),
  line('UTC with a space', '<p class="byline">7 Feb 2026 11:00 UTC +8</p>', [
    '2026-02-07T11:00:00+08:00',
    'text',
  ]),
  line('UTC with a true minus', '<p class="byline">7 Feb 2026 11:00 UTC−5</p>', [
    '2026-02-07T11:00:00-05:00',
    'text',
  ]),
  {
    name: 'JSON-LD with quotation marks as entities by name',
    head: encoded(`{"@type":"NewsArticle","datePublished":"${published}"}`, '&quot;'),
    says: [published, 'json-ld'],
  },
  {
    name: 'JSON-LD with quotation marks as numbers',
    head: encoded(`[{"@type":"NewsArticle","datePublished":"${published}"}]`, '&#34;'),
    says: [published, 'json-ld'],
  },
  {
    name: 'the address of an archived copy',
    url: 'https://web.archive.org/web/20240315123456/https://news.example/coins-climb',
    body: shown('<p class="byline">7 February 2026</p>'),
    says: ['2026-02-07', 'text'],
  },
  {
    name: 'an archived copy without a date of its own',
    url: 'https://web.archive.org/web/20240315123456/https://news.example/coins-climb',
    says: null,
  },
  {
    name: 'an archived copy, the day in the address of the page',
    url: 'https://web.archive.org/web/20240315123456/https://news.example/2021/02/07/coins-climb',
    says: ['2021-02-07', 'url'],
  },
  {
    name: 'an archived home page',
    url: 'https://web.archive.org/web/20240315123456/https://news.example/',
    body: shown('<p class="byline">7 February 2026</p>'),
    says: null,
  },
  {
    name: 'local time without a zone, later than now',
    now: '2026-02-07T06:00:00Z',
    body: shown('<p class="byline">7 February 2026 11:00</p>'),
    says: ['2026-02-07', 'text'],
  },
  line('a day by its class', '<span class="date">Feb 07, 2026</span>', ['2026-02-07', 'text']),
  line('a day by its class, in digits', '<div><span class="date">2026-02-07</span></div>', [
    '2026-02-07',
    'text',
  ]),
  line('a moment in an attribute', `<span data-published-at="${published}">a year ago</span>`, [
    published,
    'time',
  ]),
  line(
    'a moment in an attribute of seconds',
    '<span class="date" data-epoch="1770442200">a year ago</span>',
    [published, 'time'],
  ),
  line(
    'a moment in an attribute of an element without text',
    `<span class="date" data-utc="${published}"></span>`,
    [published, 'time'],
  ),
  line(
    'the moment of an update in an attribute of an element without text',
    `<span class="date">7 February 2026</span><span class="updated" data-utc="${modified}"></span>`,
    ['2026-02-07', 'text'],
  ),
];
