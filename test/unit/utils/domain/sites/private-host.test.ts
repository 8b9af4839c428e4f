import { describe, expect, test } from 'vitest';
import { accessTo } from '../../../../../utils/domain/sites/access.ts';
import {
  authorises,
  coversHost,
  everywhere,
  siteMatches,
  withBothSchemes,
} from '../../../../../utils/domain/sites/match-pattern.ts';
import { newsHosts, newsMatches, newsSiteOf } from '../../../../../utils/domain/sites/news-sites.ts';
import {
  isPrivateHost,
  privateGlobs,
  privateLabels,
} from '../../../../../utils/domain/sites/private-host.ts';
import { registrationsFor } from '../../../../../utils/domain/sites/registrations.ts';

/** Globs as both browsers read them: `*` for anything, slashes too. */
const excluded = privateGlobs().map(
  (glob) => new RegExp(`^${glob.replaceAll(/[.?/]/g, String.raw`\$&`).replaceAll('*', '.*')}$`),
);

function excludedByManifest(host: string): boolean {
  return excluded.some((glob) => glob.test(`https://${host}/article`));
}

describe('hosts on which Tickmark runs by itself', () => {
  test.each([
    ['www.cnn.com', 'cnn.com'],
    ['edition.cnn.com', 'cnn.com'],
    ['finance.yahoo.com', 'finance.yahoo.com'],
    ['www.msn.com', 'msn.com'],
    ['msn.com', 'msn.com'],
    ['news.detik.com', 'news.detik.com'],
    ['www.detik.com', 'detik.com'],
    ['udn.com', 'udn.com'],
    ['id.investing.com', 'id.investing.com'],
    ['markets.businessinsider.com', 'businessinsider.com'],
  ])('%s', (host, site) => {
    expect(newsSiteOf(host)).toBe(site === 'id.investing.com' ? 'investing.com' : site);
    expect(accessTo(host, newsMatches())).toBe('news');
    expect(excludedByManifest(host)).toBe(false);
  });
});

describe('hosts on which it does not', () => {
  test.each([
    'mail.cnn.com',
    'eu.mail.cnn.com',
    'mail2.cnn.com',
    'account.bbc.com',
    'accounts.coindesk.com',
    'my-account.smh.com.au',
    'emea1.login.cp.reuters.com',
    'id.nikkei.com',
    'id.hankyung.com',
    'login.nzz.ch',
    'meine.zeit.de',
    'gruppenkonto.spiegel.de',
    'mylogin.abc.net.au',
    'secure.lemonde.fr',
    'shop.heise.de',
    'tunnus.yle.fi',
    'mail.msn.com',
    'login.msn.com',
    'portfolio.patria.cz',
    'connect.detik.com',
    'blog.udn.com',
    'mail.yahoo.com',
    'login.yahoo.com',
    'mail.naver.com',
    'mail.qq.com',
    'mail.google.com',
    'accounts.google.com',
  ])('%s', (host) => {
    expect(newsSiteOf(host)).toBeNull();
    expect(accessTo(host, newsMatches())).toBe('none');
    expect(accessTo(host, [...newsMatches(), ...everywhere])).toBe(
      isPrivateHost(host) ? 'none' : 'everywhere',
    );
  });

  test('every private name below every listed site', () => {
    const hosts = newsHosts.flatMap((site) => privateLabels.map((label) => `${label}.${site}`));
    expect(hosts.length).toBeGreaterThan(50_000);
    const editions = ['id.beincrypto.com', 'id.cointelegraph.com', 'id.crypto.news', 'id.investing.com'];
    expect(hosts.filter((host) => newsSiteOf(host) !== null)).toEqual([...editions, 'id.mashable.com']);
  });

  test('every private name but "id" is left out by the manifest, too', () => {
    const hosts = privateLabels.map((label) => `${label}.cnn.com`);
    expect(hosts.filter((host) => !excludedByManifest(host))).toEqual(['id.cnn.com']);
  });

  test('every listed host and its www run, and no pattern covers what is not listed', () => {
    const matches = newsMatches();
    for (const site of newsHosts)
      for (const host of [site, `www.${site}`]) {
        expect(newsSiteOf(host), host).not.toBeNull();
        expect(excludedByManifest(host), host).toBe(false);
        expect(
          matches.some((match) => coversHost(match, host)),
          host,
        ).toBe(true);
      }
  });
});

