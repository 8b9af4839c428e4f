import { headline, type PageHead, story } from './page-head.ts';

const shown = (above: string, below = ''): string =>
  `<article><h1>${headline}</h1>${above}${story}${below}</article>`;
const day = ['2026-02-07', 'text'] as const;

function line(name: string, above: string, says: PageHead['says'] = day, lang = 'en'): PageHead {
  return { name, lang, body: shown(above), says };
}

/** Shapes that saved pages of the press have, and pages made up do not. */
export const pressHeads: readonly PageHead[] = [
  line(
    'the day of publication, the hour of the last update',
    '<div><span class="date">7 February 2026</span> <span>Last updated at</span> <span>10:41</span></div>',
  ),
  line(
    'an update of the same day',
    '<div class="stamp">February 7, 2026 -- Updated 1948 GMT (0348 HKT)</div>',
  ),
  {
    name: 'an update shown, a publication in markup',
    head: '<meta name="date" content="2026-02-07">',
    body: shown('<p class="date">Updated: Feb 9, 2026</p>'),
    says: ['2026-02-07', 'meta'],
  },
  line(
    'a class that means an update',
    '<p class="updated">9 February 2026</p><p class="posted">7 February 2026</p>',
  ),
  line(
    'a person around the day',
    '<div itemscope itemtype="http://schema.org/Person"><span>A Writer</span><span class="stamp-time">9:35 p.m. EST February 7, 2026</span></div>',
    ['2026-02-07T21:35:00-05:00', 'text'],
  ),
  line(
    'the comments are counted beside the day',
    '<div class="bylineComments"><p>By A Writer</p><p class="publishedDate">7 Feb 2026</p></div>',
  ),
  line('a sheet of a calendar', '<ul><li class="calendar">7 February 2026</li></ul>'),
  {
    name: 'a rubric that is a link above the day',
    body: `<article><h5><a href="/markets">Markets</a></h5><h3><a href="/markets">Markets</a></h3><p class="date">7 February 2026</p><h1>${headline}</h1>${story}</article>`,
    says: day,
  },
  {
    name: 'a teaser right above the day and the headline',
    body: `<div><h3><a href="/other">Another of our long stories</a></h3></div><article><p class="date-line">7 February 2026</p><h1>${headline}</h1>${story}</article>`,
    says: day,
  },
  {
    name: 'a line right above the headline, called nothing',
    body: `<div><div>7 February 2026 Last updated at 10:41</div><h1>${headline}</h1>${story}</div>`,
    says: day,
  },
  {
    name: 'UTC in the markup, the clock of the page beside the headline',
    head: '<meta property="article:published_time" content="2026-02-07T03:42:00Z">',
    body: shown('<p class="byline">By the desk on February 6, 2026 10:42 pm</p>'),
    says: ['2026-02-06T22:42:00-05:00', 'meta'],
  },
  {
    name: 'UTC in the markup, another moment beside the headline',
    head: '<meta property="article:published_time" content="2026-02-07T03:42:00Z">',
    body: shown('<p class="byline">By the desk on February 6, 2026 10:50 pm</p>'),
    says: ['2026-02-07T03:42:00Z', 'meta'],
  },
  line('a stamp in seconds', '<span class="when" data-timestamp="1770442200">7 hours ago</span>', [
    '2026-02-07T05:30:00Z',
    'time',
  ]),
  line('a stamp in milliseconds', '<span class="when" data-publishtime="1770442200000">Saturday</span>', [
    '2026-02-07T05:30:00Z',
    'time',
  ]),
  line('a stamp of something larger', `<div data-date="2026-03-03">${story}</div>`, null),
  {
    name: 'a meta element of microdata with a value',
    head: '<meta itemprop="datePublished" value="2026-02-07 05:30:00.0">',
    says: ['2026-02-07T05:30:00', 'microdata'],
  },
  {
    name: 'the print date of a paper',
    head: '<meta name="pdate" content="20260207">',
    says: ['2026-02-07', 'meta'],
  },
  {
    name: 'a rubric within the address',
    url: 'https://news.example/2026/MARKETS/02/07/coins.week/index.html',
    says: ['2026-02-07', 'url'],
  },
  {
    name: 'numbers of one digit behind a rubric',
    url: 'https://news.example/2026/world_markets/2/7/coins/',
    says: ['2026-02-07', 'url'],
  },
  line(
    'a year of two digits',
    '<p class="date">2/17/26 11:04am</p>',
    ['2026-02-17T11:04:00', 'text'],
    'en-US',
  ),
  line('a German short form', '<p>Verfasst am 7.2.26 von der Redaktion</p>', day, 'de'),
  line('a version', '<p class="info">Version 7.2.26</p>', null),
  line('American dots', '<p class="date">02.07.26 4:05 PM</p>', null, 'en-US'),
  line('a day equal to its month', '<p class="date">02/02/2026</p>', ['2026-02-02', 'text'], ''),
  {
    name: 'another date of the page settles the order',
    lang: 'en',
    body: `${shown('<p class="date">02/07/2026</p>')}<aside>Earlier: 01/31/2026, 01/29/2026</aside>`,
    says: day,
  },
  {
    name: 'American hours settle the order',
    lang: 'en',
    body: shown('<p class="date">Posted: 02/07/2026 09:48:55 PM PST</p>'),
    says: ['2026-02-07T21:48:55-08:00', 'text'],
  },
  {
    name: 'the language in the markup for networks',
    lang: '',
    head: '<meta property="og:locale" content="de_DE">',
    url: 'https://nachrichten.example/a',
    body: shown('<p class="datum">07/02/2026</p>'),
    says: day,
  },
  {
    name: 'comments in other languages',
    lang: 'de',
    body: `${shown('')}<ol class="kommentarliste"><li>Eine Leserin <span class="datum">9. Februar 2026</span></li></ol>`,
    says: null,
  },
  {
    name: 'a blog that says below its text when it was filed',
    lang: 'de',
    body: `<h2>${headline}</h2>${story.repeat(20)}<p class="postmetadata"><small>Dieser Beitrag wurde am Samstag, 7. Februar 2026 um 11:00 Uhr erstellt und unter Märkte abgelegt. Antworten lassen sich verfolgen.</small></p>`,
    says: ['2026-02-07T11:00:00', 'text'],
  },
  line('uk', '<p class="date">7 лютого 2026, 11:00</p>', ['2026-02-07T11:00:00', 'text'], 'uk'),
  line('cs', '<p>Vydáno 7. února 2026</p>', day, 'cs'),
  line('ro', '<p>Publicat pe 7 februarie 2026</p>', day, 'ro'),
  line('hu', '<p class="datum">2026. február 7. 11:00</p>', ['2026-02-07T11:00:00', 'text'], 'hu'),
  line('fi', '<p>Julkaistu 7. helmikuuta 2026</p>', day, 'fi'),
  line('el', '<p>Δημοσίευση: 7 Φεβρουαρίου 2026</p>', day, 'el'),
  line('ar', '<p>نشر في 7 فبراير 2026</p>', day, 'ar'),
  line('he', '<p>פורסם ב-7 בפברואר 2026</p>', day, 'he'),
  line('hi', '<p>प्रकाशित: 7 फ़रवरी 2026</p>', day, 'hi'),
  {
    name: 'JSON in a comment, with a comma too many and a broken line',
    head: `<script type="application/ld+json"><!--
[{"@type":"NewsArticle","headline":"${headline}","description":"one
two","datePublished":"2026-02-07T05:30:00Z",},{"@type":"NewsArticle","headline":"Another","datePublished":"2026-01-01"}]
//--></script>`,
    says: ['2026-02-07T05:30:00Z', 'json-ld'],
  },
  {
    name: 'JSON in a section of character data',
    head: `<script type="application/ld+json">/*<![CDATA[*/{"@type":"NewsArticle","datePublished":"2026-02-07T05:30:00Z"}/*]]>*/</script>`,
    says: ['2026-02-07T05:30:00Z', 'json-ld'],
  },
];
