import { describe, expect, test } from 'vitest';
import {
  noPrivateWindowSites,
  type PrivateWindowSites,
  sitesOffInPrivate,
  withPrivateWindowSite,
} from '../../../../../utils/domain/sites/private-window-sites.ts';
import { isSiteOff } from '../../../../../utils/domain/sites/site-list.ts';

const settings = ['decrypt.co'];
const after = (...said: readonly (readonly [host: string, on: boolean])[]): PrivateWindowSites =>
  said.reduce((sites, [host, on]) => withPrivateWindowSite(sites, host, on), noPrivateWindowSites);
const isOff = (host: string, sites: PrivateWindowSites): boolean =>
  isSiteOff(host, sitesOffInPrivate(settings, sites));

describe('in private windows', () => {
  test.each<[string, string, PrivateWindowSites, boolean]>([
    ['a site of the settings is off', 'www.decrypt.co', after(), true],
    ['another is on', 'www.bbc.com', after(), false],
    ['what was switched off is off with its subdomains', 'news.bbc.com', after(['www.bbc.com', false]), true],
    ['and on again', 'www.bbc.com', after(['www.bbc.com', false], ['www.bbc.com', true]), false],
    ['what was switched on is on against the settings', 'decrypt.co', after(['decrypt.co', true]), false],
    ['and off again', 'decrypt.co', after(['decrypt.co', true], ['decrypt.co', false]), true],
  ])('%s', (_what, host, sites, off) => {
    expect(isOff(host, sites)).toBe(off);
  });

  test('a site turned off twice is listed once', () => {
    expect(after(['www.bbc.com', false], ['bbc.com', false])).toEqual({ off: ['bbc.com'], on: [] });
  });
});
