import { intervals, type Sparkline } from '../../domain/chart/sparkline.ts';
import { isPrice, longestCoinId } from '../../domain/quote/plausible.ts';
import { cacheCell } from '../../platform/cache-cell.ts';
import type { StorageCell } from '../../platform/storage-cell.ts';
import { z } from '../../platform/zod.ts';

const coin = z.string().check(z.maxLength(longestCoinId));
const change = z.nullable(z.number());
/** The most characters of one series: 400 prices of 8 digits. */
const longestText = 8_000;

const line = z.object({
  coin,
  /** Prices as text, separated by spaces: a page has 42,000 of them, of which a card needs 168. */
  prices: z.string().check(z.maxLength(longestText)),
  price: z.number().check(z.refine(isPrice)),
  change24h: change,
  change7d: change,
  hasGaps: z.boolean(),
});

const page = z.object({
  version: z.literal(1),
  currency: z.string(),
  page: z.number(),
  /** When it was received, in milliseconds since 1970. */
  at: z.number(),
  /** Null where the series have no certain times. */
  alignment: z.nullable(z.object({ endedBefore: z.number(), interval: z.enum(intervals) })),
  /** All coins of the page, also those without a series. */
  coins: z.array(coin),
  lines: z.array(line),
});

/** One page of the list with prices of seven days. */
export type StoredPage = z.infer<typeof page>;

const index = z.object({
  version: z.literal(1),
  currency: z.string(),
  pages: z.array(z.object({ page: z.number(), at: z.number(), coins: z.array(coin) })),
});

/** Which pages are stored: small, as it is read at each start of the worker. */
export type SnapshotIndex = z.infer<typeof index>;

export interface SnapshotCells {
  readonly index: StorageCell<SnapshotIndex>;
  readonly page: (page: number) => StorageCell<StoredPage>;
}

const pageCells = new Map<number, StorageCell<StoredPage>>();

export const snapshotCells: SnapshotCells = {
  index: cacheCell<SnapshotIndex>('snapshots', index),
  page(number) {
    const cell = pageCells.get(number) ?? cacheCell<StoredPage>(`snapshot-${number}`, page);
    pageCells.set(number, cell);
    return cell;
  },
};

/** Eight digits are as many as any price is shown with. */
export function packLine({ prices, ...rest }: Sparkline): StoredPage['lines'][number] {
  return { ...rest, prices: prices.map((each) => Number(each.toPrecision(8))).join(' ') };
}

/** Null where the text has other than prices. */
export function unpackLine({ prices, ...rest }: StoredPage['lines'][number]): Sparkline | null {
  const numbers = prices.split(' ').map(Number);
  return numbers.every(isPrice) ? { ...rest, prices: numbers } : null;
}
