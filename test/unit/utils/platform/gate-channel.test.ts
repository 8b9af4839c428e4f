import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageSummary } from '../../../../utils/domain/page-protocol.ts';
import { callFromGate, serveGate } from '../../../../utils/platform/gate-channel.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => void;

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
const api = await vi.hoisted(async () => {
  (await import('../market/extension-storage.ts')).fakeExtensionApi();
  const listeners = new Set<Listener>();
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome;
  const fake = {
    listeners,
    id: runtime.id,
    send: (_message: unknown): Promise<unknown> => Promise.resolve(),
  };
  Object.assign(runtime, {
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
    sendMessage: (message: unknown, callback?: (answer: unknown) => void) => {
      const sent = fake.send(message);
      if (callback) void (async () => callback(await sent))();
      return sent;
    },
  });
  return fake;
});

const summary: PageSummary = {
  host: 'news.test',
  enabled: true,
  optedOut: false,
  isPdf: false,
  coins: [],
  pinned: [],
  isMarkingBlocked: false,
  page: '',
};
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  const nothing = (): null => null;
  serveGate(
    {
      'page.summary': () => summary,
      'page.revoked': nothing,
      'page.settingsChanged': nothing,
      'page.comparison': nothing,
      'mention.next': nothing,
      'mention.previous': nothing,
      'mention.open': nothing,
      'selection.open': () => false,
      'mention.openCoin': nothing,
      'pinned.act': nothing,
    },
    stop.signal,
  );
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** What the gate answers to a message. */
function answers(message: unknown, sender: object): unknown[] {
  const all: unknown[] = [];
  for (const listener of api.listeners) listener(message, sender, (answer) => all.push(answer));
  return all;
}

test('answers the background’s calls', () => {
  expect(answers({ call: 'page.summary', request: null }, { id: api.id })).toEqual([
    { ok: true, reply: summary },
  ]);
});

test.each([
  ['another extension', { call: 'page.summary' }, { id: 'another' }],
  ['a call that it does not know', { call: 'toString' }, { id: api.id }],
  ['a message without a call', null, { id: api.id }],
])('does not answer %s', (_what, message, sender) => {
  expect(answers(message, sender)).toEqual([]);
});

test('does not answer after the signal', () => {
  stop.abort();
  expect(answers({ call: 'page.summary' }, { id: api.id })).toEqual([]);
});

test('resolves with the reply, and rejects where the background refuses', async () => {
  api.send = async () => ({ ok: true, reply: true });
  await expect(callFromGate('page.isRevoked')).resolves.toBe(true);
  api.send = async () => ({ ok: false, error: 'too many calls' });
  await expect(callFromGate('annotation.load')).rejects.toThrow('too many calls');
});

test('rejects where no reply arrives', async () => {
  api.send = () => new Promise(() => undefined);
  await Promise.all([
    expect(callFromGate('annotation.load')).rejects.toThrow('no answer'),
    vi.advanceTimersByTimeAsync(5_000),
  ]);
});
