import type { BackgroundCalls, PageCalls } from '../domain/protocol.ts';
import { browser } from './browser.ts';
import { type Caller, callerOf, type Sender } from './caller.ts';
import { logError } from './log.ts';
import { extensionAlive } from './runtime.ts';
import { untilHeard } from './until-heard.ts';

interface Envelope {
  readonly call: string;
  readonly request: unknown;
}

type Answer = { readonly ok: true; readonly reply: unknown } | { readonly ok: false; readonly error: string };

/** Asks the background. Rejects with an `Error` where it can't answer: also when the extension is gone. */
export async function callBackground<K extends keyof BackgroundCalls>(
  call: K,
  request: BackgroundCalls[K]['request'],
): Promise<BackgroundCalls[K]['reply']> {
  const answer = await ask({ call, request });
  if (!answer) throw new Error(`${call}: no answer`);
  if (!answer.ok) throw new Error(`${call}: ${answer.error}`);
  return answer.reply as BackgroundCalls[K]['reply'];
}

async function ask(envelope: Envelope): Promise<Answer | undefined> {
  return untilHeard<Answer>(async () => browser.runtime.sendMessage(envelope), extensionAlive);
}

/** Asks the content script in a tab's top frame. Null where none runs there. */
export async function callPage<K extends keyof PageCalls>(
  tabId: number,
  call: K,
  request: PageCalls[K]['request'],
): Promise<PageCalls[K]['reply'] | null> {
  try {
    const answer: Answer | undefined = await browser.tabs.sendMessage(
      tabId,
      { call, request } satisfies Envelope,
      { frameId: 0 },
    );
    return answer?.ok ? (answer.reply as PageCalls[K]['reply']) : null;
  } catch {
    // Rejects for every tab without a listener of ours: most tabs.
    return null;
  }
}

/** Tells all frames of these tabs, where content scripts of ours run; nobody answers. */
export async function tellPages<K extends keyof PageCalls>(
  tabIds: readonly number[],
  call: K,
  request: PageCalls[K]['request'],
): Promise<void> {
  const tell = (tabId: number): Promise<unknown> =>
    browser.tabs.sendMessage(tabId, { call, request } satisfies Envelope).catch(() => null);
  await Promise.all(tabIds.map(tell));
}

export type BackgroundHandlers = {
  readonly [K in keyof BackgroundCalls]: (
    request: BackgroundCalls[K]['request'],
    caller: Caller,
  ) => Promise<BackgroundCalls[K]['reply']>;
};

/** For each call the check of its request, which throws where the request does not fit. */
export type RequestChecks = {
  readonly [K in keyof BackgroundCalls]: (raw: unknown, caller: Caller) => BackgroundCalls[K]['request'];
};

/** Answers calls to the background. Synchronous: to be called in the worker's first turn. */
export function serveBackground(handlers: BackgroundHandlers, checks: RequestChecks): void {
  listen((envelope, sender) => {
    const caller = callerOf(sender);
    if (!caller || !Object.hasOwn(handlers, envelope.call)) return null;
    return async () => {
      const call = envelope.call as keyof BackgroundCalls;
      const request = checks[call](envelope.request, caller);
      return (handlers[call] as (request: unknown, caller: Caller) => Promise<unknown>)(request, caller);
    };
  });
}

export type PageHandlers = {
  readonly [K in keyof PageCalls]: (
    request: PageCalls[K]['request'],
  ) => PageCalls[K]['reply'] | Promise<PageCalls[K]['reply']>;
};

/** Answers calls to this tab until the signal. */
export function servePage(handlers: PageHandlers, signal: AbortSignal): void {
  listen((envelope, sender) => {
    if (sender.id !== browser.runtime.id || !Object.hasOwn(handlers, envelope.call)) return null;
    const handle = handlers[envelope.call as keyof PageCalls] as (request: unknown) => unknown;
    return async () => handle(envelope.request);
  }, signal);
}

/**
 * Answers through `sendResponse`: the one way that the polyfill, Firefox and the `browser` object that
 * newer Chromium brings along all understand.
 */
function listen(
  workFor: (envelope: Envelope, sender: Sender) => (() => Promise<unknown>) | null,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: Sender,
    respond: (answer: Answer) => void,
  ): true | undefined => {
    const envelope = readEnvelope(message);
    const work = envelope && workFor(envelope, sender);
    if (!work) return undefined;
    void settle(work).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

async function settle(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { ok: true, reply: await work() };
  } catch (error) {
    logError('a call failed', error);
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function readEnvelope(message: unknown): Envelope | null {
  return typeof message === 'object' &&
    message !== null &&
    'call' in message &&
    typeof message.call === 'string'
    ? { call: message.call, request: 'request' in message ? message.request : null }
    : null;
}
