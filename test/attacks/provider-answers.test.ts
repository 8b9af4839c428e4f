import { describe, expect } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { bothBrowsers, startSession } from '../e2e/both-browsers.ts';
import { openMarked, provider, startProduct } from '../e2e/product.ts';
import { attack } from '../support/attack.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { type PopoverReading, popoverWith } from '../support/popover.ts';
import { allProviders } from '../world/all-providers.ts';
import { json } from '../world/exchange.ts';
import { down, type Fault, wrongAnswer } from '../world/faults.ts';

const stranger = 'figures.example';

describe.each(bothBrowsers)('%s', (kind) => {
  attack(
    {
      attack: 'Another host replies in place of CoinGecko',
      browser: kind,
      tried: 'a redirect from api.coingecko.com',
      held: 'the other host gets no request; the next provider is shown',
    },
    async () => {
      const session = await startSession(kind, allProviders);
      try {
        const { world, browser } = session;
        const rows = [{ id: 'bitcoin', current_price: 1, last_updated: new Date().toISOString() }];
        world.page(`https://${stranger}/rows`, json(rows));
        world.fault(provider, wrongAnswer(302, '', { location: `https://${stranger}/rows` }));
        const page = await browser.open(articleUrl);
        await waitForMarks(page);
        await hoverText(page, 'BTC');
        const { parts } = await popoverWith(page, 'BTC', (card) => !!card.parts['price']);
        expect(parts['price']).toBe('$70,652.60');
        expect(parts['source']).toContain('CoinPaprika');
        expect(world.requestsTo(provider).length).toBeGreaterThan(0);
        expect(world.requestsTo(stranger)).toEqual([]);
      } finally {
        await session.close();
      }
    },
    120_000,
  );
});

/** What a page shows, and how many bytes and quotes are stored, where these hosts answer so and all others are down. */
async function shown(
  faults: Readonly<Record<string, Fault>>,
): Promise<PopoverReading & { readonly stored: number; readonly quotes: number }> {
  const product = await startProduct(allProviders);
  try {
    for (const { hosts } of allProviders)
      for (const host of hosts) product.world.fault(host, faults[host] ?? down);
    const page = await openMarked(product, articleUrl);
    await hoverText(page, 'BTC');
    const card = await popoverWith(page, 'BTC');
    const [worker] = await product.chromium.extension.workers();
    const stored = (await worker!.evaluate('chrome.storage.local.getBytesInUse(null)')) as number;
    const market = (await worker!.evaluate('chrome.storage.local.get("market")')) as {
      readonly market?: { readonly quotes: readonly unknown[] };
    };
    return { ...card, stored, quotes: market.market?.quotes.length ?? 0 };
  } finally {
    await product.close();
  }
}

type Row = Record<string, unknown>;
const altered = (change: (rows: Row[]) => unknown): Fault => ({
  kind: 'altered',
  change: (text) => {
    const body = JSON.parse(text) as unknown;
    return Array.isArray(body) ? JSON.stringify(change(body as Row[])) : text;
  },
});
const right = altered((rows) => rows);

attack(
  {
    attack: 'A provider fills the storage',
    browser: 'chromium',
    tried: '110,000 small rows; one id of 4 MB among valid rows',
    held: 'under 500 kB stored; the figure of the next provider, or of the valid rows',
  },
  async () => {
    const small = Array.from({ length: 110_000 }, (_, at) => ({ id: `c${at}`, current_price: 1 }));
    const many = await shown({
      [provider]: altered((rows) => [...rows.slice(0, 10), ...small]),
      'api.coinpaprika.com': right,
    });
    expect(many.parts).toMatchObject({ price: '$70,652.60', source: expect.stringContaining('CoinPaprika') });
    expect(many.stored).toBeLessThan(500_000);
    const long = await shown({
      [provider]: altered((rows) => [...rows, { ...rows[0], id: 'x'.repeat(4_000_000) }]),
    });
    expect(long.parts).toMatchObject({ price: '$70,652.60', source: expect.stringContaining('CoinGecko') });
    expect(long.stored).toBeLessThan(500_000);
    process.stdout.write(
      `stored: ${many.stored} bytes after 110,000 rows, ${long.stored} after an id of 4 MB\n`,
    );
  },
  120_000,
);

/** As they stand in JSON. */
const numbers = ['5e-324', '1e-30', '1e13', '1e308', '-1', '0', '"0x10"', '"NaN"', '"Infinity"', '"70652"'];
const texts = ['"0x10"', '"1e3"', '"5e-324"', '" 7 "', '"NaN"', '"-1"', '"1e308"', '"0b11"', '""', '70652'];

/** The right rows with one after the other of these as prices. */
function pricedInTurn(field: string, prices: readonly string[]): Fault {
  return {
    kind: 'altered',
    change: (text) => {
      let row = 0;
      const price = new RegExp(`"${field}":("[^"]*"|[^,}]*)`, 'g');
      return text.replaceAll(price, () => `"${field}":${prices[row++ % prices.length] ?? '0'}`);
    },
  };
}

attack(
  {
    attack: 'A provider makes absurd figures appear',
    browser: 'chromium',
    tried: `prices of ${numbers.join(', ')} from CoinGecko, of ${texts.join(', ')} from Binance`,
    held: 'no figure is shown, the card says why, and no quote is stored',
  },
  async () => {
    for (const faults of [
      { [provider]: pricedInTurn('current_price', numbers) },
      { 'data-api.binance.vision': pricedInTurn('lastPrice', texts) },
    ]) {
      const { parts, text, quotes } = await shown(faults);
      expect(parts['problem']).toBeDefined();
      expect(parts['price'] ?? '').not.toMatch(/\d/);
      expect(text).not.toMatch(/0{9}|NaN|Infinity|e-?\d/);
      expect(quotes).toBe(0);
    }
  },
  120_000,
);
