import { expect, test } from 'vitest';
import { ReplyOrder } from '../../../../components/hooks/reply-order.ts';

test('replies count where nothing else is under way', () => {
  const order = new ReplyOrder();
  expect(order.isCurrent(order.call())).toBe(true);
  expect(order.isLastChange(order.call())).toBe(true);
  expect(order.isCurrent(order.call())).toBe(true);
});

test('a read that was called before the reply to a change is stale', () => {
  const order = new ReplyOrder();
  const before = order.call();
  const change = order.call();
  const during = order.call();
  expect(order.isLastChange(change)).toBe(true);
  expect([before, during].map((read) => order.isCurrent(read))).toEqual([false, false]);
  expect(order.isCurrent(order.call())).toBe(true);
});

test('a read whose reply comes before that of a change counts', () => {
  const order = new ReplyOrder();
  const read = order.call();
  const change = order.call();
  expect(order.isCurrent(read)).toBe(true);
  expect(order.isLastChange(change)).toBe(true);
});

test('of two changes, the reply to the later one stays', () => {
  const order = new ReplyOrder();
  const [first, second] = [order.call(), order.call()];
  expect(order.isLastChange(second)).toBe(true);
  expect(order.isLastChange(first)).toBe(false);
});
