import type { ChartFacts } from '../../utils/domain/card/card-facts.ts';
import { dayMs } from '../../utils/domain/time.ts';
import { walk } from './walk.ts';

const hourly = { currency: 'usd', source: 'coingecko' } as const;
const problem = { code: 'timeout', source: 'coingecko', retryAt: 0 } as const;

/** Charts without a request by name, by the name of the screenshot. */
export const chartStates: Readonly<Record<string, ChartFacts>> = {
  'chart-day': {
    range: '24h',
    series: { kind: 'ready', series: { ...hourly, points: walk(63_900, 70_652.6, dayMs, 24) } },
  },
  'chart-week': {
    range: '7d',
    series: { kind: 'ready', series: { ...hourly, points: walk(78_100, 70_652.6, 7 * dayMs, 168) } },
  },
  'chart-shape': {
    range: '7d',
    series: {
      kind: 'shape',
      shape: {
        source: 'coingecko',
        prices: walk(78_100, 70_652.6, 7 * dayMs, 168).map(([, price]) => price),
      },
    },
  },
  'chart-on-request': { range: '24h', series: { kind: 'on-request' } },
  'chart-missing': { range: '24h', series: { kind: 'failed', problem } },
};
