import { afterAll, beforeAll, describe, expect } from 'vitest';
import { articleHtml, articleUrl } from '../../scripts/demo/article.ts';
import { bothBrowsers, firefoxDir, startSession, type BrowserSession } from '../e2e/both-browsers.ts';
import { attack } from '../support/attack.ts';
import { type Firefox, launchFirefox } from '../support/firefox/launch-firefox.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { allProviders } from '../world/all-providers.ts';
import { serverError } from '../world/faults.ts';
import { binanceStream } from '../world/providers/binance-stream.ts';
import { coinbaseStream } from '../world/providers/coinbase-stream.ts';
import { type LoggedRequest, startWorld, type World } from '../world/world.ts';

const streams = ['data-stream.binance.vision', 'ws-feed.exchange.coinbase.com'];
const overHttp = allProviders.flatMap(({ hosts }) => hosts).filter((host) => host !== 'ws.kraken.com');
/** Asked for as long as the currency is another than the source's; a paid key is needed for the second. */
const unused = ['api.frankfurter.dev', 'pro-api.coingecko.com'];
const asked = [...overHttp.filter((host) => !unused.includes(host)), ...streams, 'ws.kraken.com'];

function hostsOf(requests: readonly LoggedRequest[]): ReadonlySet<string> {
  return new Set(requests.map(({ host }) => host));
}

describe.each(bothBrowsers)('the origin of requests on %s', (kind) => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await startSession(kind, [...allProviders, binanceStream(), coinbaseStream()]);
  });
  afterAll(() => session.close());

  attack(
    {
      attack: 'Identify an installation by its requests',
      browser: kind,
      tried: `headers of all requests and handshakes to ${asked.length} hosts, each failing over to the next`,
      held:
        kind === 'firefox'
          ? 'no request has an Origin, none holds the identifier of the installation'
          : 'no request has an Origin but handshakes, and these have the public extension id',
    },
    async () => {
      const { world, browser } = session;
      for (const host of [...overHttp, ...streams]) world.fault(host, serverError());
      const page = await browser.open(articleUrl);
      await waitForMarks(page);
      await hoverText(page, 'BTC');
      await popoverWith(page, 'BTC');
      const popup = await browser.popup(page);
      await waitFor(async () => asked.every((host) => hostsOf(world.requests).has(host)), {
        what: 'every provider to be asked',
        timeout: 60_000,
      });
      await popup.close();

      const own = await browser.extensionOrigin();
      const identifier = new URL(own).hostname;
      const sent = world.requests.filter(({ host }) => asked.includes(host));
      const telling = sent.filter((request) => JSON.stringify(request).includes(identifier));
      const withOrigin = sent.filter(({ headers }) => headers.origin !== undefined);
      if (kind === 'firefox') {
        expect(telling.map(({ url }) => url)).toEqual([]);
        expect(withOrigin.map(({ url }) => url)).toEqual([]);
      } else {
        expect(telling).toEqual(withOrigin);
        expect(new Set(withOrigin.map(({ headers }) => headers.origin))).toEqual(new Set([own]));
        expect(withOrigin.filter(({ headers }) => headers.upgrade !== 'websocket')).toEqual([]);
      }
    },
    90_000,
  );
});

describe('on Firefox without the permission for a host', () => {
  let world: World;
  let firefox: Firefox;
  beforeAll(async () => {
    world = await startWorld([...allProviders, binanceStream(), coinbaseStream()]);
    world.page(articleUrl, articleHtml());
    firefox = await launchFirefox({ extensionDir: firefoxDir, world });
  });
  afterAll(async () => {
    await firefox.close();
    await world.close();
  });

  attack(
    {
      attack: 'Identify an installation by revoked permissions for providers',
      browser: 'firefox',
      tried: `the permissions for all ${asked.length} hosts revoked, then a card and the popup opened`,
      held: 'no request is sent, and the card says why it has no price',
    },
    async () => {
      await firefox.revoke(asked.map((host) => `https://${host}/*`));
      const page = await firefox.open(articleUrl);
      await waitForMarks(page);
      await hoverText(page, 'BTC');
      const { parts } = await popoverWith(page, 'BTC', (card) => card.parts['problem'] !== undefined);
      const popup = await firefox.popup(page);
      await waitFor(async () => (await popup.text()).includes('permission'), {
        what: 'the reason in the popup',
      });
      await popup.close();
      expect(world.requests.filter(({ host }) => asked.includes(host)).map(({ url }) => url)).toEqual([]);
      expect(parts['problem']).toContain('permission');
    },
  );
});
