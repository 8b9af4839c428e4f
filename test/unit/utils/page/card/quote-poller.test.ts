import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { QuotesReply } from '../../../../../utils/domain/protocol.ts';
import { QuotePoller } from '../../../../../utils/page/card/quote-poller.ts';
import { FakePage } from '../fake-page.ts';

const start = 1_700_000_000_000;
let page: FakePage;
let end: AbortController;
/** When each request was sent, in milliseconds from the start, by the monotonic clock. */
let requests: number[];
let began: number;
/** The wait that the background asks for, or an error. */
let reply: () => number;
/** How long the reply takes. */
let replyMs: number;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  page = FakePage.install();
  end = new AbortController();
  requests = [];
  began = performance.now();
  reply = () => 60_000;
  replyMs = 0;
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function poll(coins: readonly string[] = ['bitcoin']): QuotePoller {
  const quotes = async (): Promise<QuotesReply> => {
    requests.push(performance.now() - began);
    if (replyMs > 0) await new Promise((resolve) => void setTimeout(resolve, replyMs));
    return { quotes: {}, problem: null, nextAt: Date.now() + reply() };
  };
  const poller = new QuotePoller({ quotes }, () => undefined, end.signal);
  poller.follow(coins);
  return poller;
}

test('requests at the time that the reply names', async () => {
  poll();
  await vi.advanceTimersByTimeAsync(150_000);
  expect(requests).toEqual([0, 60_000, 120_000]);
});

test('waits 2 s at least, also where the reply names a moment in the past', async () => {
  reply = () => -5_000;
  poll();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(requests).toEqual([0, 2_000, 4_000]);
});

test('backs off from 2 s to 30 s while the background does not reply', async () => {
  reply = () => {
    throw new Error('no background');
  };
  const poller = poll();
  await vi.advanceTimersByTimeAsync(95_000);
  expect(requests).toEqual([0, 2_000, 6_000, 14_000, 30_000, 60_000, 90_000]);
  expect(poller.of('bitcoin')).toMatchObject({
    asked: true,
    quote: null,
    problem: { code: 'internal', retryAt: start + 120_000 },
  });
  reply = () => 60_000;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(poller.of('bitcoin').problem).toBeNull();
});

test('does not request while the page is hidden, and at once when it is shown after that', async () => {
  poll();
  await vi.advanceTimersByTimeAsync(1_000);
  page.hidden = true;
  await vi.advanceTimersByTimeAsync(180_000);
  expect(requests).toEqual([0]);
  page.hidden = false;
  await vi.advanceTimersByTimeAsync(0);
  expect(requests).toEqual([0, 181_000]);
});

test('requests again at once for another currency, also while a request is in flight', async () => {
  replyMs = 300;
  const poller = poll();
  await vi.advanceTimersByTimeAsync(100);
  poller.refresh();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(requests.length).toBe(2);
  expect(requests[1]).toBeLessThan(310);
});

test('requests at once for a new coin, not for one fewer', async () => {
  const poller = poll(['bitcoin', 'dogecoin']);
  await vi.advanceTimersByTimeAsync(10_000);
  poller.follow(['bitcoin']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(requests).toEqual([0]);
  poller.follow(['bitcoin', 'litecoin']);
  await vi.advanceTimersByTimeAsync(0);
  expect(requests).toEqual([0, 20_000]);
});

test.each([
  ['set back by an hour', -3_600_000, [0, 60_000]],
  ['set ahead, as after a sleep of the machine', 3_600_000, [0, 10_000]],
])('requests in time with a system clock that is %s', async (_name, change, expected) => {
  poll();
  await vi.advanceTimersByTimeAsync(10_000);
  vi.setSystemTime(Date.now() + change);
  page.hidden = true;
  page.hidden = false;
  await vi.advanceTimersByTimeAsync(55_000);
  expect(requests).toEqual(expected);
});
