import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { moveToPresent } from '../../scripts/demo/market.ts';
import { outgoingHosts } from '../../utils/domain/requests/outgoing.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith } from '../support/popover.ts';
import { requestKind } from '../support/request-kind.ts';
import { waitFor } from '../support/wait-for.ts';
import { onRetry } from '../support/on-retry.ts';
import { allProviders } from '../world/all-providers.ts';
import { down } from '../world/faults.ts';
import { binanceStream } from '../world/providers/binance-stream.ts';
import { coinbaseStream } from '../world/providers/coinbase-stream.ts';
import { bothBrowsers, type BrowserSession, startSession } from './both-browsers.ts';

const hosts = new Set([...outgoingHosts('fetch'), ...outgoingHosts('socket')]);
const day = 86_400_000;
const smallCoins = `<!doctype html><html lang="en"><head><title>News</title>
<meta property="article:published_time" content="${new Date(Date.now() - 5 * day).toISOString()}"></head>
<body><h1>Siacoin rises</h1><p>Siacoin rose today, and so did Ravencoin (RVN).</p></body></html>`;

describe.each(bothBrowsers)('the requests of a session in %s', (kind) => {
  let session: BrowserSession;
  const begin = async (): Promise<void> => {
    session = await startSession(kind, [...allProviders, binanceStream(), coinbaseStream()]);
    moveToPresent(session.world.market);
    session.world.page('https://www.bbc.com/small', smallCoins);
    session.world.page(
      'https://www.cnbc.com/late',
      smallCoins.replace('Siacoin rises', 'Bitcoin and DigiByte (DGB)'),
    );
  };
  beforeAll(begin);
  onRetry(async () => {
    await session.close();
    await begin();
  });
  afterAll(() => session.close());

  const sent = () => session.world.requests.filter(({ host }) => hosts.has(host));
  const hoverCoin = async (url: string, word: string): Promise<void> => {
    const page = await session.browser.open(url);
    await waitForMarks(page);
    await hoverText(page, word);
    await popoverWith(page, word, ({ parts }) => /\d/.test(parts['price'] ?? ''));
    await movePointerAway(page);
    await popoverGone(page);
  };

  test('each fits a row of the table, and has nothing beyond what its row allows', async () => {
    await hoverCoin(articleUrl, 'BTC');
    await hoverCoin('https://www.bbc.com/small', 'Siacoin');
    const article = await session.browser.open(articleUrl);
    await waitForMarks(article);
    const popup = await session.browser.popup(article);
    await waitFor(() => popup.has('.coins tbody [data-part="then"]'), { what: 'the table' });
    await popup.close();
    session.world.fault('api.coingecko.com', down);
    await hoverCoin('https://www.cnbc.com/late', 'DigiByte');
    const kinds = new Set(sent().map(({ url }) => requestKind(url)?.name ?? null));
    expect(kinds.size).toBeGreaterThan(5);
    expect(sent().filter(({ url }) => requestKind(url) === null)).toEqual([]);
  });

  test('carry no cookie and no address of a page', () => {
    expect(sent().length).toBeGreaterThan(0);
    expect(sent().filter(({ headers }) => headers.cookie ?? headers.referer)).toEqual([]);
  });
});
