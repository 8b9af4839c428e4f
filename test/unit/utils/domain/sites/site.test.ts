import { describe, expect, test } from 'vitest';
import { isSiteOff, siteOf } from '../../../../../utils/domain/sites/site.ts';

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
