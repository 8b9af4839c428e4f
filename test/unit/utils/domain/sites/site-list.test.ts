import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../../../utils/domain/sites/news-sites.ts';
import { isSilent, isSiteOff, withSite } from '../../../../../utils/domain/sites/site-list.ts';

describe('siteOf', () => {
  test.each([
    ['coindesk.com', 'coindesk.com'],
    ['www.coindesk.com', 'coindesk.com'],
    ['newsable.asianetnews.com', 'asianetnews.com'],
    ['de.finance.yahoo.com', 'finance.yahoo.com'],
    ['mail.yahoo.com', 'mail.yahoo.com'],
    ['www.example.org', 'example.org'],
    ['blog.example.org', 'blog.example.org'],
    ['notcoindesk.com', 'notcoindesk.com'],
    ['localhost', 'localhost'],
    ['', ''],
  ])('%s belongs to %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });
});

describe('isSiteOff', () => {
  test.each([
    ['coindesk.com', ['coindesk.com'], true],
    ['www.coindesk.com', ['coindesk.com'], true],
    ['a.b.coindesk.com', ['reuters.com', 'coindesk.com'], true],
    ['coindesk.com', ['www.coindesk.com'], false],
    ['notcoindesk.com', ['coindesk.com'], false],
    ['coindesk.com', [], false],
  ])('%s with %j off: %s', (host, sitesOff, off) => {
    expect(isSiteOff(host, sitesOff)).toBe(off);
  });
});

describe('isSilent', () => {
  test.each<[hosts: string[], paused: boolean, sitesOff: string[], silent: boolean]>([
    [['coindesk.com'], false, [], false],
    [['coindesk.com'], true, [], true],
    [['coindesk.com'], false, ['cnbc.com'], false],
    [['www.coindesk.com'], false, ['coindesk.com'], true],
    [['frame.example.org', 'coindesk.com'], false, ['coindesk.com'], true],
    [['frame.example.org', 'coindesk.com'], false, ['example.org'], true],
    [[], true, [], true],
  ])('on %j, paused %s, with %j off: %s', (hosts, paused, sitesOff, silent) => {
    expect(isSilent(hosts, { paused, sitesOff })).toBe(silent);
  });
});

describe('withSite', () => {
  test.each<[sitesOff: string[], host: string, on: boolean, expected: string[]]>([
    [[], 'www.coindesk.com', false, ['coindesk.com']],
    [['cnbc.com'], 'newsable.asianetnews.com', false, ['cnbc.com', 'asianetnews.com']],
    [['coindesk.com'], 'www.coindesk.com', false, ['coindesk.com']],
    [['coindesk.com', 'cnbc.com'], 'www.coindesk.com', true, ['cnbc.com']],
    [['a.example.org', 'example.org'], 'a.example.org', true, []],
    [['a.example.org'], 'example.org', true, ['a.example.org']],
    [[], 'example.org', true, []],
  ])('%j, %s on: %s', (sitesOff, host, on, expected) => {
    expect(withSite(sitesOff, host, on)).toEqual(expected);
  });
});
