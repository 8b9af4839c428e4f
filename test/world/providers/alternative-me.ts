import { json } from '../exchange.ts';
import type { WorldHost } from '../exchange.ts';

const dayS = 86_400;

/** The Fear & Greed Index of 7 February 2026, dated today. */
export const alternativeMe: WorldHost = {
  hosts: ['api.alternative.me'],
  answer({ path }) {
    if (path !== '/fng/') return json({ error: 'not found' }, 404);
    const now = Math.floor(Date.now() / 1000);
    const today = now - (now % dayS);
    return json({
      name: 'Fear and Greed Index',
      data: [
        {
          value: '9',
          value_classification: 'Extreme Fear',
          timestamp: String(today),
          time_until_update: String(today + dayS - now),
        },
      ],
      metadata: { error: null },
    });
  },
};
