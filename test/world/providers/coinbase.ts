import { json } from '../exchange.ts';
import type { WorldHost } from '../exchange.ts';
import { dayAgo } from '../past.ts';
import { listedAt, rangeOf } from './listed.ts';

/** Coinbase Exchange's REST API: the 24-hour figures of every product in one answer. */
export const coinbase: WorldHost = {
  hosts: ['api.exchange.coinbase.com'],
  answer({ path }, market) {
    if (path !== '/products/stats') return json({ message: 'NotFound' }, 404);
    const rows = listedAt('coinbase', market).map(([name, figures]) => {
      const { high, low } = rangeOf(figures);
      const volume = String(figures.supply * 1e6 * 0.002);
      const stats = {
        open: String(dayAgo(figures)),
        high: String(high),
        low: String(low),
        last: String(figures.price),
        volume,
      };
      return [`${name}-USD`, { stats_30day: { volume }, stats_24hour: stats }];
    });
    return json(Object.fromEntries(rows));
  },
};
