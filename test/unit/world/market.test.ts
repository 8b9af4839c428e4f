import { describe, expect, it } from 'vitest';
import { coins } from '../../../utils/domain/coin/catalog.ts';
import { Market } from '../../world/market.ts';
import { coinWithoutPrice } from '../../world/sample-figures.ts';

describe('Market', () => {
  it('knows every coin of the catalog, the same in each run', () => {
    const market = new Market();
    expect(market.all()).toHaveLength(coins.length);
    expect(market.all()).toEqual(new Market().all());
    const priced = market.all().filter(({ price }) => price !== null);
    expect(priced.every(({ price, supply }) => Number(price) > 0 && supply > 0)).toBe(true);
    expect(coins.length - priced.length).toBe(1);
  });

  it('changes what it is told of one coin and leaves the rest', () => {
    const market = new Market();
    market.set('bitcoin', { price: 71_000, at: 5 });
    expect(market.get('bitcoin')).toMatchObject({ price: 71_000, change24h: 10.66, at: 5 });
    expect(() => market.set('no-such-coin', { price: 1 })).toThrow('no-such-coin');
  });

  it('walks: each price moves a little and its change with it', () => {
    const market = new Market();
    market.move(() => 1);
    const bitcoin = market.get('bitcoin');
    expect(bitcoin?.price).toBeCloseTo(70_652.6 * 1.0015, 1);
    expect(bitcoin?.change24h).toBeCloseTo(110.66 * 1.0015 - 100, 4);
    expect(market.get(coinWithoutPrice)?.price).toBeNull();
    expect(market.total.marketCap).toBeGreaterThan(2.48e12);
  });
});
