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
