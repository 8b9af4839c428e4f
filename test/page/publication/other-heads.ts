import { headline, linked, type PageHead, story } from './page-head.ts';

const teasers = [1, 2, 3, 4, 5, 6]
  .map(
    (day) =>
      `<article><h2><a href="/story-${day}">Story number ${day}</a></h2><time datetime="2026-02-0${day}">Feb ${day}</time></article>`,
  )
  .join('');

/** Pages without a moment of their own: homes and lists. */
export const listHeads: readonly PageHead[] = [
  {
    name: 'a home page',
    url: 'https://news.example/',
    body: `<h1>News of the day</h1>${teasers}`,
    says: null,
  },
  {
    name: 'a home page in a language',
    url: 'https://news.example/en/',
    body: `<h1>News of the day</h1>${teasers}`,
    says: null,
  },
  {
    name: 'a home page with a date in its markup',
    url: 'https://news.example/',
    head: linked({
      '@type': 'WebPage',
      '@id': 'https://news.example/',
      datePublished: '2019-05-05T00:00:00Z',
    }),
    body: teasers,
    says: null,
  },
  { name: 'a tag', url: 'https://news.example/tag/bitcoin', body: `<h1>Bitcoin</h1>${teasers}`, says: null },
  {
    name: 'a collection by its type',
    url: 'https://news.example/bitcoin-news',
    head: linked({ '@type': 'CollectionPage', name: 'Bitcoin', datePublished: '2020-01-01' }),
    body: `<h1>Bitcoin</h1>${teasers}`,
    says: null,
  },
  {
    name: 'a section that no markup tells',
    url: 'https://news.example/markets',
    body: `<h1>The markets today</h1>${teasers}`,
    says: null,
  },
  {
    name: 'articles of a list, each marked',
    url: 'https://news.example/latest-stories',
    head: linked(
      [1, 2, 3].map((day) => ({
        '@type': 'NewsArticle',
        headline: `Story number ${day}`,
        url: `https://news.example/story-${day}`,
        datePublished: `2026-02-0${day}`,
      })),
    ),
    body: `<h1>Latest stories</h1>${teasers}`,
    says: null,
  },
  {
    name: 'a section with the days above its links',
    url: 'https://news.example/crypto',
    body: `<h1>The markets of the week</h1>${[5, 4, 3, 2].map((day) => `<div><span class="date">May ${day}, 2026</span><h3><a href="/s${day}">Story number ${day}</a></h3></div>`).join('')}`,
    says: null,
  },
  {
    name: 'a section of plain links',
    url: 'https://news.example/crypto',
    body: `<h1>The markets of the week</h1><ul>${[5, 4, 3, 2].map((day) => `<li><a href="/s${day}">Story number ${day}</a> <time datetime="2026-05-0${day}">May ${day}</time></li>`).join('')}</ul>`,
    says: null,
  },
  { name: 'an empty page', body: '', says: null },
  { name: 'an article that says nothing', body: `<h1>${headline}</h1>${story}`, says: null },
];

const tweet = (id: string, time: string, text: string, quoted = ''): string =>
  `<article data-testid="tweet"><div><a href="/u/status/1"><time datetime="${time}">Feb 7</time></a></div><div id="${id}">${text}</div>${quoted}</article>`;

/** Feeds: the moment is that of the post around the mention. */
export const feedHeads: readonly PageHead[] = [
  {
    name: 'the second post of a timeline',
    url: 'https://x.com/home',
    body: `<main>${tweet('a', '2026-02-09T10:00:00.000Z', '$BTC up')}${tweet('b', '2026-02-07T05:30:00.000Z', '$ETH up')}</main>`,
    select: '#b',
    says: ['2026-02-07T05:30:00Z', 'post'],
  },
  {
    name: 'the outer post of a quotation',
    url: 'https://x.com/home',
    body: tweet(
      'a',
      '2026-02-09T10:00:00.000Z',
      '$BTC up',
      '<div role="link"><time datetime="2026-02-07T05:30:00.000Z">Feb 7</time><div id="q">$SOL</div></div>',
    ),
    select: '#a',
    says: ['2026-02-09T10:00:00Z', 'post'],
  },
  {
    name: 'the quoted post',
    url: 'https://x.com/home',
    body: tweet(
      'a',
      '2026-02-09T10:00:00.000Z',
      '$BTC up',
      '<div role="link"><time datetime="2026-02-07T05:30:00.000Z">Feb 7</time><div id="q">$SOL</div></div>',
    ),
    select: '#q',
    says: ['2026-02-07T05:30:00Z', 'post'],
  },
  {
    name: 'a message on Stocktwits',
    url: 'https://stocktwits.com/symbol/BTC.X',
    body: '<div class="stream"><div class="message"><time datetime="2026-02-07T05:30:00Z">5h</time><div><p id="m">$BTC.X moons</p></div></div></div>',
    select: '#m',
    says: ['2026-02-07T05:30:00Z', 'post'],
  },
  {
    name: 'a news article on Stocktwits',
    url: 'https://stocktwits.com/news-articles/markets/coins-climb',
    head: '<meta property="article:published_time" content="2026-02-07T05:30:00Z">',
    body: '<article><h1>Coins climb</h1><p id="n">BTC rose</p></article>',
    select: '#n',
    says: ['2026-02-07T05:30:00Z', 'meta'],
  },
  {
    name: 'beside the stream',
    url: 'https://stocktwits.com/symbol/BTC.X',
    body: `<div><p id="m">$BTC.X</p>${[1, 2, 3, 4].map((day) => `<div><time datetime="2026-02-0${day}T00:00:00Z">${day}d</time></div>`).join('')}</div>`,
    select: '#m',
    says: null,
  },
  {
    name: 'a post on Reddit',
    url: 'https://www.reddit.com/r/x/comments/1/',
    body: '<shreddit-post created-timestamp="2026-02-07T05:30:00.000000+0000"><div id="p">BTC?</div></shreddit-post>',
    select: '#p',
    says: ['2026-02-07T05:30:00Z', 'post'],
  },
  {
    name: 'a comment on Reddit with replies',
    url: 'https://www.reddit.com/r/x/comments/1/',
    body: `<shreddit-comment><faceplate-timeago ts="2026-02-07T05:30:00.000000+0000">1y</faceplate-timeago><div id="c">BTC!</div>${'<shreddit-comment><faceplate-timeago ts="2026-02-08T05:30:00.000000+0000">1y</faceplate-timeago></shreddit-comment>'.repeat(4)}</shreddit-comment>`,
    select: '#c',
    says: ['2026-02-07T05:30:00Z', 'post'],
  },
  {
    name: 'the old Reddit',
    url: 'https://old.reddit.com/r/x/',
    body: '<div class="thing" data-timestamp="1770442200000"><p id="t">BTC</p></div>',
    select: '#t',
    says: ['2026-02-07T05:30:00Z', 'post'],
  },
  {
    name: 'the feed itself, without a mention',
    url: 'https://x.com/home',
    body: tweet('a', '2026-02-09T10:00:00.000Z', '$BTC up'),
    says: null,
  },
];
