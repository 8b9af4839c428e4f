import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../../../utils/domain/sites/site.ts';

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
