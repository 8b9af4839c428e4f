import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { tenMegabytes } from '../world/alterations.ts';
import { down, type Fault, hang } from '../world/faults.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { allProviders } from '../world/all-providers.ts';
import { html, openMarked, type Product, startProduct } from './product.ts';

/** A coin as the moment basket has it. */
interface Priced {
  price: number;
  symbol: string;
  timestamp: number;
}

/** A figure beside the price: the requests for it, and what makes its response wrong. */
interface Subject {
  readonly name: string;
  readonly host: string;
  readonly where: RegExp;
  readonly faults: Readonly<Record<string, Fault>>;
}

const half = (text: string): string => text.slice(0, text.length / 2);
const ofCoins = (change: (coins: Record<string, Priced>) => Record<string, Priced>): Fault => ({
  kind: 'altered',
  change: (text) =>
    JSON.stringify({ coins: change((JSON.parse(text) as { coins: Record<string, Priced> }).coins) }),
});
type Row = Record<string, unknown> & { sparkline_in_7d: { price: number[] } };
const ofRows = (change: (rows: Row[]) => unknown[]): Fault => ({
  kind: 'altered',
  change: (text) => JSON.stringify(change(JSON.parse(text) as Row[])),
});
/** Each entry with the content of its neighbour. */
const rotated = <T>(list: readonly T[]): T[] => [...list.slice(1), ...list.slice(0, 1)];

const common = {
  down,
  hang,
  'half a page': { kind: 'altered', change: half },
  '10 MB': tenMegabytes,
} as const satisfies Record<string, Fault>;

const subjects: readonly Subject[] = [
  {
    name: 'moment basket',
    host: 'coins.llama.fi',
    where: /historical/,
    faults: {
      ...common,
      'wrong timestamps': ofCoins((coins) =>
        Object.fromEntries(
          Object.entries(coins).map(([id, coin]) => [id, { ...coin, timestamp: coin.timestamp - 7 * 3_600 }]),
        ),
      ),
      'swapped coins': ofCoins((coins) => {
        const values = rotated(Object.values(coins));
        return Object.fromEntries(Object.keys(coins).map((id, at) => [id, values[at]!]));
      }),
    },
  },
  {
    name: 'hourly snapshot',
    host: 'api.coingecko.com',
    where: /sparkline=true/,
    faults: {
      ...common,
      'wrong times': ofRows((rows) =>
        rows.map((row) => ({ ...row, sparkline_in_7d: { price: row.sparkline_in_7d.price.toReversed() } })),
      ),
      'swapped coins': ofRows((rows) => {
        const charts = rotated(rows.map((row) => row.sparkline_in_7d));
        return rows.map((row, at) => ({ ...row, sparkline_in_7d: charts[at] }));
      }),
    },
  },
];

const url = 'https://www.bbc.com/beside';
const lines: string[] = [];
let product: Product;
afterEach(() => product.close());
afterAll(() => void process.stdout.write(`${lines.join('\n')}\n`));

/** Milliseconds from the hover to the price, and what the card shows some seconds later. */
async function see(fault?: Fault, { host, where }: Partial<Subject> = {}) {
  product = await startProduct(allProviders);
  const { world } = product;
  const published = new Date(Date.now() - 50 * 3_600_000).toISOString();
  world.page(
    url,
    html(`<meta property="article:published_time" content="${published}"><h1>Bitcoin (BTC)</h1><p>Up.</p>`),
  );
  if (fault && host !== undefined) world.fault(host, fault, where);
  const page = await openMarked(product, url);
  const start = Date.now();
  await hoverText(page, 'BTC');
  const first = await popoverWith(page, 'BTC', ({ parts: { price = '' } }) => /\d/.test(price), 40_000);
  const ms = Date.now() - start;
  const settled = await popoverWith(
    page,
    'BTC, settled',
    ({ parts: { since = '' } }) => since !== '',
    40_000,
  );
  return { ms, first, settled };
}

describe.each(subjects)('$name', (subject) => {
  test.each(Object.entries(subject.faults))('%s', async (name, fault) => {
    const { ms, first, settled } = await see(fault, subject);
    lines.push([subject.name, name, first.parts['price'], settled.parts['since'], `${ms} ms`].join(' | '));
    expect(first.parts['price']).toBe('$70,652.60');
    expect(ms).toBeLessThan(3_000);
    expect(settled.text).not.toMatch(/NaN|undefined|null|Infinity/);
    // Whatever fails: a past price of Bitcoin two days ago, or a reason; never another coin's.
    expect(settled.parts['since']).toMatch(/^(?:\S*10\.\d\d%|[A-Z])/);
  });
});
