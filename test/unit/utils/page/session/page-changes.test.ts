import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LateRoots } from '../../../../../utils/page/session/page-changes.ts';

let end: AbortController;
let found: { readonly element: object; readonly at: number }[];
let roots: LateRoots;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  end = new AbortController();
  found = [];
  roots = new LateRoots((element) => found.push({ element, at: Date.now() }), end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** A custom element that gets its shadow root at this time, in milliseconds; never for infinity. */
function elementWithRootAt(time: number, isConnected = true): Element {
  return {
    isConnected,
    get shadowRoot() {
      return Date.now() >= time ? {} : null;
    },
  } as Element;
}

test.each([
  [0, 500],
  [501, 1_500],
  [1_501, 3_500],
  [3_501, 7_500],
  [7_501, 15_500],
])('a shadow root that is attached after %i ms is found after %i ms', async (attached, expected) => {
  const element = elementWithRootAt(attached);
  roots.add(element);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(found).toEqual([{ element, at: expected }]);
});

test('one that is attached after the last check is not looked for', async () => {
  roots.add(elementWithRootAt(15_501));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([found, vi.getTimerCount()]).toEqual([[], 0]);
});

test('a new element restarts the waits for all', async () => {
  const early = elementWithRootAt(8_000);
  roots.add(early);
  await vi.advanceTimersByTimeAsync(7_600);
  roots.add(elementWithRootAt(Infinity));
  await vi.advanceTimersByTimeAsync(600);
  expect(found).toEqual([{ element: early, at: 8_100 }]);
});

test('a removed element is dropped', async () => {
  roots.add(elementWithRootAt(0, false));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([found, vi.getTimerCount()]).toEqual([[], 0]);
});

test('ends with its signal', async () => {
  roots.add(elementWithRootAt(0));
  end.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(found).toEqual([]);
});
