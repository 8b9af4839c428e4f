import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endFrameWait } from '../../../../utils/page/session/frame-wait.ts';
import { FakePage } from '../../utils/page/fake-page.ts';

/** What the background answers to each request, in order; the last one again and again. */
let answers: unknown[] = [];
const sent: unknown[] = [];
const runtime: { id: string | undefined; sendMessage: (message: unknown) => Promise<unknown> } = {
  id: 'tickmark',
  sendMessage: async (message) => {
    sent.push(message);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === 'gate') endFrameWait();
    return answer === 'gate' ? { ok: true, reply: true } : answer;
  },
};
const article = 'It rained on the market square for the whole of the afternoon. '.repeat(4);
let logged: unknown[][];

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  runtime.id = 'tickmark';
  logged = [];
  vi.spyOn(console, 'error').mockImplementation((...line: unknown[]) => void logged.push(line));
  FakePage.install();
});
afterEach(() => {
  endFrameWait();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Runs the script in a document with this text. */
async function run(text: string, isTop = false): Promise<void> {
  const texts = text === '' ? [] : [{ data: text, parentNode: { nodeName: 'P' } }];
  class Page extends FakePage {
    createTreeWalker(): { nextNode: () => unknown } {
      const left = [...texts];
      return { nextNode: () => left.shift() ?? null };
    }
  }
  vi.stubGlobal('Document', Page);
  vi.stubGlobal('document', new Page());
  vi.stubGlobal('Node', { prototype: { nodeName: 'P' } });
  vi.stubGlobal('NodeFilter', { SHOW_TEXT: 4 });
  const observed = { observe: () => undefined, disconnect: () => undefined };
  vi.stubGlobal('MutationObserver', function Observer() {
    return observed;
  });
  const window = { innerWidth: 700, innerHeight: 500, top: null as unknown };
  if (isTop) window.top = window;
  vi.stubGlobal('window', window);
  vi.stubGlobal('chrome', { runtime });
  const { default: script } = await import('../../../../entrypoints/frame/index.ts');
  void script.main();
}

test.each([
  ['a frame without text', '', false],
  ['the top document', article, true],
])('%s sends nothing', async (_what, text, isTop) => {
  await run(text, isTop);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([]);
});

test('a frame with text asks once where the gate takes it over', async () => {
  answers = ['gate'];
  await run(article);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(sent).toEqual([{ call: 'gate.load', request: null }]);
});

test('asks again with backoff until the background replies', async () => {
  answers = [undefined, { ok: false, error: 'too many calls' }, 'gate'];
  await run(article);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(sent).toHaveLength(3);
  expect(logged).toHaveLength(2);
});

test('does not ask again where the browser does not allow the gate', async () => {
  answers = [{ ok: true, reply: false }];
  await run(article);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(sent).toHaveLength(1);
  expect(logged).toEqual([]);
});

test('ends without a word when the extension is gone', async () => {
  answers = [undefined];
  await run(article);
  runtime.id = undefined;
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(sent.length).toBeLessThanOrEqual(1);
  expect(logged).toEqual([]);
});
