import { expect, test } from 'vitest';
import { largestMessage, messageSize } from '../../../../../utils/domain/callers/message-size.ts';

test.each<[string, unknown, number]>([
  ['nothing', null, 8],
  ['a number', 5, 8],
  ['a text', 'abc', 14],
  ['a list', ['a', 'b'], 28],
  ['an object with its names', { coin: 'bitcoin' }, 38],
])('%s is counted', (_what, message, size) => {
  expect(messageSize(message)).toBe(size);
});

test.each<[string, unknown]>([
  ['300 words as long as words can be', { words: Array.from({ length: 300 }, () => 'w'.repeat(60)) }],
  ['400 coins with long names', { coins: Array.from({ length: 400 }, () => 'c'.repeat(50)) }],
])('%s fit', (_what, message) => {
  expect(messageSize(message)).toBeLessThanOrEqual(largestMessage);
});

function nested(depth: number): unknown {
  let message: unknown = 1;
  for (let level = 0; level < depth; level += 1) message = [message];
  return message;
}

const cyclic: Record<string, unknown> = {};
cyclic['self'] = [cyclic, cyclic];

test.each<[string, unknown]>([
  ['one long text', 'x'.repeat(40_000)],
  ['a long name of a field', { ['x'.repeat(40_000)]: 1 }],
  ['many small values', Array.from({ length: 10_000 }, () => null)],
  ['many fields', Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [i, 1]))],
  ['a sparse list that says it is long', Object.assign([], { length: 4_000_000_000 })],
  ['100,000 levels', nested(100_000)],
  ['a message that holds itself', cyclic],
  ['a buffer', { coins: new ArrayBuffer(10) }],
  ['a typed array', new Uint8Array(10)],
  ['a map', new Map([['coins', 1]])],
  ['a date', new Date(0)],
])('%s is too large', (_what, message) => {
  expect(messageSize(message)).toBe(Infinity);
});
