import { publicationOf } from '../../utils/page/publication/page-publication.ts';
import { repeated, textShapes } from './growth-shapes.ts';
import type { GrowthSubject } from './growth-subject.ts';

const now = Date.UTC(2027, 1, 7);
const address = 'https://news.example/coins-climb';
const heading = '<h1>Coins climb as the week ends</h1>';
const published = '<meta property="article:published_time" content="2026-02-07T11:00:00Z">';

/** The page of the text that was given last: to parse it is the browser's time, not ours. */
let parsed: { readonly text: string; readonly page: Document } | null = null;

function pageOf(text: string): Document {
  if (parsed?.text !== text)
    parsed = {
      text,
      page: new DOMParser().parseFromString(`<title>Coins climb</title>${text}`, 'text/html'),
    };
  return parsed.page;
}

/** Finding the publication moment of a page, from its markup to its text. Runs in a browser. */
export const publicationGrowth: GrowthSubject = {
  name: 'publication',
  shapes: {
    'an article': repeated('<p>Bitcoin rose 4% to $70,652 on 7 February 2026.</p>', heading),
    'one paragraph': (size) => `${heading}<p>${textShapes['articles, one paragraph']!(size)}</p>`,
    'meta elements': repeated(published),
    'one date': repeated(' ', `<meta name="date" content="7`, 'February 2026">'),
    'a long datetime': repeated(' ', `${heading}<time datetime="7`, 'February 2026">then</time>'),
    times: repeated('<time datetime="2026-02-07">7 Feb</time> ', heading),
    'times in each other': repeated('<time datetime="2026-02-07">', heading, '7 Feb'),
    microdata: repeated('<p itemscope><b itemprop="datePublished">7 Feb 2026</b></p>', heading),
    headings: repeated('<h2><a href="/other">Coins fall as the week begins</a></h2>'),
    'bold text in each other': repeated('<b>7 Feb 2026', heading),
    'blocks in each other': repeated('<div class="date">7 Feb 2026', heading),
    'line breaks': repeated('7 Feb 2026<br>', heading),
    'text in a dated box': repeated('<p>7 Feb 2026</p>', `${heading}<main data-date="2026-02-07">`),
    'empty elements in a paragraph': repeated('<i> </i>', `${heading}<p>7 Feb 2026 `),
    'JSON-LD': repeated('{"@type":"NewsArticle"},', '<script type="application/ld+json">[', '{}]</script>'),
  },
  run: (text) => publicationOf(null, pageOf(text), address, now),
};
