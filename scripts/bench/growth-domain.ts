import { coins } from '../../utils/domain/coin/catalog.ts';
import { choosePublication, type DateClaim } from '../../utils/domain/publication/publication.ts';
import { metaTrust } from '../../utils/domain/publication/date-labels.ts';
import {
  dateInUrl,
  findDates,
  monthInUrl,
  orderShown,
  readMoment,
} from '../../utils/domain/publication/find-dates.ts';
import { linkedDates } from '../../utils/domain/publication/json-ld.ts';
import { leadsHome, leadsToList, samePage, sameTitle } from '../../utils/domain/publication/page-identity.ts';
import { buildLexicon } from '../../utils/domain/recognition/build-lexicon.ts';
import type { Lexicon } from '../../utils/domain/recognition/lexicon.ts';
import { recognise } from '../../utils/domain/recognition/recognise.ts';
import { type GrowthSubject, repeated, textShapes } from './growth-shapes.ts';

const habits = { monthFirst: true, now: Date.UTC(2027, 1, 7) };
const site = 'https://news.example/';
const facts = { url: `${site}coins-climb`, title: 'Coins climb' };
const article = '"@type":"NewsArticle","datePublished":"2026-02-07T11:00:00Z"';

let lexicon: Lexicon | null = null;

const recognition: GrowthSubject = {
  name: 'recognition',
  shapes: textShapes,
  prepare: (text) => {
    const paragraphs = text.split('\n');
    const built = (lexicon ??= buildLexicon(coins));
    return () => recognise(paragraphs, built);
  },
};

const datesInText: GrowthSubject = {
  name: 'dates in text',
  shapes: textShapes,
  prepare: (text) => () => [findDates(text, habits), orderShown(text), readMoment(text, habits)],
};

/** Nests `inside` as deeply as the size allows. */
function nested(open: string, inside: string, close: string): (size: number) => string {
  return (size) => {
    const depth = Math.ceil((size - inside.length) / (open.length + close.length));
    return open.repeat(depth) + inside + close.repeat(depth);
  };
}

const jsonLd: GrowthSubject = {
  name: 'JSON-LD',
  shapes: {
    articles: repeated(`{${article}},`, '[', '{}]'),
    'one article with a long text': repeated('words ', `{${article},"articleBody":"`, '"}'),
    'one article with a long headline': repeated('Coins climb ', `{${article},"headline":"`, '"}'),
    types: repeated('"Thing",', `{${article},"@type":[`, '"Article"]}'),
    'one long type': repeated('x', `{${article},"@type":"`, '"}'),
    'nested arrays': nested('[', `{${article}}`, ']'),
    'nested graphs': nested('{"@graph":', `{${article}}`, '}'),
    'spaces after a comment': repeated(' ', `{${article}}-->`, 'x'),
    'ends of comments': repeated('--> /* '),
    'commas and spaces': repeated(',          ', '['),
    'dates in broken JSON': repeated('"datePublished" : "2026-02-07",', '{'),
    'control characters': repeated('\u0001 ', `{${article},"articleBody":"`, '"}'),
  },
  prepare: (text) => () => linkedDates([text], facts),
};

const addresses: GrowthSubject = {
  name: 'dates in addresses',
  shapes: {
    years: repeated('2026/', site),
    'a year and letters': repeated('a', `${site}2026/`),
    'years and months': repeated('2026-02-', site),
    'days without a year': repeated('07-02-', site),
    'one number': repeated('2', site),
    lists: repeated('tag/', site, 'x'),
    categories: repeated('category', site, '.'),
    slashes: repeated('/', site, 'x'),
    'an index': repeated('a', `${site}index.`, '-'),
    'a long host': repeated('a', 'https://', '/2026/02/07'),
  },
  prepare: (text) => () => [
    dateInUrl(text, habits),
    monthInUrl(text),
    leadsHome(text),
    leadsToList(text),
    samePage(text, facts.url),
  ],
};

/** The rules for the publication moment that need no page: meta names, titles, and the vote between many claims. */
const publicationRules: GrowthSubject = {
  name: 'publication rules',
  shapes: {
    ...textShapes,
    'meta names': repeated('publi', '', 'date'),
    'dates of many days': (size) =>
      Array.from({ length: Math.ceil(size / 11) }, (_, at) =>
        new Date(Date.UTC(2000, 0, 1 + (at % 9_000))).toISOString().slice(0, 10),
      ).join(' '),
  },
  prepare: (text) => () => [
    metaTrust(text),
    sameTitle(facts.title, text),
    choosePublication(
      findDates(text, habits).map(({ moment }): DateClaim => ({ moment, from: 'meta', trust: 3 })),
      null,
    ),
  ],
};

/** The subjects that need no DOM. */
export const domainGrowth: readonly GrowthSubject[] = [
  recognition,
  jsonLd,
  datesInText,
  addresses,
  publicationRules,
];
