import { publicationOf } from '../../utils/page/publication/page-publication.ts';
import { type Growth, measureGrowth } from './growth-measure.ts';
import { type GrowthSubject, repeated, textShapes } from './growth-shapes.ts';

const now = Date.UTC(2027, 1, 7);
const address = 'https://news.example/coins-climb';
const heading = '<h1>Coins climb as the week ends</h1>';
const published = '<meta property="article:published_time" content="2026-02-07T11:00:00Z">';

/** Only 30 levels: the browser's parser takes quadratic time for unclosed elements. */
function nested(tag: string, attribute: string): string {
  return `<${tag} ${attribute}>7 Feb 2026`.repeat(30) + `</${tag}>`.repeat(30);
}

/** Finding the publication moment of a page, in its markup and its text. Needs a browser. */
export const publicationGrowth: GrowthSubject = {
  name: 'publication',
  shapes: {
    'an article': repeated('<p>Bitcoin rose 4% to $70,652 on 7 February 2026.</p>', heading),
    'one paragraph': (size) => `${heading}<p>${textShapes['articles, one paragraph']!(size)}</p>`,
    'meta elements': repeated(published),
    'one date': repeated(' ', `<meta name="date" content="7`, 'February 2026">'),
    'a long datetime': repeated(' ', `${heading}<time datetime="7`, 'February 2026">then</time>'),
    times: repeated('<time datetime="2026-02-07">7 Feb</time> ', heading),
    'times in each other': repeated(nested('time', 'datetime="2026-02-07"'), heading),
    microdata: repeated('<p itemscope><b itemprop="datePublished">7 Feb 2026</b></p>', heading),
    headings: repeated('<h2><a href="/other">Coins fall as the week begins</a></h2>'),
    'bold text in each other': repeated(`<p>${nested('b', 'id="date"')}</p>`, heading),
    'blocks in each other': repeated(nested('div', 'class="date"'), heading),
    'line breaks': repeated('7 Feb 2026<br>', heading),
    'text in a dated box': repeated('<p>7 Feb 2026</p>', `${heading}<main data-date="2026-02-07">`),
    'empty elements in a paragraph': repeated('<i> </i>', `${heading}<p>7 Feb 2026 `),
    'JSON-LD': repeated('{"@type":"NewsArticle"},', '<script type="application/ld+json">[', '{}]</script>'),
  },
  // Parsing is the browser's time, not ours.
  prepare: (text) => {
    const page = new DOMParser().parseFromString(`<title>Coins climb</title>${text}`, 'text/html');
    return () => publicationOf(null, page, address, now);
  },
};

const growth = {
  measure: (shape: string): Growth => measureGrowth(publicationGrowth, shape, () => performance.now()),
};

declare global {
  /** This module's interface in the page, which loads it as a script. */
  var tickmarkGrowth: typeof growth;
}
globalThis.tickmarkGrowth = growth;
