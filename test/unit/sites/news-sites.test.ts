import { describe, expect, it, test } from 'vitest';
import groups from '../../../utils/domain/sites/news-hosts.json' with { type: 'json' };
import { newsHosts, newsMatches } from '../../../utils/domain/sites/news-sites.ts';
import { parseHost } from '../../../utils/domain/sites/parse-host.ts';

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
    for (const { hosts } of groups) expect(hosts).toEqual(hosts.toSorted());
  });

  it('names valid hosts without www', () => {
    expect(newsHosts.filter((host) => parseHost(host) !== host)).toEqual([]);
  });

  it('names no host that another one covers', () => {
    expect(newsHosts.filter((host) => newsHosts.some((other) => host.endsWith(`.${other}`)))).toEqual([]);
  });
});

test('the manifest gets one https pattern for a host and its subdomains', () => {
  expect(newsMatches()).toHaveLength(newsHosts.length);
  expect(newsMatches()).toContain('https://*.coindesk.com/*');
  expect(newsMatches().filter((match) => !/^https:\/\/\*\.[a-z0-9.-]+\/\*$/.test(match))).toEqual([]);
});
