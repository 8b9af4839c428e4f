import { expect, test } from 'vitest';
import { withSite } from '../../../../../utils/domain/sites/with-site.ts';

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
