import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type PageHandlers, servePage } from '../../../../utils/platform/messaging.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => true | undefined;

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
const listeners = await vi.hoisted(async () => {
  (await import('../market/extension-storage.ts')).fakeExtensionApi();
  const all = new Set<Listener>();
  const { runtime } = (globalThis as unknown as { chrome: { runtime: object } }).chrome;
  Object.assign(runtime, {
    onMessage: {
      addListener: (listener: Listener) => all.add(listener),
      removeListener: (listener: Listener) => all.delete(listener),
    },
  });
  return all;
});

const refuse = (): never => {
  throw new Error('not expected here');
};
const handlers: PageHandlers = {
  'page.summary': refuse,
  'page.revoked': refuse,
  'page.settingsChanged': refuse,
  'page.comparison': refuse,
  'mention.next': () => null,
  'mention.previous': refuse,
  'mention.open': refuse,
  'selection.open': () => false,
  'mention.openCoin': refuse,
  'pinned.act': refuse,
};

let stop: AbortController;
beforeEach(() => {
  listeners.clear();
  stop = new AbortController();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  servePage(handlers, stop.signal);
});

/** What a content script answers; undefined where it does not handle the message. */
function send(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const handled = [...listeners].map((listener) => listener(message, sender, resolve));
    if (!handled.includes(true)) resolve(undefined);
  });
}

describe('a content script', () => {
  test('answers the background of its own extension', async () => {
    expect(await send({ call: 'mention.next' }, { id: 'tickmark' })).toEqual({ ok: true, reply: null });
  });

  test.each<[string, unknown, object]>([
    ['another extension', { call: 'mention.next' }, { id: 'other' }],
    ['a sender without an id', { call: 'mention.next' }, {}],
    ['a call that it does not know', { call: 'toString' }, { id: 'tickmark' }],
    ['what is no call', 'mention.next', { id: 'tickmark' }],
  ])('does not handle a message: %s', async (_name, message, sender) => {
    expect(await send(message, sender)).toBeUndefined();
  });

  test('answers a call that fails with its error', async () => {
    expect(await send({ call: 'mention.open' }, { id: 'tickmark' })).toEqual({
      ok: false,
      error: 'not expected here',
      code: 'failed',
    });
  });

  test('handles nothing after the signal', async () => {
    stop.abort();
    expect(await send({ call: 'mention.next' }, { id: 'tickmark' })).toBeUndefined();
  });
});
