import { headline, type PageHead, story } from './page-head.ts';

const shown = (above: string, below = ''): string =>
  `<article><h1>${headline}</h1>${above}${story}${below}</article>`;
const published = '2026-02-07T05:30:00Z';
const modified = '2026-03-09T08:00:00Z';

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
