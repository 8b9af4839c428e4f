import { gzipSync } from 'node:zlib';
import type { WorldRequest } from '../../test/world/exchange.ts';
import { Market } from '../../test/world/market.ts';
import { coingecko } from '../../test/world/providers/coingecko.ts';
import type { Figure } from './figures.ts';

/** The bytes that one visible page receives in an hour, compressed as the provider does: prices each minute, one snapshot. */
export function measureSnapshotBytes(): Figure[] {
  const market = new Market();
  // Prices of a random walk have as many digits as real ones, and compress as badly.
  let state = 7;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  market.past = ({ price }) => Number(((price ?? 0) * (0.95 + random() / 10)).toPrecision(16));
  const kB = (query: string): number =>
    gzipSync(coingecko.answer(request(query), market).body, { level: 6 }).length / 1_000;
  const list = 'vs_currency=usd&per_page=250&order=market_cap_desc&page=1';
  const minute = kB(`${list}&price_change_percentage=24h`);
  const snapshot = kB(`${list}&price_change_percentage=24h%2C7d&sparkline=true`);
  const hour = 60 * minute;
  return [
    { what: 'the minute’s prices, gzip', value: minute, unit: 'kB' },
    { what: 'the hour’s snapshot, gzip', value: snapshot, unit: 'kB' },
    {
      what: 'bytes of an hour for one visible page, gzip',
      value: hour + snapshot,
      unit: 'kB',
      against: { what: 'without the snapshot', value: hour, ratio: (hour + snapshot) / hour },
    },
  ];
}

function request(query: string): WorldRequest {
  return {
    method: 'GET',
    host: 'api.coingecko.com',
    path: '/api/v3/coins/markets',
    query: new URLSearchParams(query),
    headers: {},
  };
}
