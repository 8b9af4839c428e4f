import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendWithRetry } from '../../../../utils/platform/send-with-retry.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Outcome = 'answered' | 'rejected' | 'lost' | 'empty' | 'late';

/** Sends a message whose attempts end this way, the last one repeatedly. `late` is answered after 12 s. */
async function sendOnce(
  ...outcomes: readonly Outcome[]
): Promise<{ answer: string | undefined; sent: number; ms: number }> {
  const start = Date.now();
  let sent = 0;
  const answer = sendWithRetry<string>(
    async () => {
      const outcome = outcomes[Math.min(sent, outcomes.length - 1)];
      sent += 1;
      if (outcome === 'rejected') throw new Error('The message port closed before a response was received.');
      if (outcome === 'empty') return undefined;
      if (outcome === 'lost') return new Promise(() => undefined);
      if (outcome === 'late') await new Promise((resolve) => void setTimeout(resolve, 12_000));
      return 'prices';
    },
    () => true,
  );
  let end = 0;
  void answer.then(() => (end = Date.now()));
  await vi.advanceTimersByTimeAsync(60_000);
  return { answer: await answer, sent, ms: end - start };
}

describe('a message', () => {
  test.each<[string, Outcome[], { answer: string | undefined; sent: number; ms: number }]>([
    ['is sent once where it is answered', ['answered'], { answer: 'prices', sent: 1, ms: 0 }],
    [
      'is sent again after it was rejected unanswered',
      ['rejected', 'answered'],
      { answer: 'prices', sent: 2, ms: 100 },
    ],
    [
      'is sent again where no listener responded',
      ['empty', 'answered'],
      { answer: 'prices', sent: 2, ms: 100 },
    ],
    ['fails after five rejections', ['rejected'], { answer: undefined, sent: 5, ms: 4_600 }],
    [
      'is sent again after 5 s without a reply',
      ['lost', 'answered'],
      { answer: 'prices', sent: 2, ms: 5_000 },
    ],
    ['fails after seven attempts without a reply', ['lost'], { answer: undefined, sent: 7, ms: 35_000 }],
    ['takes a late reply to an earlier attempt', ['late', 'lost'], { answer: 'prices', sent: 3, ms: 12_000 }],
    [
      'is retried after a timeout and a rejection',
      ['lost', 'rejected', 'answered'],
      { answer: 'prices', sent: 3, ms: 5_100 },
    ],
  ])('%s', async (_name, outcomes, expected) => {
    expect(await sendOnce(...outcomes)).toEqual(expected);
  });

  test('is not sent again where the extension is gone', async () => {
    const send = vi.fn(async () => Promise.reject(new Error('Extension context invalidated.')));
    await expect(sendWithRetry(send, () => false)).rejects.toThrow('invalidated');
    expect(send).toHaveBeenCalledTimes(1);
  });
});
