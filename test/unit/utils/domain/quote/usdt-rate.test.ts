import { describe, expect, test } from 'vitest';
import { isUnitFlipped } from '../../../../../utils/domain/quote/dollar-coins.ts';
import type { Quote } from '../../../../../utils/domain/quote/quote.ts';
import { depegOf, usdtRate } from '../../../../../utils/domain/quote/usdt-rate.ts';
import { aQuote, now } from '../../../components/builders.ts';

/** Quotes of dollar coins: those that are missing have no price. */
const coins = (tether?: number, usdc?: number, dai?: number, currency = 'usd'): Quote[] =>
  Object.entries({ tether, 'usd-coin': usdc, dai }).flatMap(([coin, price]) =>
    price === undefined ? [] : [aQuote({ coin, price, currency })],
  );
const inputs = { currency: 'usd', perDollar: null, now, maxAgeMs: 60_000 };

describe('the price of USDT', () => {
  test.each<[string, Quote[], number | null]>([
    ['at par', coins(1, 1, 1), 1],
    ['alone', coins(0.97), 0.97],
    ['USDT alone is off', coins(0.97, 1, 1.001), 0.97],
    ['USDC and DAI are off, as in March 2023', coins(1.004, 0.88, 0.9), 1.004],
    ['all are off by the same: the reply is, and USDT is not', coins(1.03, 1.03, 1.0306), 1],
    ['all are off, and USDT somewhat less', coins(1.025, 1.03, 1.03), 1.025 / 1.03],
    ['none', coins(undefined, 1, 1), null],
    ['another currency', coins(0.85, 0.85, 0.85, 'eur'), null],
  ])('%s', (_what, quotes, price) => {
    const rate = usdtRate(quotes, inputs);
    expect(rate?.price.toFixed(9)).toBe(price?.toFixed(9));
  });

  test('is not used when it is too old', () => {
    const old = [aQuote({ coin: 'tether', price: 1, at: now - 60_001 })];
    expect(usdtRate(old, inputs)).toBeNull();
    expect(usdtRate([{ ...old[0]!, at: now - 60_000 }], inputs)?.price).toBe(1);
  });

  test('in another currency it is compared with the rate of the day', () => {
    const euros = coins(0.85, 0.85, 0.85, 'eur');
    const at = (perDollar: number | null) => usdtRate(euros, { ...inputs, currency: 'eur', perDollar });
    expect(at(0.846)).toMatchObject({ price: 0.85, dollars: expect.closeTo(1.0047, 4) });
    expect(at(null)).toMatchObject({ price: 0.85, dollars: null });
    // A reply that is off by five percent as a whole.
    expect(at(0.81)?.price).toBeCloseTo(0.81, 9);
  });
});

describe('a USDT that is not worth a dollar', () => {
  test.each([
    ['usd', 0.97, true],
    ['usd', 0.9949, true],
    ['usd', 0.9951, false],
    ['usd', 1.0051, true],
    ['eur', 0.9801, false],
    ['eur', 0.979, true],
  ])('in %s at %f: %s', (currency, dollars, said) => {
    const converted = { from: 'usdt', rates: 'coingecko', at: now, dollars } as const;
    expect(depegOf({ currency, converted })).toBe(said ? dollars : null);
  });

  test('is not mentioned for a price that did not come through it, nor without its price', () => {
    expect(depegOf({ currency: 'usd' })).toBeNull();
    expect(
      depegOf({ currency: 'eur', converted: { from: 'usd', rates: 'frankfurter', at: now } }),
    ).toBeNull();
    expect(depegOf({ currency: 'eur', converted: { from: 'usdt', rates: 'coingecko', at: now } })).toBeNull();
  });
});

describe('a reply in another unit than it says', () => {
  test.each<[string, Quote[], string, number, boolean]>([
    ['dollars', coins(1, 1, 1), 'usd', 1, false],
    ['euros that are said to be dollars', coins(0.846, 0.846, 0.846), 'usd', 1, true],
    ['cents', coins(100, 100, 100), 'usd', 1, true],
    ['one coin of three is off', coins(0.8, 1, 1), 'usd', 1, false],
    ['two of three, as in March 2023', coins(1, 0.88, 0.9), 'usd', 1, false],
    ['off by three percent', coins(1.03, 1.03, 1.03), 'usd', 1, false],
    ['euros', coins(0.85, 0.85, 0.85, 'eur'), 'eur', 0.846, false],
    ['dollars that are said to be euros', coins(1, 1, 1, 'eur'), 'eur', 0.846, true],
    ['no dollar coin', [aQuote({ price: 1 })], 'usd', 1, false],
  ])('%s', (_what, quotes, currency, dollar, flipped) => {
    expect(isUnitFlipped(quotes, currency, dollar)).toBe(flipped);
  });
});
