import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { providerIds } from '../../utils/domain/quote/sources.ts';
import { rateLimited, slow } from '../world/faults.ts';
import { FaultRun } from './fault-run.ts';

/** Milliseconds after the page has loaded: before the request leaves, while it is under way, and after. */
const moments = [0, 60, 120, 200, 300, 400, 550, 700, 900, 1200];

let run: FaultRun;
const rows: string[] = [];
beforeEach(async () => {
  run = await FaultRun.start(providerIds);
});
afterEach(() => run.close());
afterAll(() => void process.stdout.write(`${rows.join('\n')}\n`));

describe('a worker killed during a price request', () => {
  test.each(moments)(
    '%i ms after the page has loaded: a price comes, and nothing is asked for twice',
    async (ms) => {
      run.product.world.fault('api.coingecko.com', slow(500));
      const outcome = await run.see(undefined, () => run.killIn(ms));
      const requests = Object.entries(outcome.requests);
      rows.push(
        `killed after ${ms} ms: ${outcome.shown} from ${outcome.source}; ${requests.map((each) => each.join(' ')).join(', ')}`,
      );
      expect(outcome.popover.parts['price']).toMatch(/70,652\.60/);
      expect(outcome.popover.parts['problem']).toBeUndefined();
      for (const [host, count] of requests) expect(count, host).toBe(1);
    },
  );
});

describe('a worker killed during a provider’s Retry-After', () => {
  test('ten times: no request to the provider before its Retry-After has passed', async () => {
    run.product.world.fault('api.coingecko.com', rateLimited(119));
    const first = await run.see();
    expect(first.requests['api.coingecko.com']).toBe(1);
    for (const ms of moments) {
      const outcome = await run.see(undefined, () => run.killIn(ms));
      expect(outcome.source).toBe('CoinPaprika');
      expect(outcome.requests['api.coingecko.com']).toBeUndefined();
    }
    const asked = run.product.world.requestsTo('api.coinpaprika.com').length;
    rows.push(
      `killed ten times in a cool-down: CoinGecko asked once, CoinPaprika ${asked} times since the start`,
    );
  }, 120_000);
});