describe('mail and account hosts of portals', () => {
  // Known services under the names of houses that also run news. No listed pattern gives access to them.
  test.each([
    'mail.yahoo.com',
    'login.yahoo.com',
    'outlook.live.com',
    'mail.msn.com',
    'account.msn.com',
    'mail.naver.com',
    'nid.naver.com',
    'mail.daum.net',
    'logins.daum.net',
    'mail.163.com',
    'mail.qq.com',
    'mail.sina.com.cn',
    'mail.sina.cn',
    'passport.eastmoney.com',
    'e.mail.ru',
    'mail.rambler.ru',
    'email.seznam.cz',
    'poczta.wp.pl',
    'poczta.onet.pl',
    'poczta.interia.pl',
    'mail.libero.it',
    'mail.terra.com.br',
    'email.uol.com.br',
    'conta.uol.com.br',
    'login.globo.com',
    'email.globo.com',
    'mail.sapo.pt',
    'login.sapo.pt',
    'email.t-online.de',
    'navigator.web.de',
    'bap.navigator.gmx.net',
    'mail.orange.fr',
    'mail.sfr.fr',
    'mail.ukr.net',
    'mail.indiatimes.com',
    'mail.rediff.com',
    'signin.sky.com',
    'mail.udn.com',
    'member.udn.com',
    'mail.detik.com',
    'connect.detik.com',
    'email.idnes.cz',
    'webmail.in.gr',
    'bank.patria.cz',
    'client.nasdaq.com',
    'connect.bloomberg.com',
  ])('%s', (host) => {
    expect(newsMatches().filter((match) => coversHost(match, host))).toEqual([]);
  });
});

describe('what the reader asked for by name', () => {
  test.each<[pattern: string, host: string, may: boolean]>([
    ['https://*.example.org/*', 'example.org', true],
    ['https://*.example.org/*', 'blog.example.org', true],
    ['https://*.example.org/*', 'mail.example.org', false],
    ['https://*.mail.example.org/*', 'mail.example.org', true],
    ['https://*.mail.example.org/*', 'eu.mail.example.org', true],
    ['https://*.mail.cnn.com/*', 'mail.cnn.com', true],
    ['https://*/*', 'mail.example.org', false],
    ['https://*/*', 'example.org', true],
    ['<all_urls>', 'login.example.org', false],
  ])('%s on %s: %s', (pattern, host, may) => {
    expect(authorises(pattern, host)).toBe(may);
  });

  test('is registered with the scripts of consent, and leaves out private hosts that were not named', () => {
    const granted = [...siteMatches('example.org'), ...siteMatches('mail.cnn.com')];
    const [sites, ...others] = registrationsFor(granted);
    expect(others).toEqual([]);
    expect(sites).toMatchObject({ id: 'granted-sites', askedFor: true });
    const runs = (host: string): boolean =>
      sites!.matches.some((match) => coversHost(match, host)) &&
      !sites!.excludeMatches.some((match) => coversHost(match, host));
    expect(['example.org', 'blog.example.org', 'mail.cnn.com'].map(runs)).toEqual([true, true, true]);
    expect(['mail.example.org', 'a.login.example.org', 'login.cnn.com', 'www.cnn.com'].map(runs)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('all sites are registered apart, without the sites of the other registration and of the manifest', () => {
    const registrations = registrationsFor([...everywhere, ...siteMatches('example.org')]);
    expect(registrations.map(({ id, askedFor }) => [id, askedFor])).toEqual([
      ['granted-sites', true],
      ['all-sites', false],
    ]);
    const leftOut = registrations[1]!.excludeMatches;
    for (const host of ['example.org', 'mail.example.org', 'www.cnn.com'])
      expect(
        leftOut.some((match) => coversHost(match, host)),
        host,
      ).toBe(true);
  });

  test('a grant of which only one scheme is reported counts for both', () => {
    expect(withBothSchemes(['http://*.mail.cnn.com/*', 'https://*/*'])).toEqual([
      'https://*.mail.cnn.com/*',
      'http://*.mail.cnn.com/*',
      'https://*/*',
    ]);
  });

  test('nothing granted, nothing registered', () => {
    expect(registrationsFor([])).toEqual([]);
  });
});
