import { describe, expect, it } from 'vitest';
import { dateLabel, isModifiedName, metaTrust } from '../../../../../utils/domain/publication/date-labels.ts';
import {
  leadsHome,
  leadsToList,
  originalAddress,
  samePage,
  sameTitle,
} from '../../../../../utils/domain/publication/page-identity.ts';
import {
  choosePublication,
  type DateClaim,
  limitToPast,
  type Moment,
  type Publication,
  withUpdates,
} from '../../../../../utils/domain/publication/publication.ts';
import { dayMs, hourMs, minuteMs } from '../../../../../utils/domain/time.ts';

const now = Date.UTC(2026, 1, 7, 12);
const time = (at: number): Moment => ({ at, precision: 'time', zone: 'known', offset: 0 });
const day = (at: number): Moment => ({ at, precision: 'day', zone: 'uncertain', offset: 0 });

describe('limitToPast', () => {
  it('leaves the past as it is', () => {
    expect(limitToPast(time(now - 1), now)).toEqual(time(now - 1));
  });

  it('keeps the day alone of a moment without a zone that is later than now', () => {
    const local: Moment = { ...time(now + hourMs), zone: 'uncertain' };
    expect(limitToPast(local, now)).toEqual(day(Date.UTC(2026, 1, 7)));
  });

  it('keeps the day alone of a local time that is marked as UTC', () => {
    expect(limitToPast(time(now + dayMs / 4), now)).toEqual(day(Date.UTC(2026, 1, 7)));
  });

  it('takes a clock that is a few minutes ahead for the time here', () => {
    expect(limitToPast(time(now + 2 * minuteMs), now)).toEqual(time(now));
  });

  it('takes a day that has begun east of here for the last that has here', () => {
    expect(limitToPast(day(Date.UTC(2026, 1, 8)), now)).toEqual(day(Date.UTC(2026, 1, 7)));
  });

  it('takes the time of a day that has not begun here for the last day that has', () => {
    const tomorrow: Moment = { ...time(Date.UTC(2026, 1, 8, 2)), zone: 'uncertain' };
    expect(limitToPast(tomorrow, now)).toEqual(day(Date.UTC(2026, 1, 7)));
  });

  it('has none for what is further ahead', () => {
    expect(limitToPast(time(now + dayMs + 1), now)).toBeNull();
  });
});

describe('withUpdates', () => {
  const published: Publication = { ...time(now), from: 'meta' };

  it.each<[string, readonly Moment[], number | undefined]>([
    ['none', [], undefined],
    ['a typing error, minutes later', [time(now + 5 * minuteMs)], undefined],
    ['hours later', [time(now + 3 * hourMs)], now + 3 * hourMs],
    ['the last of several', [time(now + 3 * hourMs), time(now + 9 * hourMs)], now + 9 * hourMs],
    ['an earlier one', [time(now - 9 * hourMs)], undefined],
    ['the same day, without a time', [day(Date.UTC(2026, 1, 7))], undefined],
    ['another day, without a time', [day(Date.UTC(2026, 1, 9))], Date.UTC(2026, 1, 9)],
  ])('%s', (_, updates, updatedAt) => {
    expect(withUpdates(published, updates).updatedAt).toBe(updatedAt);
  });
});

describe('choosePublication', () => {
  const claim = (from: DateClaim['from'], moment: Moment, trust: DateClaim['trust'] = 3): DateClaim => ({
    from,
    moment,
    trust,
  });
  const monday = Date.UTC(2026, 1, 2);

  it('has none without a claim', () => {
    expect(choosePublication([], null)).toBeNull();
  });

  it('keeps the better source where all agree', () => {
    const chosen = choosePublication([claim('json-ld', time(monday)), claim('meta', time(monday + 5))], null);
    expect(chosen).toEqual({ ...time(monday), from: 'json-ld' });
  });

  it('takes the time of day from the claim that has one', () => {
    const chosen = choosePublication([claim('json-ld', day(monday)), claim('meta', time(monday + 5))], null);
    expect(chosen?.from).toBe('meta');
  });

  it('follows the majority', () => {
    const later = monday + 9 * dayMs;
    const chosen = choosePublication(
      [claim('json-ld', time(monday)), claim('meta', time(later)), claim('time', time(later), 2)],
      null,
    );
    expect(chosen).toEqual({ ...time(later), from: 'meta' });
  });

  it('follows the month of the address between two', () => {
    const [march, may] = [Date.UTC(2026, 2, 3), Date.UTC(2026, 4, 3)];
    const chosen = choosePublication([claim('json-ld', time(march)), claim('meta', time(may))], {
      year: 2026,
      month: 5,
    });
    expect(chosen?.at).toBe(may);
  });
});

