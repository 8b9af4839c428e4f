import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Countdown } from '../../../../../utils/page/card/choice-notice.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('ends after its time', () => {
  const done = vi.fn<() => void>();
  new Countdown(6_000, done).start();
  vi.advanceTimersByTime(5_999);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(done).toHaveBeenCalledOnce();
});

test('does not go on while it is paused, and then with the rest of its time', () => {
  const done = vi.fn<() => void>();
  const countdown = new Countdown(6_000, done);
  countdown.start();
  vi.advanceTimersByTime(4_000);
  countdown.stop();
  countdown.stop();
  vi.advanceTimersByTime(60_000);
  expect(done).not.toHaveBeenCalled();
  countdown.start();
  countdown.start();
  vi.advanceTimersByTime(1_999);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(done).toHaveBeenCalledOnce();
});
