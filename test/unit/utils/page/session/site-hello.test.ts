import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HelloReply } from '../../../../../utils/domain/protocol.ts';
import { defaultSettings, pageSettings } from '../../../../../utils/domain/settings/settings.ts';
import { SiteHello } from '../../../../../utils/page/session/site-hello.ts';

const reply: HelloReply = { enabled: true, settings: pageSettings(defaultSettings) };
const euros: HelloReply = { ...reply, settings: { ...reply.settings, currency: 'eur' } };
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function helloWith(
  call: (attempt: number) => Promise<HelloReply>,
  visible = async (): Promise<void> => undefined,
) {
  const end = new AbortController();
  const sentAt: number[] = [];
  const replies: HelloReply[] = [];
  const errors: unknown[] = [];
  const start = Date.now();
  const hello = new SiteHello(
    {
      hello: () => call(sentAt.push(Date.now() - start)),
      visible,
      onReply: (got) => void replies.push(got),
      report: (error) => void errors.push(error),
    },
    end.signal,
  );
  return { hello, end, sentAt, replies, errors };
}

const failure = async (): Promise<never> => Promise.reject(new Error('no answer'));

test('a call that fails is repeated with doubling delays until it succeeds', async () => {
  const { hello, sentAt, replies, errors } = helloWith((attempt) =>
    attempt <= 3 ? failure() : Promise.resolve(reply),
  );
  hello.send();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sentAt).toEqual([0, 2_000, 6_000, 14_000]);
  expect([replies, errors.length, hello.isPending]).toEqual([[reply], 3, false]);
});

test('the delay does not exceed five minutes', async () => {
  const { hello, sentAt } = helloWith(failure);
  hello.send();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(sentAt.at(-1)! - sentAt.at(-2)!).toBe(300_000);
});

test('a hidden page repeats nothing until it is visible', async () => {
  let show = (): void => undefined;
  const visible = new Promise<void>((resolve) => (show = resolve));
  const { hello, sentAt } = helloWith(failure, () => visible);
  hello.send();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sentAt).toEqual([0]);
  show();
  await vi.advanceTimersByTimeAsync(0);
  expect(sentAt).toEqual([0, 60_000]);
});

test('nothing is repeated after the signal', async () => {
  const { hello, end, sentAt, errors } = helloWith(failure);
  hello.send();
  await vi.advanceTimersByTimeAsync(0);
  end.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([sentAt, errors.length]).toEqual([[0], 1]);
});

test('the reply to an earlier call does not count once there is a later one', async () => {
  const { hello, replies } = helloWith(async (attempt) => {
    await new Promise((resolve) => void setTimeout(resolve, attempt === 1 ? 1_000 : 10));
    return attempt === 1 ? reply : euros;
  });
  hello.send();
  hello.send();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(replies).toEqual([euros]);
});
