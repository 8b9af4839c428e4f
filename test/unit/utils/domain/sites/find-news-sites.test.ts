import { expect, test } from 'vitest';
import { findNewsSites } from '../../../../../utils/domain/sites/find-news-sites.ts';
import { newsHosts } from '../../../../../utils/domain/sites/news-sites.ts';

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
