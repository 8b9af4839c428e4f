import { describe, expect, it } from 'vitest';
import { choosePublication, type DateClaim } from '../../../../../utils/domain/publication/publication.ts';
import { metaTrust } from '../../../../../utils/domain/publication/date-labels.ts';
import {
  dateInUrl,
  findDates,
  monthInUrl,
  readMoment,
} from '../../../../../utils/domain/publication/find-dates.ts';
import { linkedDates } from '../../../../../utils/domain/publication/json-ld.ts';
import { leadsToList, samePage, sameTitle } from '../../../../../utils/domain/publication/page-identity.ts';
import { dayMs } from '../../../../../utils/domain/time.ts';

const habits = { monthFirst: true, now: Date.UTC(2027, 1, 7) };
const facts = { url: 'https://news.example/coins-climb', title: 'Coins climb as the week ends' };
const nothing = { values: [], modified: [], isArticle: false, isList: false, isLive: false, entries: [] };
const article = { '@type': 'NewsArticle', datePublished: '2026-02-07T11:00:00Z' };

function nestedArrays(depth: number, inside = ''): string {
  return '['.repeat(depth) + inside + ']'.repeat(depth);
}

/*
 * Where a text is long, the unbounded reader needed minutes for it: the time limit of the runner fails the test then.
 * None of them measures time.
 */
describe('JSON-LD beyond its limits is ignored', () => {
  const graph = '{"@graph":'.repeat(20_000) + JSON.stringify(article) + '}'.repeat(20_000);
  it.each([
    ['20,000 nested arrays', nestedArrays(20_000, JSON.stringify(article))],
    ['20,000 nested graphs', graph],
    ['200,000 nodes', JSON.stringify(Array.from({ length: 200_000 }, () => article))],
    [
      'an article as the last of 30,000 types',
      JSON.stringify({ ...article, '@type': [...Array.from({ length: 30_000 }, () => 'Thing'), 'Article'] }),
    ],
    ['a type of 60,000 characters', JSON.stringify({ ...article, '@type': 'x'.repeat(60_000) })],
    ['a type that is no text', JSON.stringify({ ...article, '@type': { toString: 1, valueOf: 1 } })],
    ['3,000,000 characters', JSON.stringify({ ...article, articleBody: 'x'.repeat(3_000_000) })],
    ['a comment that ends in 100,000 spaces', `-->${' '.repeat(100_000)}x`],
  ])('%s', (_, script) => {
    expect(linkedDates([script], facts)).toEqual(nothing);
  });

  it('does not affect other scripts', () => {
    const scripts = [nestedArrays(20_000), JSON.stringify(article)];
    expect(linkedDates(scripts, facts).values).toEqual([article.datePublished]);
  });

  it('is read up to its limits', () => {
    const within = { ...article, '@type': [...Array.from({ length: 15 }, () => 'Thing'), 'Article'] };
    expect(linkedDates([nestedArrays(10, JSON.stringify(within))], facts).values).toHaveLength(1);
    expect(
      linkedDates([`<!--\n${JSON.stringify(within)}\n-->${' '.repeat(1_000)}`], facts).values,
    ).toHaveLength(1);
  });
});

describe('readMoment', () => {
  it.each([
    ['nested arrays', JSON.parse(nestedArrays(20_000)) as unknown],
    ['an object that can not become text', { toString: 1 }],
    ['a date with 5,000,000 spaces in it', `7${' '.repeat(5_000_000)}February 2026`],
  ])('gives none for %s', (_, value) => {
    expect(readMoment(value, habits)).toBeNull();
  });
});

describe('findDates', () => {
  it('reads separators without end once', () => {
    expect(findDates(`2026 1${'/'.repeat(100_000)}x`, habits)).toEqual([]);
  });
});

describe('choosePublication', () => {
  it('reads each claim a fixed number of times', () => {
    let looks = 0;
    const claims = Array.from({ length: 2_000 }, (_, index): DateClaim => {
      const at = Date.UTC(2020, 1, 7) + (index % 1_000) * 3 * dayMs;
      return {
        from: 'meta',
        trust: 3,
        get moment() {
          looks += 1;
          return { at, precision: 'time', zone: 'known', offset: 0 } as const;
        },
      };
    });
    expect(choosePublication(claims, null)?.from).toBe('meta');
    expect(looks / claims.length).toBeLessThan(100);
  });
});

describe('names, titles and addresses are read up to a length', () => {
  const far = 'a/'.repeat(5_000);
  it.each([
    ['a meta name', metaTrust(`${'publi'.repeat(200)}date`), null],
    [
      'a title',
      sameTitle('Coins climb as the week ends', `${'x'.repeat(5_000)} coins climb as the week ends`),
      false,
    ],
    ['the day in an address', dateInUrl(`https://news.example/${far}2026/02/07/`, habits), null],
    ['the month in an address', monthInUrl(`https://news.example/${far}2026/02/`), null],
    ['the list in an address', leadsToList(`https://news.example/${far}tag/coins`), false],
    ['two addresses', samePage(`https://news.example/${far}`, `https://news.example/${far}`), false],
  ])('%s', (_, read, expected) => {
    expect(read).toBe(expected);
  });
});

describe('the entries of a live blog', () => {
  const entry = { '@type': 'BlogPosting', '@id': 'https://news.example/live#post-1', headline: 'One' };

  it('are read with their anchor, headline and date', () => {
    const blog = {
      ...article,
      '@type': 'LiveBlogPosting',
      liveBlogUpdate: [{ ...entry, datePublished: '2026-02-07T11:20:00Z' }, entry, null, 'text'],
    };
    expect(linkedDates([JSON.stringify(blog)], facts)).toMatchObject({
      isLive: true,
      entries: [{ anchor: 'post-1', headline: 'One', value: '2026-02-07T11:20:00Z' }],
    });
  });

  it('are limited', () => {
    const updates = Array.from({ length: 9_000 }, () => ({ ...entry, datePublished: '2026-02-07' }));
    const blog = { ...article, '@type': 'LiveBlogPosting', liveBlogUpdate: updates };
    expect(linkedDates([JSON.stringify(blog)], facts).entries).toHaveLength(2_000);
  });
});
