import { json } from '../exchange.ts';
import type { WorldHost } from '../exchange.ts';

const dayS = 86_400;

/** The Fear & Greed Index, dated today. */
export const alternativeMe: WorldHost = {
  hosts: ['api.alternative.me'],
  answer({ path }, { mood }) {
    if (path !== '/fng/') return json({ error: 'not found' }, 404);
    const now = Math.floor(Date.now() / 1000);
    const today = now - (now % dayS);
    return json({
      name: 'Fear and Greed Index',
      data: [
        {
          value: String(mood.value),
          value_classification: mood.label,
          timestamp: String(today),
          time_until_update: String(today + dayS - now),
        },
      ],
      metadata: { error: null },
    });
  },
};
