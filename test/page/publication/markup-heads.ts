import { headline, linked, type PageHead, story } from './page-head.ts';

const at = '2026-02-07T11:00:00+05:30';
const news = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline };
const url = 'https://news.example/markets/coins-climb';

/** Publication moments in JSON-LD, meta elements and microdata. */
export const markupHeads: readonly PageHead[] = [
  { name: 'one article', head: linked({ ...news, datePublished: at }), says: [at, 'json-ld'] },
  {
    name: 'published and modified',
    head: linked({ ...news, dateModified: '2026-02-09T08:00:00Z', datePublished: at }),
    says: [at, 'json-ld'],
  },
  { name: 'modified only', head: linked({ ...news, dateModified: '2026-02-09T08:00:00Z' }), says: null },
  {
    name: 'a graph',
    url,
    head: linked({
      '@graph': [
        { '@type': 'WebSite', name: 'News', datePublished: '2009-01-01' },
        { '@type': 'WebPage', '@id': url, datePublished: '2026-02-07T05:30:00+00:00' },
        { '@type': ['Article', 'NewsArticle'], headline, datePublished: '2026-02-07T05:30:00+00:00' },
      ],
    }),
    says: ['2026-02-07T05:30:00Z', 'json-ld'],
  },
  {
    name: 'an array of scripts and nodes',
    head: linked([
      { '@type': 'BreadcrumbList', itemListElement: [] },
      { ...news, datePublished: [at] },
    ]),
    says: [at, 'json-ld'],
  },
  {
    name: 'line breaks within strings and a trailing comma',
    head: `<script type="application/ld+json">{"@type":"NewsArticle","description":"Up\n and up","datePublished":"${at}",}</script>`,
    says: [at, 'json-ld'],
  },
  {
    name: 'no JSON at all',
    head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The "big" day","datePublished":"${at}"}</script>`,
    says: [at, 'json-ld'],
  },
  {
    name: 'a related article first',
    url,
    head:
      linked({
        ...news,
        headline: 'Quite another story',
        url: 'https://news.example/other',
        datePublished: '2025-11-02',
      }) + linked({ ...news, url, datePublished: at }),
    says: [at, 'json-ld'],
  },
  {
    name: 'a video inside, uploaded earlier',
    head: linked({ ...news, video: { '@type': 'VideoObject', uploadDate: '2025-12-30' }, datePublished: at }),
    says: [at, 'json-ld'],
  },
  {
    name: 'comments after the article',
    head: linked({
      ...news,
      datePublished: at,
      comment: [{ '@type': 'Comment', datePublished: '2026-02-11' }],
    }),
    says: [at, 'json-ld'],
  },
  {
    name: 'a day alone',
    head: linked({ ...news, datePublished: '2026-02-07' }),
    says: ['2026-02-07', 'json-ld'],
  },
  {
    name: 'a time without a zone',
    head: linked({ ...news, datePublished: '2026-02-07 11:00:00' }),
    says: ['2026-02-07T11:00:00', 'json-ld'],
  },
  {
    name: 'milliseconds',
    head: linked({ ...news, datePublished: 1770442200000 }),
    says: ['2026-02-07T05:30:00Z', 'json-ld'],
  },
  {
    name: 'seconds in digits',
    head: linked({ ...news, datePublished: '1770442200' }),
    says: ['2026-02-07T05:30:00Z', 'json-ld'],
  },
  {
    name: 'words and a zone by name',
    head: linked({ ...news, datePublished: 'Feb 7, 2026, 11:00 IST' }),
    says: [at, 'json-ld'],
  },
  {
    name: 'as in mail',
    head: linked({ ...news, datePublished: 'Sat, 07 Feb 2026 05:30:00 GMT' }),
    says: ['2026-02-07T05:30:00Z', 'json-ld'],
  },
  {
    name: 'an offset without a colon',
    head: linked({ ...news, datePublished: '2026-02-07T11:00:00.000+0530' }),
    says: [at, 'json-ld'],
  },
  {
    name: 'a value object',
    head: linked({ ...news, datePublished: { '@type': 'Date', '@value': '2026-02-07' } }),
    says: ['2026-02-07', 'json-ld'],
  },
  {
    name: 'in the future',
    head: linked({ ...news, datePublished: '2031-02-07' }),
    says: null,
  },
  {
    name: 'tomorrow, as it is in Tokyo already',
    now: '2026-02-07T20:00:00Z',
    head: linked({ ...news, datePublished: '2026-02-08' }),
    says: ['2026-02-07', 'json-ld'],
  },
  {
    name: 'local time marked as UTC, later than now',
    now: '2026-02-07T06:00:00Z',
    head: linked({ ...news, datePublished: '2026-02-07T11:30:00Z' }),
    says: ['2026-02-07', 'json-ld'],
  },
  ...(
    [
      ['property', 'article:published_time'],
      ['property', 'og:published_time'],
      ['name', 'DC.date.issued'],
      ['name', 'dcterms.created'],
      ['name', 'parsely-pub-date'],
      ['name', 'sailthru.date'],
      ['name', 'publish-date'],
      ['name', 'pubdate'],
      ['name', 'citation_publication_date'],
      ['name', 'cXenseParse:recs:publishtime'],
      ['name', 'date'],
    ] as const
  ).map(([attribute, key]): PageHead => ({
    name: key,
    head: `<meta name="viewport" content="width=device-width"><meta ${attribute}="${key}" content="${at}">`,
    says: [at, 'meta'],
  })),
  {
    name: 'a time of modification beside it',
    head:
      '<meta property="article:modified_time" content="2026-03-01T10:00:00Z">' +
      `<meta property="article:published_time" content="${at}"><meta property="og:updated_time" content="2026-03-01">`,
    says: [at, 'meta'],
  },
  {
    name: 'a value where the content belongs',
    head: `<meta value="${at}" name="article:published_time">`,
    says: [at, 'meta'],
  },
  { name: 'digits only', head: '<meta name="pubdate" content="20260207">', says: ['2026-02-07', 'meta'] },
  {
    name: 'the US order',
    lang: 'en-US',
    head: '<meta name="publish_date" content="02/07/2026">',
    says: ['2026-02-07', 'meta'],
  },
  {
    name: 'the British order',
    lang: 'en-GB',
    head: '<meta name="publish_date" content="07/02/2026 11:00">',
    says: ['2026-02-07T11:00:00', 'meta'],
  },
  {
    name: 'microdata on a time',
    body: `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${headline}</h1><time itemprop="datePublished" datetime="${at}">a year ago</time>${story}</article>`,
    says: [at, 'microdata'],
  },
  {
    name: 'microdata on a meta within the body',
    body: `<div itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="dateModified" content="2026-02-10"><meta itemprop="datePublished" content="2026-02-07"><h1>${headline}</h1>${story}</div>`,
    says: ['2026-02-07', 'microdata'],
  },
  {
    name: 'microdata of comments',
    body: `<article><h1>${headline}</h1>${story}</article><div itemscope itemtype="https://schema.org/Comment"><time itemprop="datePublished" datetime="2026-02-09T10:00:00Z">two days later</time></div>`,
    says: null,
  },
  {
    name: 'microdata of a list, the article among it',
    body: `<main><div itemscope itemtype="http://schema.org/Article"><h1>${headline}</h1><meta itemprop="datePublished" content="2026-02-07"></div>${[3, 4, 5].map((day) => `<div itemscope itemtype="http://schema.org/Article"><h2><a href="/s${day}">Story ${day}</a></h2><meta itemprop="datePublished" content="2026-01-0${day}"></div>`).join('')}</main>`,
    says: ['2026-02-07', 'microdata'],
  },
  {
    name: 'RDFa',
    body: `<div typeof="sioc:Post"><h1>${headline}</h1><span property="dc:date dc:created" content="${at}">Saturday</span>${story}</div>`,
    says: [at, 'microdata'],
  },
  {
    name: 'the address against a date of migration',
    url: 'https://news.example/2026/02/07/coins-climb/',
    head: linked({ ...news, datePublished: '2026-11-30T09:00:00Z' }),
    says: ['2026-02-07', 'url'],
  },
  {
    name: 'the address with the hour from the markup',
    url: 'https://news.example/2026/02/07/coins-climb/',
    head: linked({ ...news, datePublished: at }),
    says: [at, 'json-ld'],
  },
  {
    name: 'two statements: the earlier, since the later is an update',
    head:
      linked({ ...news, datePublished: '2026-02-12T10:00:00Z' }) +
      `<meta property="article:published_time" content="${at}">`,
    says: [at, 'meta'],
  },
];
