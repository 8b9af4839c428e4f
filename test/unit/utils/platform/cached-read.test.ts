import { expect, test } from 'vitest';
import { CachedRead } from '../../../../utils/platform/cached-read.ts';

/** A stored number whose reads are counted and end when the test says so. */
function slowValue() {
  const pending: (() => void)[] = [];
  const state = { value: 1, reads: 0, fails: false };
  const cached = new CachedRead(async () => {
    state.reads += 1;
    const { value, fails } = state;
    await new Promise<void>((resolve) => pending.push(resolve));
    if (fails) throw new Error('unreadable');
    return value;
  });
  return { state, cached, endReads: () => pending.splice(0).forEach((end) => end()) };
}

test('concurrent and later callers share one read', async () => {
  const { state, cached, endReads } = slowValue();
  const both = [cached.get(), cached.get()];
  endReads();
  expect(await Promise.all([...both, cached.get()])).toEqual([1, 1, 1]);
  expect(state.reads).toBe(1);
});

test('a read that is under way when the value changes is not kept', async () => {
  const { state, cached, endReads } = slowValue();
  const before = cached.get();
  state.value = 2;
  cached.invalidate();
  const after = cached.get();
  endReads();
  expect(await Promise.all([before, after, cached.get()])).toEqual([1, 2, 2]);
});

test('a failed read is not kept', async () => {
  const { state, cached, endReads } = slowValue();
  state.fails = true;
  const failed = cached.get();
  endReads();
  await expect(failed).rejects.toThrow('unreadable');
  state.fails = false;
  const next = cached.get();
  endReads();
  expect(await next).toBe(1);
});

test('a failed read that was superseded leaves the newer one in place', async () => {
  const { state, cached, endReads } = slowValue();
  state.fails = true;
  const failed = cached.get();
  cached.invalidate();
  state.fails = false;
  const next = cached.get();
  endReads();
  await expect(failed).rejects.toThrow('unreadable');
  expect([await next, await cached.get(), state.reads]).toEqual([1, 1, 2]);
});

test.each([true, false])('a change through the cache is read again (change fails: %s)', async (fails) => {
  const { state, cached, endReads } = slowValue();
  const first = cached.get();
  endReads();
  await first;
  const changed = cached.change(async () => {
    state.value = 2;
    if (fails) throw new Error('half done');
  });
  await changed.catch(() => undefined);
  const second = cached.get();
  endReads();
  expect(await second).toBe(2);
});
