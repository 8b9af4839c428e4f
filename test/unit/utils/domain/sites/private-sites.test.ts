import { describe, expect, test } from 'vitest';
import {
  noPrivateSites,
  type PrivateSites,
  sitesOffInPrivate,
  withPrivateSite,
} from '../../../../../utils/domain/sites/private-sites.ts';
import { isSiteOff } from '../../../../../utils/domain/sites/sites-off.ts';

const settings = ['decrypt.co'];
const after = (...said: readonly (readonly [host: string, on: boolean])[]): PrivateSites =>
  said.reduce((sites, [host, on]) => withPrivateSite(sites, host, on), noPrivateSites);
const isOff = (host: string, sites: PrivateSites): boolean =>
  isSiteOff(host, sitesOffInPrivate(settings, sites));

describe('in private windows', () => {
  test.each<[string, string, PrivateSites, boolean]>([
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
