import { afterEach, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { allProviders } from '../world/all-providers.ts';
import { down } from '../world/faults.ts';
import { binanceStream } from '../world/providers/binance-stream.ts';
import { coinbaseStream } from '../world/providers/coinbase-stream.ts';
import { bothBrowsers, startSession, type BrowserSession } from './both-browsers.ts';

describe.each(bothBrowsers)('providers on %s', (kind) => {
  let session: BrowserSession;
  afterEach(() => session.close());

  test('with the first provider down, the card shows the price and the name of the next one', async () => {
    session = await startSession(kind, allProviders);
    session.world.fault('api.coingecko.com', down);
    const page = await session.browser.open(articleUrl);
    await waitForMarks(page);
    await hoverText(page, 'BTC');
    const { parts } = await popoverWith(page, 'BTC', (card) => !!card.parts['price']);
    expect(parts['price']).toBe('$70,652.60');
    expect(parts['source']).toContain('CoinPaprika');
  });

  test('the open card shows a streamed price in the reader’s currency, with its exchange', async () => {
    const binance = binanceStream();
    session = await startSession(kind, [...allProviders, binance, coinbaseStream()]);
    const page = await session.browser.open(articleUrl);
    await waitForMarks(page);
    await hoverText(page, 'BTC');
    await popoverWith(page, 'BTC');
    session.world.market.set('bitcoin', { price: 70_777.7, change24h: 10.86 });
    const { parts, text } = await popoverWith(
      page,
      'BTC live',
      (card) => card.parts['price'] === '$70,777.70',
    );
    expect(parts['source']).toContain('Binance');
    expect(text).toContain('via USDT');
  });
});
