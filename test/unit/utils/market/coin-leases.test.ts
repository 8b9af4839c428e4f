import { beforeEach, describe, expect, test } from 'vitest';
import { CoinLeases } from '../../../../utils/market/coin-leases.ts';

const now = 1_700_000_000_000;
let leases: CoinLeases;
beforeEach(() => (leases = new CoinLeases()));

describe('coin leases', () => {
  test('expire two minutes after the last call; the most recent is first', () => {
    leases.renew(['bitcoin', 'ethereum'], false, now);
    leases.renew(['bitcoin'], false, now + 60_000);
    expect(leases.current(now + 120_000)).toEqual(['bitcoin', 'ethereum']);
    expect(leases.current(now + 120_001)).toEqual(['bitcoin']);
    expect(leases.current(now + 180_001)).toEqual([]);
  });

  test('do not last longer because the clock was set back', () => {
    leases.renew(['bitcoin'], false, now);
    expect(leases.current(now - 3_600_000)).toEqual([]);
  });

  test('are a thousand at most: the least recently requested coin is evicted', () => {
    const coins = Array.from({ length: 1_001 }, (_, index) => `coin-${index}`);
    leases.renew(coins, false, now);
    const current = leases.current(now);
    expect(current).toHaveLength(1_000);
    expect(current).not.toContain('coin-0');
    expect(leases.storable(now).size).toBe(1_000);
  });

  test('of private windows are not storable, unless an ordinary window has one too', () => {
    leases.renew(['bitcoin', 'ethereum'], true, now);
    leases.renew(['ethereum'], false, now);
    expect([...leases.storable(now)]).toEqual(['ethereum']);
    expect(leases.current(now)).toHaveLength(2);
  });
});
