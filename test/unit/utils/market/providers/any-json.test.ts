import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { propertyRuns } from '../../../../support/property-runs.ts';
import type { Quote } from '../../../../../utils/domain/quote/quote.ts';
import { now } from '../answering.ts';
import { FakeSocket } from '../fake-socket.ts';
import { numbers, quotesOf, subjects, words } from './provider-subjects.ts';

beforeEach(() => {
  vi.useFakeTimers({ now });
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Why a quote is none that may be shown or stored; null for a good one. */
function fault(quote: Quote): string | null {
  const amounts = [quote.high24h, quote.low24h, quote.volume24h, quote.marketCap];
  const isGood = (amount: number | null): boolean => amount === null || (amount >= 0 && amount <= 1e33);
  if (!(quote.price >= 1e-18 && quote.price <= 1e12)) return `price ${quote.price}`;
  if (!amounts.every(isGood)) return `amounts ${amounts.join()}`;
  if (quote.change24h !== null && !(quote.change24h >= -100 && quote.change24h <= 1e6)) return 'change';
  if (quote.rank !== null && !(Number.isInteger(quote.rank) && quote.rank > 0)) return 'rank';
  if (!(quote.at <= now + 3_000 && quote.at >= Date.UTC(2009, 0, 3))) return `time ${quote.at}`;
  return quote.coin.length <= 100 ? null : 'id';
}

test.each(Object.entries(subjects))('%s: any JSON gives legal quotes or none', async (_name, subject) => {
  const { row, body, price } = subject;
  const leaf = fc.oneof(
    fc.double(),
    fc.constantFrom(
      ...numbers,
      ...words,
      null,
      'x'.repeat(200),
      '1969-01-01',
      new Date(now).toISOString(),
      7,
      '7',
    ),
    fc.jsonValue(),
  );
  const names = Object.keys(row({}));
  const anyRow = fc
    .dictionary(fc.constantFrom(...names, price, 'high_24h', 'market_cap', 'openPrice', 'volume'), leaf)
    .map((change) => row(change));
  const anyBody = fc.oneof(
    fc.array(anyRow, { maxLength: 3 }).map((rows) => body(rows)),
    fc.jsonValue(),
  );
  await fc.assert(
    fc.asyncProperty(anyBody, async (sent) => {
      const quotes = await quotesOf(subject, sent);
      const legal = typeof quotes === 'string' ? [] : quotes;
      expect(legal.map(fault).filter(Boolean)).toEqual([]);
    }),
    propertyRuns(),
  );
});
