import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { ProviderId } from '../../utils/domain/quote/quote.ts';
import { providerIds, sources } from '../../utils/domain/quote/sources.ts';
import { emptyMemory, type MarketMemory } from '../../utils/market/market-memory.ts';
import { down, hang } from '../world/faults.ts';
import { type FaultCase, faultCases } from './fault-cases.ts';
import { FaultRun, type Outcome, orderFrom } from './fault-run.ts';

let run: FaultRun;
const rows: string[] = [];
afterEach(() => run.close());
afterAll(() => {
  const head = line('first asked', 'fault', 'shown', 'source', 'ms', 'requests');
  process.stdout.write(`${[head, ...rows].join('\n')}\n`);
});

const widths = [18, 20, 42, 18, 6];
function line(...cells: readonly string[]): string {
  return cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' ');
}

function note(first: string, fault: string, { shown, source, ms, requests }: Outcome): void {
  const sent = Object.entries(requests).map(([host, count]) => `${host} ${count}`);
  rows.push(line(first, fault, shown, source, String(ms), sent.join(', ')));
}

/** What an earlier worker has stored. */
function lastKnown(at: number): MarketMemory {
  const unknown = { high24h: null, low24h: null, volume24h: null, marketCap: null, rank: null };
  const price = { price: 70_652.6, currency: 'usd', change24h: 10.66, at, source: 'coingecko' } as const;
  return {
    ...emptyMemory('usd'),
    quotes: [{ coin: 'bitcoin', ...price, ...unknown }],
    shared: ['bitcoin'],
    sharedAt: at,
    sharedBy: 'coingecko',
  };
}

/** Never a figure that is none, whatever came. */
const nonsense = /NaN|undefined|null|Infinity|e\+|\$0\.00\b|-\$|onerror/;

describe.each(providerIds)('%s first', (first: ProviderId) => {
  test.each(faultCases)('$name', async ({ name, fault, harmless }: FaultCase) => {
    const { order, next } = orderFrom(first);
    run = await FaultRun.start(order);
    run.break(first, fault);
    const outcome = await run.see();
    note(sources[first].name, name, outcome);
    expect(outcome.source).toBe(harmless ? sources[first].name : next);
    expect(outcome.popover.text).toMatch(/70,652\.60/);
    expect(outcome.popover.text).not.toMatch(nonsense);
    expect(outcome.ms).toBeLessThan(fault === hang ? 12_000 : 3_000);
    // The browser itself tries once more where a connection that stood breaks.
    const most = fault === down ? 2 : 1;
    for (const count of Object.values(outcome.requests)) expect(count).toBeLessThanOrEqual(most);
  });
});

describe('all providers fail', () => {
  const serious = faultCases.filter(({ harmless }) => !harmless);

  test.each(serious)(
    '$name, with nothing known: one clear line',
    async ({ name, fault }) => {
      run = await FaultRun.start(providerIds);
      for (const id of providerIds) run.break(id, fault);
      const outcome = await run.see((popover) => popover.parts['problem'] !== undefined);
      note('all', name, outcome);
      expect(outcome.popover.parts['price'] ?? '').not.toMatch(/\d/);
      expect(outcome.popover.text).not.toMatch(nonsense);
      expect((outcome.popover.parts['problem'] ?? '').length).toBeLessThan(80);
    },
    90_000,
  );

  test.each(serious)(
    '$name, with a last known price: that, with its age',
    async ({ name, fault }) => {
      run = await FaultRun.start(providerIds, { market: lastKnown(Date.now() - 20 * 60_000) });
      for (const id of providerIds) run.break(id, fault);
      const outcome = await run.see((popover) => popover.parts['problem'] !== undefined);
      note('all, 20 min later', name, outcome);
      expect(outcome.popover.parts['price']).toBe('$70,652.60');
      expect(outcome.popover.text).toMatch(/20 min/);
    },
    90_000,
  );
});
