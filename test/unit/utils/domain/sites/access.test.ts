import { expect, test } from 'vitest';
import { contextOrigins, contextSourceIds } from '../../../../../utils/domain/context/context-sources.ts';
import { grantedOrigins } from '../../../../../utils/domain/sites/access.ts';

test('hosts of figures around the price are no sites to run on', () => {
  const ofSources = contextSourceIds.flatMap(contextOrigins);
  const site = 'https://*.example.org/*';
  expect(
    grantedOrigins([...ofSources, site, 'https://api.coingecko.com/*'], ['https://api.coingecko.com/*']),
  ).toEqual([site]);
});
