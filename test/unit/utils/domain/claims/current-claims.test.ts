import { expect, it } from 'vitest';
import type { ChangeClaim, PriceClaim } from '../../../../../utils/domain/claims/claim.ts';
import { CurrentClaims } from '../../../../../utils/domain/claims/current-claims.ts';

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

const ofDay = { isSession: true, move: 0 } as const;
const ofNoDay = { isSession: false, move: 0 } as const;

it('ends a price of a named day with the next price of the coin in its currency', () => {
  const prices = new CurrentClaims();
  const friday = price(1);
  const inEuro = price(2, { currency: 'eur' });
  const monday = price(3);
  prices.add(friday, 'bitcoin', ofDay);
  prices.add(price(4), 'ethereum', ofNoDay);
  prices.add(price(5, { kind: 'target' }), 'bitcoin', ofNoDay);
  expect(prices.isOver(friday)).toBe(false);
  prices.add(monday, 'bitcoin', ofDay);
  expect(prices.isOver(friday)).toBe(true);
  expect(prices.isOver(monday)).toBe(false);
  prices.add(inEuro, 'bitcoin', ofNoDay);
  expect(prices.isOver(monday)).toBe(false);
});

it('keeps a price of another line', () => {
  const prices = new CurrentClaims();
  const friday = price(1);
  prices.add(friday, 'bitcoin', ofDay);
  prices.endLine(false);
  prices.add(price(3), 'bitcoin', ofNoDay);
  expect(prices.isOver(friday)).toBe(false);
});

it.each<[string, PriceClaim['reasons'], PriceClaim['reasons'], [boolean, boolean]]>([
  ['an event before one of now', ['moved-to'], ['trading', 'now'], [true, false]],
  ['an event after one of now', ['trading', 'now'], ['moved-to'], [false, true]],
  ['the first of two events', ['reached'], ['moved-to'], [true, false]],
  ['both of two states', ['trading'], ['is-at'], [true, true]],
])('ends %s', (_, first, second, expected) => {
  const prices = new CurrentClaims();
  const claims = [price(100, { reasons: first }), price(110, { reasons: second })];
  for (const claim of claims) prices.add(claim, 'bitcoin', ofNoDay);
  expect(claims.map((each) => prices.isOver(each))).toEqual(expected);
});

it('keeps two prices that are nearly the same', () => {
  const prices = new CurrentClaims();
  const claims = [price(100, { reasons: ['trading'] }), price(100.5, { reasons: ['is-at'] })];
  for (const claim of claims) prices.add(claim, 'bitcoin', ofNoDay);
  expect(claims.map((each) => prices.isOver(each))).toEqual([false, false]);
});

it('ends the last of three sessions in a row, but not one that is of now', () => {
  const prices = new CurrentClaims();
  const [thursday, friday, sunday] = [price(1), price(2), price(3)];
  for (const session of [thursday, friday, sunday]) prices.add(session, 'solana', ofDay);
  expect([thursday, friday, sunday].map((each) => prices.isOver(each))).toEqual([true, true, true]);
  const now = price(4);
  prices.add(now, 'solana', ofNoDay);
  expect(prices.isOver(now)).toBe(false);
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
  const prices = new CurrentClaims();
  const [thursday, friday] = [change(-3), change(-6)];
  prices.add(thursday, 'solana', ofDay);
  prices.add(change(1), 'bitcoin', ofNoDay);
  expect(prices.isOver(thursday)).toBe(false);
  prices.add(friday, 'solana', ofDay);
  expect([thursday, friday].map((each) => prices.isOver(each))).toEqual([true, false]);
  prices.add(price(156), 'solana', ofNoDay);
  expect(prices.isOver(friday)).toBe(true);
});

it('keeps a change over a period beside one of a day', () => {
  const prices = new CurrentClaims();
  const day = change(-3);
  const week = { ...change(8), change: { ...change(8).change, period: '7d' as const } };
  prices.add(day, 'solana', ofDay);
  prices.add(week, 'solana', ofDay);
  expect([day, week].map((each) => prices.isOver(each))).toEqual([false, false]);
});
