import { describe, expect, it, test } from 'vitest';
import { coversHost } from '../../../../../utils/domain/sites/match-pattern.ts';
import groups from '../../../../../utils/domain/sites/news-hosts.json' with { type: 'json' };
import { findNewsSites, newsHosts, newsMatches } from '../../../../../utils/domain/sites/news-sites.ts';
import { parseHost } from '../../../../../utils/domain/sites/host-names.ts';

const wanted = [
  'stocktwits.com',
  'coindesk.com',
  'cointelegraph.com',
  'theblock.co',
  'decrypt.co',
  'bloomberg.com',
  'reuters.com',
  'cnbc.com',
  'bbc.com',
  'asianetnews.com',
];

describe('the list of news sites', () => {
  it('holds what a reader of market news expects', () => {
    expect(newsHosts).toEqual(expect.arrayContaining(wanted));
    expect(newsHosts.length).toBeGreaterThanOrEqual(150);
  });

  it('spans kinds and languages', () => {
    expect(new Set(groups.map((group) => group.kind))).toEqual(new Set(['crypto', 'finance', 'general']));
    expect(new Set(groups.map((group) => group.language)).size).toBeGreaterThanOrEqual(12);
    const keys = groups.map((group) => `${group.kind} ${group.language}`);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('names each host once, sorted within its group', () => {
    expect(newsHosts.filter((host, index) => newsHosts.indexOf(host) !== index)).toEqual([]);
    for (const group of groups)
      for (const hosts of [group.hosts, group.alone ?? []]) expect(hosts).toEqual(hosts.toSorted());
  });

  it('names valid hosts without www', () => {
    expect(newsHosts.filter((host) => parseHost(host) !== host)).toEqual([]);
  });

  it('names no host that another one covers', () => {
    const coverings = (host: string) => newsMatches().filter((match) => coversHost(match, host));
    expect(newsHosts.filter((host) => coverings(host).length !== 1)).toEqual([]);
  });
});

test('the manifest gets one https pattern for a host and its subdomains, two for a host alone', () => {
  const alone = groups.flatMap((group) => group.alone ?? []);
  expect(newsMatches()).toHaveLength(newsHosts.length + alone.length);
  expect(newsMatches()).toEqual(
    expect.arrayContaining(['https://*.coindesk.com/*', 'https://msn.com/*', 'https://www.msn.com/*']),
  );
  expect(newsMatches().filter((match) => !/^https:\/\/(?:\*\.)?[a-z0-9.-]+\/\*$/.test(match))).toEqual([]);
});

test('finds sites by a part of their name, those that begin with it first', () => {
  const { sites, more, uncovered } = findNewsSites('Coin', 8);
  expect(sites).toHaveLength(8);
  expect(sites[0]).toMatch(/^coin/);
  expect(sites.length + more).toBe(newsHosts.filter((host) => host.includes('coin')).length);
  expect(uncovered).toBeNull();
});

test.each([
  'https://www.coindesk.com/markets/2026/02/07/x',
  'coindesk.com',
  ' CoinDesk.com ',
  'beta.coindesk.com',
])('finds the site that covers %s', (query) => {
  expect(findNewsSites(query, 8)).toMatchObject({ uncovered: null });
  expect(findNewsSites(query, 8).sites[0]).toBe('coindesk.com');
});

test('reports an address that no site of the list covers', () => {
  expect(findNewsSites('https://www.blog.example.org/a', 8)).toEqual({
    sites: [],
    more: 0,
    uncovered: 'blog.example.org',
  });
});

test.each(['', '   ', 'no such', 'http://'])('finds nothing for “%s”', (query) => {
  expect(findNewsSites(query, 8)).toEqual({ sites: [], more: 0, uncovered: null });
});