describe('metaTrust', () => {
  it.each([
    ['article:published_time', 'published'],
    ['og:article:published_time', 'published'],
    ['article.published', 'published'],
    ['parsely-pub-date', 'published'],
    ['sailthru.date', 'published'],
    ['publish_date', 'published'],
    ['pubdate', 'published'],
    ['DC.date.issued', 'published'],
    ['dcterms.issued', 'published'],
    ['citation_publication_date', 'published'],
    ['citation_online_date', 'published'],
    ['cXenseParse:recs:publishtime', 'published'],
    ['publication_date', 'published'],
    ['rnews:datePublished', 'published'],
    ['article_date_original', 'published'],
    ['date', 'dated'],
    ['DC.date', 'any'],
    ['dcterms.created', 'any'],
    ['article:modified_time', null],
    ['og:updated_time', null],
    ['last-modified', null],
    ['DC.date.modified', null],
    ['article:publisher', null],
    ['article:expiration_time', null],
    ['event:start_date', null],
    ['viewport', null],
    ['description', null],
  ])('%s', (name, trust) => {
    expect(metaTrust(name)).toBe(trust);
  });
});

describe('dateLabel', () => {
  it.each([
    ['Published: ', '', 'published'],
    ['Posted on ', '', 'published'],
    ['Last update: ', '', 'updated'],
    ['Market update | ', '', null],
    ['Updated: ', '', 'updated'],
    ['Published 7 Feb · Last updated ', '', 'updated'],
    ['Updated 9 Feb · Published ', '', 'published'],
    ['Zuletzt aktualisiert am ', '', 'updated'],
    ['Mis à jour le ', '', 'updated'],
    ['最終更新日 ', '', 'updated'],
    ['', ' 更新', 'updated'],
    ['', ' | Updated today', null],
    ['', ' Last updated at 10:41', null],
    ['', ' -- Updated 1948 GMT', null],
    ['', ' (updated)', 'updated'],
    [`Published in the morning. ${'A long story of a mine. '.repeat(4)}On `, '', null],
    ['By the desk ', '', null],
    ['© ', '', 'other'],
  ])('%s … %s', (before, after, label) => {
    expect(dateLabel(before, after)).toBe(label);
  });
});

describe('isModifiedName', () => {
  it.each([
    ['article:modified_time', true],
    ['og:updated_time', true],
    ['last-modified', true],
    ['DC.date.modified', true],
    ['article:published_time', false],
    ['lastpubdate', false],
    ['viewport', false],
  ])('%s: %s', (name, isModified) => {
    expect(isModifiedName(name)).toBe(isModified);
  });
});

describe('the address of an archived page', () => {
  const story = 'https://news.example/2021/02/07/story';
  it.each([
    [`https://web.archive.org/web/20240315123456/${story}`, story],
    [`https://web.archive.org/web/20240315123456id_/${story}`, story],
    ['https://web.archive.org/web/20240315123456/http:/news.example/a', 'http://news.example/a'],
    [`https://archive.example/20240315123456/${story}`, story],
    [`https://archive.example/2024.03.15-123456/${story}`, story],
    ['https://archive.example/wayback/20240315123456/news.example/a', 'https://news.example/a'],
    ['https://news.example/view/AKR20260207065200', 'https://news.example/view/AKR20260207065200'],
    ['https://news.example/20260207065200/story', 'https://news.example/20260207065200/story'],
    [story, story],
    ['', ''],
  ])('%s', (url, original) => {
    expect(originalAddress(url)).toBe(original);
  });
});

describe('addresses and titles', () => {
  it.each([
    'https://a.example',
    'https://a.example/',
    '/',
    'https://a.example/de/',
    'https://a.example/index.html',
  ])('%s is a home page', (url) => expect(leadsHome(url)).toBe(true));
  it.each(['https://a.example/story', '/?p=12', 'https://a.example/de/story', 'story.html'])(
    '%s is none',
    (url) => expect(leadsHome(url)).toBe(false),
  );
  it.each([
    '/tag/bitcoin',
    '/category/markets/',
    '/author/desk',
    '/news/page/3',
    '/archives/2026',
    '/tag/5g',
  ])('%s is a list', (path) => expect(leadsToList(`https://a.example${path}`)).toBe(true));
  it.each([
    '/markets/story',
    '/tag/bitcoin/story',
    '/archives/959',
    '/topic/12-coins/',
    '/topics-of-the-day',
  ])('%s is none', (path) => expect(leadsToList(`https://a.example${path}`)).toBe(false));

  it('recognises a page by its path', () => {
    expect(samePage('https://a.example/story/?from=mail', '/Story')).toBe(true);
    expect(samePage('https://a.example/', 'https://b.example/')).toBe(false);
    expect(samePage(undefined, undefined)).toBe(false);
  });

  it('recognises a headline with the site’s name behind it', () => {
    expect(sameTitle('Coins climb as the week ends | The News', 'Coins climb as the week ends')).toBe(true);
    expect(sameTitle('Coins climb as the week ends', 'Quite another story of today')).toBe(false);
    expect(sameTitle('The News', '')).toBe(false);
  });
});
