import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { hoverText } from '../support/pointer.ts';
import { type PopoverReading, popoverWith } from '../support/popover.ts';
import { showDetails } from '../support/press-in-card.ts';
import { openPopup } from '../support/surfaces.ts';
import type { Fault } from '../world/faults.ts';
import { binanceStream } from '../world/providers/binance-stream.ts';
import { coinbaseStream } from '../world/providers/coinbase-stream.ts';
import { coingecko } from '../world/providers/coingecko.ts';
import { coinpaprika } from '../world/providers/coinpaprika.ts';
import { openMarked, type Product, provider, startProduct } from './product.ts';

let product: Product;
beforeEach(async () => {
  product = await startProduct([coingecko, coinpaprika, binanceStream(), coinbaseStream()]);
});
afterEach(() => product.close());

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** All prices of CoinGecko's list times a factor, of these coins or of all. */
function priced(factor: number, ...coins: readonly string[]): Fault {
  const names = ['current_price', 'high_24h', 'low_24h', 'market_cap', 'total_volume'];
  const changed = (row: Row): Row => {
    if (coins.length > 0 && !coins.includes(row.id)) return row;
    const amounts = names.map((name) => [
      name,
      typeof row[name] === 'number' ? row[name] * factor : row[name],
    ]);
    return { ...row, ...(Object.fromEntries(amounts) as Record<string, unknown>) };
  };
  return {
    kind: 'altered',
    change: (text) => {
      const body = JSON.parse(text) as unknown;
      return Array.isArray(body) ? JSON.stringify((body as Row[]).map(changed)) : text;
    },
  };
}

async function cardOf(
  page: Page,
  what: string,
  ready: (card: PopoverReading) => boolean,
): Promise<PopoverReading> {
  await hoverText(page, 'BTC');
  return popoverWith(page, `BTC ${what}`, ready, 25_000);
}

/** The live card with what is behind "More". */
async function detailsOf(page: Page): Promise<PopoverReading> {
  await cardOf(page, 'live', (card) => card.text.includes('Live'));
  await showDetails(page);
  return popoverWith(
    page,
    'the source of the other figures',
    ({ parts }) => parts['other-source'] !== undefined,
  );
}

const isFlagged = ({ parts }: PopoverReading): boolean => parts['apart'] !== undefined;
const bothFigures = /^Binance \$70,652\.60, CoinGecko \$([\d,.]+)$/;

describe('with the stream open', () => {
  test.each([
    ['3 % above, of one coin', priced(1.03, 'bitcoin'), '72,772.18'],
    ['3 % below, of one coin', priced(0.97, 'bitcoin'), '68,533.02'],
    ['3 % above, of all coins, USDT among them', priced(1.03), '72,772.18'],
    ['in another unit, of one coin', priced(0.846, 'bitcoin'), '59,772.10'],
  ])('an aggregator with prices %s: both figures with their sources', async (_what, fault, figure) => {
    product.world.fault(provider, fault);
    for (const coin of ['usd-coin', 'dai']) product.world.market.set(coin, { price: 1 });
    const page = await openMarked(product, articleUrl);
    const { parts } = await cardOf(page, 'with both figures', isFlagged);
    expect(parts['price']).toBe('$70,652.60');
    expect(parts['price-source']).toBe('Binance');
    expect(bothFigures.exec(parts['apart']!)?.[1]).toBe(figure);
    const popup = await openPopup(product.chromium, page);
    const sign = await popup.waitForSelector('[data-section=page] [data-coin=bitcoin] [data-part=apart]');
    expect(await sign!.evaluate((element) => (element as HTMLElement).title)).toMatch(bothFigures);
    expect((await popup.$('[data-coin=ethereum] [data-part=apart]')) !== null).toBe(
      _what.includes('all coins'),
    );
    await popup.close();
  });

  test('an aggregator in another unit, of all coins: its reply is not used', async () => {
    product.world.fault(provider, priced(0.846));
    const page = await openMarked(product, articleUrl);
    const { parts } = await detailsOf(page);
    expect(parts['price']).toBe('$70,652.60');
    expect(parts['apart']).toBeUndefined();
    expect(parts['other-source']).toContain('other figures by CoinPaprika');
  });

  test('the same without another source: the card says that the reply was unreadable', async () => {
    product.world.fault(provider, priced(0.846));
    product.world.fault('api.coinpaprika.com', { kind: 'down' });
    const page = await openMarked(product, articleUrl);
    const { parts } = await cardOf(page, 'with a problem', (card) => card.parts['problem'] !== undefined);
    expect(parts['problem']).toMatch(/no usable data|Could not connect/);
    expect(parts['price'] ?? '').not.toContain('59,772');
  });

  test('an exchange in another unit', async () => {
    const inEuros = (text: string): string =>
      text.replace(/"c":"([\d.]+)"/, (_all, price: string) => `"c":"${Number(price) * 0.846}"`);
    product.world.fault('data-stream.binance.vision', { kind: 'altered', change: inEuros });
    const page = await openMarked(product, articleUrl);
    const { parts } = await cardOf(page, 'with both figures', isFlagged);
    expect(parts['apart']).toBe('Binance $59,772.10, CoinGecko $70,652.60');
    expect(parts['price-source']).toBe('Binance');
  });

  test('an aggregator whose figures are 20 minutes old: the live price, and the age of the others', async () => {
    product.world.market.set('bitcoin', { price: 70_652.6, change24h: 10.66, at: Date.now() - 20 * 60_000 });
    const page = await openMarked(product, articleUrl);
    const { parts } = await detailsOf(page);
    expect(parts['other-age']).toMatch(/20 min/);
    expect(parts['apart']).toBeUndefined();
    expect(parts['other-source']).toContain('other figures by CoinGecko');
  });

  test('an aggregator whose prices are 20 minutes old under the time of now: both figures', async () => {
    const page = await openMarked(product, articleUrl);
    await cardOf(page, 'live', (card) => card.text.includes('Live'));
    // The market moves, and CoinGecko's next reply has the price from before.
    product.world.fault(provider, priced(70_652.6 / 72_418.9, 'bitcoin'));
    product.world.market.set('bitcoin', { price: 72_418.9, change24h: 13.43 });
    const { parts } = await popoverWith(page, 'BTC with both figures', isFlagged, 75_000);
    expect(parts['apart']).toBe('Binance $72,418.90, CoinGecko $70,652.60');
  }, 120_000);
});

test('sources that agree are not mentioned', async () => {
  const page = await openMarked(product, articleUrl);
  const { parts } = await cardOf(page, 'live', (card) => card.text.includes('Live'));
  expect(parts['apart']).toBeUndefined();
  expect(parts['price-source']).toBeUndefined();
});
