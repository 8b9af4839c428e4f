import { json } from '../exchange.ts';
import type { WorldHost } from '../exchange.ts';
import { perDollar } from '../rates.ts';

/** Frankfurter's API v2: rates of central banks, the same each day, dated today or on the last day requested. */
export const frankfurter: WorldHost = {
  hosts: ['api.frankfurter.dev'],
  answer({ path, query }) {
    const known = new Set(['base', 'quotes', 'from', 'to']);
    const strange = [...query.keys()].find((name) => !known.has(name));
    if (strange !== undefined) return json({ status: 422, message: `unknown parameter ${strange}` }, 422);
    const [, single] = /^\/v2\/rate\/USD\/([A-Z]{3})$/.exec(path) ?? [];
    if (single !== undefined) {
      const rate = perDollar[single.toLowerCase()];
      if (rate === undefined) return json({ status: 404, message: 'not found' }, 404);
      return json({ date: new Date().toISOString().slice(0, 10), base: 'USD', quote: single, rate });
    }
    if (path !== '/v2/rates') return json({ status: 404, message: 'not found' }, 404);
    const asked = query.get('quotes')?.split(',') ?? Object.keys(perDollar);
    const date = query.get('to') ?? new Date().toISOString().slice(0, 10);
    const rows = asked.map((quote) => ({
      date,
      base: 'USD',
      quote,
      rate: perDollar[quote.toLowerCase()],
    }));
    if (rows.some(({ rate }) => rate === undefined))
      return json({ status: 422, message: 'unknown quote' }, 422);
    return json(rows);
  },
};
