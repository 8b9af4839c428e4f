import { beforeEach } from 'vitest';

/**
 * Runs before a test is tried again. What the first attempt stored, granted or left open in the browser must not decide the
 * second one, so that tests which change such state start a new session here.
 */
export function onRetry(renew: () => Promise<void>): void {
  beforeEach(async ({ task }) => {
    if ((task.result?.retryCount ?? 0) > 0) await renew();
  });
}
