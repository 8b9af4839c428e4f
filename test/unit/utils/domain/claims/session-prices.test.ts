import { expect, it } from 'vitest';
import type { Claim } from '../../../../../utils/domain/claims/claim.ts';
import { SessionPrices } from '../../../../../utils/domain/claims/session-prices.ts';

const price = (value: number, more: Partial<Claim> = {}): Claim => ({
  mention: 0,
  kind: 'price',
  value,
  currency: 'usd',
  start: 0,
  end: 1,
  reasons: [],
  clause: { start: 0, end: 1 },
  isCertain: true,
  ...more,
});

it('ends a price of a named day with the next price of the coin in its currency', () => {
  const prices = new SessionPrices();
  const friday = price(1);
  const inEuro = price(2, { currency: 'eur' });
  const monday = price(3);
  prices.add(friday, 'bitcoin', true);
  prices.add(price(4), 'ethereum', false);
  prices.add(price(5, { kind: 'target' }), 'bitcoin', false);
  expect(prices.isOver(friday)).toBe(false);
  prices.add(monday, 'bitcoin', true);
  expect(prices.isOver(friday)).toBe(true);
  expect(prices.isOver(monday)).toBe(false);
  prices.add(inEuro, 'bitcoin', false);
  expect(prices.isOver(monday)).toBe(false);
});

it('keeps a price that names no day, and one of another line', () => {
  const prices = new SessionPrices();
  const plain = price(1);
  const friday = price(2);
  prices.add(plain, 'bitcoin', false);
  prices.add(friday, 'bitcoin', true);
  prices.endLine();
  prices.add(price(3), 'bitcoin', false);
  expect([plain, friday].map((each) => prices.isOver(each))).toEqual([false, false]);
});

it('ends the last of three sessions in a row, but not one that is of now', () => {
  const prices = new SessionPrices();
  const [thursday, friday, sunday] = [price(1), price(2), price(3)];
  for (const session of [thursday, friday, sunday]) prices.add(session, 'solana', true);
  expect([thursday, friday, sunday].map((each) => prices.isOver(each))).toEqual([true, true, true]);
  const now = price(4);
  prices.add(now, 'solana', false);
  expect(prices.isOver(now)).toBe(false);
});
