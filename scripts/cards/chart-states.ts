import type { ChartFacts } from '../../utils/domain/card/card-facts.ts';
import type { Point } from '../../utils/domain/quote/history.ts';
import { dayMs } from '../../utils/domain/time.ts';

/** 7 February 2026, 18:40 UTC. */
export const now = Date.UTC(2026, 1, 7, 18, 40);

/** A pseudorandom walk from one price to another, the same in every run. */
export function walk(from: number, to: number, spanMs: number, steps = 144): Point[] {
  let seed = 7;
  let drift = 0;
  return Array.from({ length: steps + 1 }, (_, step) => {
    seed = (seed * 48_271) % 2_147_483_647;
    drift = drift * 0.93 + (seed / 2_147_483_647 - 0.5) * 0.02;
    const part = step / steps;
    const calm = Math.sin(Math.PI * part);
    return [now - spanMs + part * spanMs, (from + (to - from) * part ** 1.4) * (1 + drift * calm)] as const;
  });
}

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
