import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { lookUp as LookUp } from '../../../../entrypoints/background/look-up.ts';

interface Sent {
  readonly call: string;
  readonly request: unknown;
}

/** What the page replies to each call, in order; the last one again and again. Undefined where no script runs in it. */
let replies: (boolean | undefined)[] = [];
let canScript = true;
const sent: Sent[] = [];
const scripts: unknown[] = [];
const windows: string[] = [];
let lookUp: typeof LookUp;

beforeAll(async () => {
  const chrome = {
    runtime: { id: 'tickmark', getURL: (path: string) => `chrome-extension://tickmark${path}` },
    tabs: {
      query: async () => [],
      sendMessage: async (_tabId: number, message: Sent) => {
        sent.push(message);
        const reply = replies.length > 1 ? replies.shift() : replies[0];
        if (reply === undefined) throw new Error('no receiver');
        return { ok: true, reply };
      },
    },
    windows: { create: async ({ url }: { url: string }) => void windows.push(url) },
    scripting: {
      executeScript: async (injection: object) => {
        if (!canScript) throw new Error('not allowed');
        scripts.push(injection);
      },
    },
    storage: { local: {}, session: {}, sync: {} },
  };
  Object.assign(globalThis, { chrome });
  ({ lookUp } = await import('../../../../entrypoints/background/look-up.ts'));
});
beforeEach(() => {
  for (const list of [sent, scripts, windows]) list.length = 0;
  canScript = true;
});

const directory = { ofText: async (text: string) => (text === 'Bitcoin' ? 'bitcoin' : null) };
/** Looks up without waiting for the pauses between calls. */
async function look(...args: Parameters<typeof LookUp>): Promise<void> {
  vi.useFakeTimers();
  const done = lookUp(...args);
  await vi.runAllTimersAsync();
  await done;
  vi.useRealTimers();
}

const click = { text: 'Bitcoin', tabId: 1, frameId: 0 };

test('opens the card on a page with a session', async () => {
  replies = [true];
  await look(click, directory);
  expect(sent).toEqual([{ call: 'selection.open', request: { coin: 'bitcoin' } }]);
  expect(scripts).toEqual([]);
  expect(windows).toEqual([]);
});

test('repeats the call while the annotation loads', async () => {
  replies = [false, false, true];
  await look(click, directory);
  expect(sent).toHaveLength(3);
  expect(scripts).toEqual([]);
});

test('starts the scripts where none run', async () => {
  replies = [undefined, false, true];
  await look(click, directory);
  // The gate's in the top document, and the one of its frames.
  expect(scripts).toHaveLength(2);
  expect(windows).toEqual([]);
});

test.each<[what: string, reply: boolean | undefined, scriptable: boolean, frameId: number]>([
  ['where no card can be opened', false, true, 0],
  ['on a page that rejects scripts', undefined, false, 0],
  ['in a frame', true, true, 3],
])('opens the window for the coin %s', async (_what, reply, scriptable, frameId) => {
  replies = [reply];
  canScript = scriptable;
  await look({ ...click, frameId }, directory);
  expect(windows).toEqual(['chrome-extension://tickmark/alerts.html#coin=bitcoin']);
});

test('opens a search for what names no coin', async () => {
  await look({ ...click, text: 'choir' }, directory);
  expect(windows).toEqual(['chrome-extension://tickmark/alerts.html#find=choir']);
  expect(sent).toEqual([]);
});
