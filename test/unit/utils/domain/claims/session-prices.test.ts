import { expect, it } from 'vitest';
import type { ChangeClaim, PriceClaim } from '../../../../../utils/domain/claims/claim.ts';
import { SessionPrices } from '../../../../../utils/domain/claims/session-prices.ts';

const price = (value: number, more: Partial<PriceClaim> = {}): PriceClaim => ({
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
  const over = new Set<object>();
  const prices = new SessionPrices(over);
  const friday = price(1);
  const inEuro = price(2, { currency: 'eur' });
  const monday = price(3);
  prices.add(friday, 'bitcoin', true);
  prices.add(price(4), 'ethereum', false);
  prices.add(price(5, { kind: 'target' }), 'bitcoin', false);
  expect(over.has(friday)).toBe(false);
  prices.add(monday, 'bitcoin', true);
  expect(over.has(friday)).toBe(true);
  expect(over.has(monday)).toBe(false);
  prices.add(inEuro, 'bitcoin', false);
  expect(over.has(monday)).toBe(false);
});

it('keeps a price that names no day, and one of another line', () => {
  const over = new Set<object>();
  const prices = new SessionPrices(over);
  const plain = price(1);
  const friday = price(2);
  prices.add(plain, 'bitcoin', false);
  prices.add(friday, 'bitcoin', true);
  prices.endLine();
  prices.add(price(3), 'bitcoin', false);
  expect([plain, friday].map((each) => over.has(each))).toEqual([false, false]);
});

it('ends the last of three sessions in a row, but not one that is of now', () => {
  const over = new Set<object>();
  const prices = new SessionPrices(over);
  const [thursday, friday, sunday] = [price(1), price(2), price(3)];
  for (const session of [thursday, friday, sunday]) prices.add(session, 'solana', true);
  expect([thursday, friday, sunday].map((each) => over.has(each))).toEqual([true, true, true]);
  const now = price(4);
  prices.add(now, 'solana', false);
  expect(over.has(now)).toBe(false);
});

const change = (percent: number): ChangeClaim => ({
  mention: 0,
  kind: 'change',
  change: { percent, start: 0, end: 1 },
  start: 0,
  end: 1,
  reasons: ['changed'],
  clause: { start: 0, end: 1 },
  isCertain: false,
});

it('ends a change of a named day with the next change or price of the coin', () => {
  const over = new Set<object>();
  const prices = new SessionPrices(over);
  const [thursday, friday] = [change(-3), change(-6)];
  prices.add(thursday, 'solana', true);
  prices.add(change(1), 'bitcoin', false);
  expect(over.has(thursday)).toBe(false);
  prices.add(friday, 'solana', true);
  expect([thursday, friday].map((each) => over.has(each))).toEqual([true, false]);
  prices.add(price(156), 'solana', false);
  expect(over.has(friday)).toBe(true);
});

it('keeps a change over a period beside one of a day', () => {
  const over = new Set<object>();
  const prices = new SessionPrices(over);
  const day = change(-3);
  const week = { ...change(8), change: { ...change(8).change, period: '7d' as const } };
  prices.add(day, 'solana', true);
  prices.add(week, 'solana', true);
  expect([day, week].map((each) => over.has(each))).toEqual([false, false]);
});
