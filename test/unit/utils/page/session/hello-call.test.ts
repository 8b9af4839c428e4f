import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HelloReply } from '../../../../../utils/domain/protocol.ts';
import { defaultSettings, pageSettings } from '../../../../../utils/domain/settings/settings.ts';
import { HelloCall } from '../../../../../utils/page/session/hello-call.ts';
import { FakePage } from '../fake-page.ts';

const settings = pageSettings(defaultSettings);
let page: FakePage;
let end: AbortController;
/** When each call was made, in seconds from the start. */
let calls: number[];
let replies: boolean[];
let errors: unknown[];
/** The reply of each call. */
let reply: (turn: number) => Promise<HelloReply>;

const works = async (): Promise<HelloReply> => ({ enabled: true, settings });
const fails = async (): Promise<HelloReply> => {
  throw new Error('no background');
};

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  page = FakePage.install();
  end = new AbortController();
  [calls, replies, errors] = [[], [], []];
  reply = works;
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function makeCall(): HelloCall {
  return new HelloCall(
    {
      hello: () => {
        calls.push(Date.now() / 1_000);
        return reply(calls.length);
      },
      onReply: ({ enabled }) => replies.push(enabled),
      report: (error) => errors.push(error),
    },
    end.signal,
  );
}

test('calls once for the first mention, and again for each change of settings', async () => {
  const call = makeCall();
  call.requestOnce();
  call.requestOnce();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(calls).toEqual([0]);
  call.request();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(calls).toEqual([0, 600]);
  expect(replies).toEqual([true, true]);
  expect(call.isPending).toBe(false);
});

test('retries with backoff from 2 s to 5 min, and reports the first failure', async () => {
  reply = fails;
  const call = makeCall();
  call.requestOnce();
  await vi.advanceTimersByTimeAsync(1_200_000);
  expect(call.isPending).toBe(true);
  expect(calls).toEqual([0, 2, 6, 14, 30, 62, 126, 254, 510, 810, 1110]);
  expect(errors).toEqual([new Error('no background')]);
  reply = works;
  await vi.advanceTimersByTimeAsync(1_200_000);
  expect(replies).toEqual([true]);
  expect(calls.length).toBe(12);
});

test('reports a failure again, and restarts the backoff, after a reply', async () => {
  reply = (turn) => (turn === 2 ? works() : fails());
  const call = makeCall();
  call.request();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(replies).toEqual([true]);
  call.request();
  await vi.advanceTimersByTimeAsync(2_500);
  expect(calls).toEqual([0, 2, 2, 4]);
  expect(errors.length).toBe(2);
});

test('does not retry while the page is hidden, and at once when it is shown', async () => {
  reply = fails;
  makeCall().requestOnce();
  await vi.advanceTimersByTimeAsync(1_000);
  page.hidden = true;
  await vi.advanceTimersByTimeAsync(599_000);
  expect(calls).toEqual([0]);
  reply = works;
  page.hidden = false;
  await vi.advanceTimersByTimeAsync(0);
  expect(calls).toEqual([0, 600]);
  page.hidden = true;
  page.hidden = false;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(calls.length).toBe(2);
});

test('ignores replies to superseded calls', async () => {
  let answer = (_reply: HelloReply): void => undefined;
  reply = (turn) => (turn === 1 ? new Promise((resolve) => (answer = resolve)) : works());
  const call = makeCall();
  call.request();
  call.request();
  await vi.advanceTimersByTimeAsync(0);
  answer({ enabled: false, settings });
  await vi.advanceTimersByTimeAsync(0);
  expect(replies).toEqual([true]);
});

test('ends with its signal', async () => {
  reply = fails;
  makeCall().requestOnce();
  await vi.advanceTimersByTimeAsync(0);
  end.abort();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(calls).toEqual([0]);
});
