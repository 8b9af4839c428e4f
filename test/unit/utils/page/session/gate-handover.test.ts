import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  loadAnnotation,
  offerHandover,
  takeHandover,
} from '../../../../../utils/page/session/gate-handover.ts';
import { FakePage } from '../fake-page.ts';

let page: FakePage;
let end: AbortController;
/** When each request was made, in seconds from the start. */
let requests: number[];
let errors: unknown[];

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  page = FakePage.install();
  end = new AbortController();
  [requests, errors] = [[], []];
  offerHandover({ signal: end.signal, endGate: () => undefined });
});
afterEach(() => {
  end.abort();
  takeHandover();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Requests that fail `failures` times; the annotation then takes the page over. */
function load(failures: number): Promise<void> {
  const request = async (): Promise<void> => {
    requests.push(Date.now() / 1_000);
    if (requests.length <= failures) throw new Error('no background');
    takeHandover();
  };
  return loadAnnotation(request, (error) => void errors.push(error), end.signal);
}

test('requests once where the annotation takes over', async () => {
  await load(0);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(requests).toEqual([0]);
  expect(errors).toEqual([]);
});

test('requests again with backoff after failures, each of which is reported', async () => {
  const done = load(4);
  await vi.advanceTimersByTimeAsync(60_000);
  await done;
  expect(requests).toEqual([0, 0.1, 0.5, 2.1, 8.5]);
  expect(errors).toHaveLength(4);
});

test('waits at most five minutes', async () => {
  void load(20);
  await vi.advanceTimersByTimeAsync(3_600_000);
  const waits = requests.slice(1).map((at, index) => Math.round(at - requests[index]!));
  expect(Math.max(...waits)).toBe(300);
});

test('does not request while the page is hidden', async () => {
  const done = load(1);
  page.hidden = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(requests).toEqual([0]);
  page.hidden = false;
  await done;
  expect(requests).toEqual([0, 60]);
});

test('ends with the signal', async () => {
  const done = load(20);
  await vi.advanceTimersByTimeAsync(50);
  end.abort();
  await vi.advanceTimersByTimeAsync(3_600_000);
  await done;
  expect(requests).toEqual([0]);
});

test('a page is handed over once', () => {
  expect(takeHandover()?.signal).toBe(end.signal);
  expect(takeHandover()).toBeNull();
});
