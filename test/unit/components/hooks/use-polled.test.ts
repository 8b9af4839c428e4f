import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { poll } from '../../../../components/hooks/use-polled.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('runs the task at once, then at the times that it returns, until the signal is aborted', async () => {
  const controller = new AbortController();
  const task = vi.fn(async () => Date.now() + 60_000);
  const done = poll(task, controller.signal);
  expect(task).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(59_999);
  expect(task).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(task).toHaveBeenCalledTimes(2);
  controller.abort();
  await done;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(task).toHaveBeenCalledTimes(2);
  expect(vi.getTimerCount()).toBe(0);
});

test('a time in the past does not start a busy loop', async () => {
  const controller = new AbortController();
  const task = vi.fn(async () => 0);
  const done = poll(task, controller.signal);
  await vi.advanceTimersByTimeAsync(3000);
  expect(task).toHaveBeenCalledTimes(4);
  controller.abort();
  await done;
});
