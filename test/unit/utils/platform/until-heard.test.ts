import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { untilHeard } from '../../../../utils/platform/until-heard.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Fate = 'answered' | 'returned' | 'lost' | 'empty' | 'late';

/** What becomes of each message in turn; the last fate stays. `late` is answered after 12 s. */
async function play(
  ...fates: readonly Fate[]
): Promise<{ answer: string | undefined; sent: number; ms: number }> {
  const start = Date.now();
  let sent = 0;
  const answer = untilHeard<string>(
    async () => {
      const fate = fates[Math.min(sent, fates.length - 1)];
      sent += 1;
      if (fate === 'returned') throw new Error('The message port closed before a response was received.');
      if (fate === 'empty') return undefined;
      if (fate === 'lost') return new Promise(() => undefined);
      if (fate === 'late') await new Promise((resolve) => void setTimeout(resolve, 12_000));
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
  test.each<[string, Fate[], { answer: string | undefined; sent: number; ms: number }]>([
    ['that is answered', ['answered'], { answer: 'prices', sent: 1, ms: 0 }],
    ['that comes back is sent again', ['returned', 'answered'], { answer: 'prices', sent: 2, ms: 100 }],
    ['that nobody listened to too', ['empty', 'answered'], { answer: 'prices', sent: 2, ms: 100 }],
    ['that always comes back', ['returned'], { answer: undefined, sent: 5, ms: 4_600 }],
    ['that is lost is sent again', ['lost', 'answered'], { answer: 'prices', sent: 2, ms: 5_000 }],
    ['that is always lost', ['lost'], { answer: undefined, sent: 7, ms: 35_000 }],
    ['that is answered late counts', ['late', 'lost'], { answer: 'prices', sent: 3, ms: 12_000 }],
    [
      'lost, then back, then answered',
      ['lost', 'returned', 'answered'],
      { answer: 'prices', sent: 3, ms: 5_100 },
    ],
  ])('%s', async (_name, fates, expected) => {
    expect(await play(...fates)).toEqual(expected);
  });

  test('is not sent again where nobody is left', async () => {
    const send = vi.fn(async () => Promise.reject(new Error('Extension context invalidated.')));
    await expect(untilHeard(send, () => false)).rejects.toThrow('invalidated');
    expect(send).toHaveBeenCalledTimes(1);
  });
});
