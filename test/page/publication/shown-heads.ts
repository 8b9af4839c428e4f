import { headline, type PageHead, story } from './page-head.ts';

const shown = (above: string, below = ''): string =>
  `<article><h1>${headline}</h1>${above}${story}${below}</article>`;
const day = ['2026-02-07', 'text'] as const;
const hour = ['2026-02-07T11:00:00', 'text'] as const;

function inLanguage(lang: string, line: string, says: PageHead['says'] = day): PageHead {
  return { name: `${lang}: ${line}`, lang, body: shown(`<p class="byline">${line}</p>`), says };
}

/** Moments in `<time>`, in the address and in words. */
export const shownHeads: readonly PageHead[] = [
  {
    name: 'a time below the headline',
    body: shown('<div><time datetime="2026-02-07T05:30:00Z">7 Feb</time></div>'),
    says: ['2026-02-07T05:30:00Z', 'time'],
  },
  {
    name: 'a time that says how long ago',
    body: shown('<div>by the desk · <time datetime="2026-02-07T05:30:00Z">1 year ago</time></div>'),
    says: ['2026-02-07T05:30:00Z', 'time'],
  },
  {
    name: 'two times, the second an update',
    body: shown(
      '<p>Published <time datetime="2026-02-07T05:30Z">7 Feb</time> Updated <time datetime="2026-02-08T05:30Z">8 Feb</time></p>',
    ),
    says: ['2026-02-07T05:30:00Z', 'time'],
  },
  {
    name: 'the update first, by its class',
    body: shown(
      '<p><time class="entry-date updated" datetime="2026-02-08T05:30Z">8 Feb</time> <time class="entry-date published" datetime="2026-02-07T05:30Z">7 Feb</time></p>',
    ),
    says: ['2026-02-07T05:30:00Z', 'time'],
  },
  {
    name: 'times of related stories only',
    body: `${shown('')}<aside><h3><a href="/b">Another</a></h3><time datetime="2026-01-01">1 Jan</time></aside>`,
    says: null,
  },
  {
    name: 'times of comments only',
    body: `${shown('')}<div id="comments"><p>A reader <time datetime="2026-02-09T10:00Z">9 Feb 2026, 10:00</time></p></div>`,
    says: null,
  },
  {
    name: 'slashes in the address',
    url: 'https://news.example/2026/02/07/coins',
    says: ['2026-02-07', 'url'],
  },
  {
    name: 'hyphens in the address',
    url: 'https://news.example/m/2026-02-07-coins',
    says: ['2026-02-07', 'url'],
  },
  {
    name: 'eight digits in the address',
    url: 'https://news.example/m/20260207/coins',
    says: ['2026-02-07', 'url'],
  },
  {
    name: 'a month by name in the address',
    url: 'https://news.example/m/2026/feb/07/coins',
    says: ['2026-02-07', 'url'],
  },
  {
    name: 'the day in the address, the minute on the page',
    url: 'https://news.example/2026/02/07/coins',
    body: shown('<time class="date published" datetime="2026-02-07T16:09:48+00:00">February 7, 2026</time>'),
    says: ['2026-02-07T16:09:48Z', 'time'],
  },
  {
    name: 'the day in the address, another in the head of the article',
    url: 'https://news.example/2026/02/07/coins',
    body: shown('<span class="date">12 February 2026</span>'),
    says: ['2026-02-07', 'url'],
  },
  {
    name: 'digits in the address that are no date',
    url: 'https://news.example/m/20269907-coins',
    says: null,
  },
  inLanguage('en', 'By the desk | Published: Feb 7, 2026, 11:00 IST', ['2026-02-07T11:00:00+05:30', 'text']),
  inLanguage('en-US', 'February 7th, 2026 11:00 AM EST', ['2026-02-07T11:00:00-05:00', 'text']),
  inLanguage('en-US', '02/07/2026'),
  inLanguage('en-GB', 'Saturday 7 February 2026 11.00 GMT', ['2026-02-07T11:00:00Z', 'text']),
  inLanguage('de', 'Veröffentlicht am 7. Februar 2026 um 11:00 Uhr', hour),
  inLanguage('de-AT', '07.02.2026, 11:00', hour),
  inLanguage('fr', 'Publié le 7 février 2026 à 11h00', hour),
  inLanguage('es', 'Publicado el 7 de febrero de 2026 a las 11:00', hour),
  inLanguage('pt-BR', 'Publicado em 07/02/2026 às 11h00', hour),
  inLanguage('it', 'Pubblicato il 7 febbraio 2026 alle 11:00', hour),
  inLanguage('nl', 'Geplaatst op 7 februari 2026 om 11:00', hour),
  inLanguage('tr', 'Yayınlanma: 7 Şubat 2026 - 11:00', hour),
  inLanguage('ru', 'Опубликовано 7 февраля 2026 г., 11:00', hour),
  inLanguage('pl', 'Opublikowano 7 lutego 2026, godz. 11:00', hour),
  inLanguage('id', 'Diterbitkan Sabtu, 7 Februari 2026 11:00 WIB', ['2026-02-07T11:00:00+07:00', 'text']),
  inLanguage('ja', '公開日:2026年2月7日 11時00分', hour),
  inLanguage('zh', '发布时间:2026年2月7日 11:00', hour),
  inLanguage('ko', '입력 2026. 2. 7. 오전 11:00', hour),
  inLanguage('sv', 'Publicerad 7 februari 2026'),
  {
    name: 'day, month and year in boxes of their own',
    lang: 'de',
    body: shown('<div class="badge"><div>07</div><div>Feb.</div><div>2026</div></div>'),
    says: day,
  },
  {
    name: 'lines within one cell',
    body: `<table><tr><td><b>${headline}</b><br>7 February 2026<br>${'Traders bought again on Friday. '.repeat(30)}</td></tr></table>`,
    says: null,
  },
  {
    name: 'lines within one cell, below a heading',
    body: `<table><tr><td><h1>${headline}</h1>by the desk<br>Saturday 7 February 2026<br>${'Traders bought again on Friday. '.repeat(30)}</td></tr></table>`,
    says: day,
  },
  {
    name: 'a dateline',
    body: shown(`<p>BERLIN, 7 February 2026 – ${'Traders bought again on Friday. '.repeat(9)}</p>`),
    says: day,
  },
  {
    name: 'prose that begins with a day',
    body: shown(
      `<p>On 3 March 2014 the company was founded. ${'Traders bought again on Friday. '.repeat(9)}</p>`,
    ),
    says: null,
  },
  {
    name: 'the author after the day',
    body: `<div id="withSidebar"><h1>${headline}</h1><p class="attributionWithDate">Saturday 7 February 2026 by the desk</p>${story}</div>`,
    says: day,
  },
  {
    name: 'an old microformat, on a date of publication',
    body: shown('<span class="date updated">7 February 2026</span>'),
    says: day,
  },
  {
    name: 'the state of a report',
    lang: 'de',
    body: shown('<p>Stand: 07.02.2026 11:00 Uhr</p>'),
    says: hour,
  },
  {
    name: 'a builder of pages that calls everything a widget',
    body: `<main><div class="elementor-widget elementor-widget-heading"><h1>${headline}</h1></div><div class="elementor-widget elementor-widget-post-info"><span>7 February 2026</span></div>${story}</main>`,
    says: day,
  },
  {
    name: 'utility classes',
    body: `<main class="relative"><h1>${headline}</h1><div class="relative responsive"><span class="text-gray">7 February 2026</span></div>${story}</main>`,
    says: day,
  },
  {
    name: 'updated line only',
    body: shown('<p class="byline">Updated: Feb 9, 2026, 10:00 IST</p>'),
    says: ['2026-02-09T10:00:00+05:30', 'text'],
  },
  {
    name: 'a headline and a rubric that speak of updates',
    title: 'Market updated',
    body: `<article><h1>Market updated</h1><p class="byline">Market update | 7 February 2026</p>${story}</article>`,
    says: day,
  },
  {
    name: 'author and day side by side, a section of other stories below',
    body: `<h1>${headline}</h1><div><span>By A Writer</span><span>Feb 7, 2026, 11:00 AM</span></div>${story}<section><h2>More of this</h2><a href="/x"><h4>Other</h4><span>Feb 9, 2026</span></a></section>`,
    says: hour,
  },
  {
    name: 'the day of an event above that of publication',
    body: shown('<p class="event-date">12 October 2026</p><p class="post-date">7 February 2026</p>'),
    says: day,
  },
  {
    name: 'no language and no address to tell day from month',
    lang: '',
    body: shown('<p class="byline">Posted 5/3/2026 10:15 AM</p>'),
    says: null,
  },
  {
    name: 'updated before published',
    body: shown('<p class="byline">Updated: Feb 9, 2026 10:00 | Published: Feb 7, 2026</p>'),
    says: day,
  },
  {
    name: 'labels in elements of their own',
    body: shown(
      '<div><div>Last updated</div><div>9 February 2026</div><div>Published</div><div>7 February 2026</div></div>',
    ),
    says: day,
  },
  {
    name: 'a date inside the prose only',
    body: shown(
      '<p>The company was founded on 3 March 2014 by two engineers, who left it years later to build a mine.</p>',
    ),
    says: null,
  },
  {
    name: 'the day of reading at the top of the page',
    body: `<header><div class="today">Saturday, 14 February 2026</div></header>${shown('<span class="date">7 February 2026</span>')}`,
    says: day,
  },
  {
    name: 'a blog with the date above the title',
    body: `<div class="post"><h2 class="date-header"><span>Saturday, February 7, 2026</span></h2><h3 class="post-title entry-title"><a href="/coins">${headline}</a></h3><div>${story}</div></div>`,
    says: day,
  },
  {
    name: 'a blog with the date below the text',
    body: shown(
      '',
      '<p class="postmetadata">This entry was posted on Saturday, February 7th, 2026 at 11:00 am and is filed under Coins.</p>',
    ),
    says: hour,
  },
  {
    name: 'figures alone in a block',
    body: shown('<div class="date">2026-02-07</div>'),
    says: day,
  },
  {
    name: 'a copyright line only',
    body: `${shown('')}<footer>© 7 Feb 2026 News</footer>`,
    says: null,
  },
  {
    name: 'the month in the address settles the order',
    lang: 'en-US',
    url: 'https://news.example/2026/02/coins',
    body: shown('<span class="date">07/02/2026</span>'),
    says: day,
  },
  {
    name: 'a theme that names the page after its sidebar',
    body: `<div class="has-sidebar comments-open">${shown('<span class="posted-on">7 February 2026</span>')}</div>`,
    says: day,
  },
];
