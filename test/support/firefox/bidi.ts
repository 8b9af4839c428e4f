import type { Browser, Frame, Page } from 'puppeteer-core';

/** The parts of a WebDriver BiDi remote value that are read here. */
export interface Remote {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: unknown;
}

interface Evaluation {
  readonly type: 'success' | 'exception';
  readonly result?: Remote;
  readonly exceptionDetails?: { readonly text: string };
}

interface Inside {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}

/** Whether Puppeteer drives this browser by WebDriver BiDi, as it does Firefox, and not by CDP. */
export function speaksBidi(browser: Browser): boolean {
  return Reflect.get(browser, 'protocol') === 'webDriverBiDi';
}

/** Sends a command that Puppeteer has no method for. */
export async function send<T>(browser: Browser, method: string, params: object): Promise<T> {
  const { connection } = browser as unknown as Inside;
  return (await connection.send(method, params)).result as T;
}

/** The BiDi name of a page's or frame's browsing context. */
export function contextOf(place: Page | Frame): string {
  const frame = 'mainFrame' in place ? place.mainFrame() : place;
  // oxlint-disable-next-line eslint/no-underscore-dangle -- Puppeteer has no public name for it
  return (frame as unknown as { _id: string })._id;
}

/** Calls a function, given as text, in a browsing context; `args` are BiDi local values. */
export async function callIn(
  browser: Browser,
  context: string,
  functionDeclaration: string,
  args: readonly object[] = [],
  more: object = {},
): Promise<Remote> {
  const answer = await send<Evaluation>(browser, 'script.callFunction', {
    functionDeclaration,
    arguments: args,
    target: { context },
    awaitPromise: true,
    ...more,
  });
  if (answer.type === 'success' && answer.result) return answer.result;
  throw new Error(answer.exceptionDetails?.text ?? 'The browser gave no result.');
}

/**
 * Calls a function in the window of the browser itself, with all its privileges. Arguments and result go as JSON.
 * Needs `--remote-allow-system-access`.
 */
export async function callInChrome<A extends readonly unknown[], R>(
  browser: Browser,
  work: (...args: A) => R | Promise<R>,
  ...args: A
): Promise<R> {
  const { contexts } = await send<{ contexts: readonly { context: string }[] }>(
    browser,
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  );
  // The window that was opened last: the private one, where there is one.
  const window = contexts.at(-1);
  if (!window) throw new Error('Firefox has no window.');
  const source = `async (args) => JSON.stringify(await (${String(work)})(...JSON.parse(args)) ?? null)`;
  const argument = { type: 'string', value: JSON.stringify(args) };
  const { value } = await callIn(browser, window.context, source, [argument]);
  return JSON.parse(String(value)) as R;
}
