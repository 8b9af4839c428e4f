import { largestMessage, messageSize } from '../domain/callers/message-size.ts';
import type { PageCalls } from '../domain/page-protocol.ts';
import type { BackgroundCalls } from '../domain/protocol.ts';
import { browser } from './browser.ts';
import { CallError, type CallErrorCode, codeOf } from './call-error.ts';
import { type Caller, callerOf, type OwnWindow, ownWindow, type PageCaller, type Sender } from './caller.ts';
import { logError } from './log.ts';
import { extensionAlive } from './runtime.ts';
import { sendWithRetry } from './send-with-retry.ts';

interface Envelope {
  readonly call: string;
  readonly request: unknown;
  /** Set by our own pages; for content scripts the browser says so. */
  readonly window?: OwnWindow;
}

type Answer =
  | { readonly ok: true; readonly reply: unknown }
  | { readonly ok: false; readonly error: string; readonly code: CallErrorCode };

/** Calls the background. Rejects with a `CallError` where it refuses or does not reply, or the browser's error where the extension is gone. */
export async function callBackground<K extends keyof BackgroundCalls>(
  call: K,
  request: BackgroundCalls[K]['request'],
): Promise<BackgroundCalls[K]['reply']> {
  const window = await ownWindow();
  const envelope: Envelope = { call, request, ...(window && { window }) };
  const answer = await sendWithRetry<Answer>(
    async () => browser.runtime.sendMessage(envelope),
    extensionAlive,
  );
  if (!answer) throw new CallError('failed', `${call}: no answer`);
  if (!answer.ok) throw new CallError(answer.code, `${call}: ${answer.error}`);
  return answer.reply as BackgroundCalls[K]['reply'];
}

/** Calls the content script in a tab's top frame. Null where none runs there, or its reply is too large. */
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
    if (!answer?.ok) return null;
    if (messageSize(answer.reply) <= largestMessage) return answer.reply as PageCalls[K]['reply'];
    logError('a reply of a page is too large', new CallError('too-large', call));
    return null;
  } catch {
    // Rejects for every tab without our content script: most tabs.
    return null;
  }
}

/** Sends a call to the content scripts in all frames of these tabs, without waiting for replies. */
export async function sendToPages<K extends keyof PageCalls>(
  tabIds: readonly number[],
  call: K,
  request: PageCalls[K]['request'],
): Promise<void> {
  const send = (tabId: number): Promise<unknown> =>
    browser.tabs.sendMessage(tabId, { call, request } satisfies Envelope).catch(() => null);
  await Promise.all(tabIds.map(send));
}

export type BackgroundHandlers = {
  readonly [K in keyof BackgroundCalls]: (
    request: BackgroundCalls[K]['request'],
    caller: Caller,
  ) => Promise<BackgroundCalls[K]['reply']>;
};

/** The validation of each call's request; throws where the request does not fit. */
export type RequestChecks = {
  readonly [K in keyof BackgroundCalls]: (raw: unknown, caller: Caller) => BackgroundCalls[K]['request'];
};

/**
 * Answers calls to the background. Synchronous: to be called in the worker's first turn.
 * @param admits whether this content script may make one more call now
 */
export function serveBackground(
  handlers: BackgroundHandlers,
  checks: RequestChecks,
  admits: (caller: PageCaller) => boolean,
): void {
  listen((envelope, sender) => {
    const caller = callerOf(sender, envelope.window);
    if (!caller || !Object.hasOwn(handlers, envelope.call)) return null;
    return async () => {
      const call = envelope.call as keyof BackgroundCalls;
      if (caller.kind === 'page') {
        if (!admits(caller)) throw new CallError('rate-limited', 'too many calls');
        if (messageSize(envelope.request) > largestMessage) throw new CallError('too-large', call);
      }
      const request = checked(checks[call], envelope.request, caller);
      return (handlers[call] as (request: unknown, caller: Caller) => Promise<unknown>)(request, caller);
    };
  });
}

function checked(check: (raw: unknown, caller: Caller) => unknown, raw: unknown, caller: Caller): unknown {
  try {
    return check(raw, caller);
  } catch (error) {
    throw new CallError('bad-request', error instanceof Error ? error.message : String(error));
  }
}

export type PageHandlers = {
  readonly [K in keyof PageCalls]: (
    request: PageCalls[K]['request'],
  ) => PageCalls[K]['reply'] | Promise<PageCalls[K]['reply']>;
};

/** Answers the background's calls to this frame until the signal. */
export function servePage(handlers: PageHandlers, signal: AbortSignal): void {
  listen((envelope, sender) => {
    if (sender.id !== browser.runtime.id || !Object.hasOwn(handlers, envelope.call)) return null;
    const handle = handlers[envelope.call as keyof PageCalls] as (request: unknown) => unknown;
    return async () => handle(envelope.request);
  }, signal);
}

/**
 * Replies through `sendResponse`, which works with the polyfill, in Firefox and with the native `browser` object of newer
 * Chromium; a returned promise does not in all of them.
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
    void answerOf(work).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

async function answerOf(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { ok: true, reply: await work() };
  } catch (error) {
    logError('a call failed', error);
    return { ok: false, error: error instanceof Error ? error.message : String(error), code: codeOf(error) };
  }
}

function readEnvelope(message: unknown): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { call, request = null, window } = message as Partial<Record<keyof Envelope, unknown>>;
  if (typeof call !== 'string') return null;
  return {
    call,
    request,
    ...(typeof window === 'object' && window !== null && { window: readWindow(window) }),
  };
}

function readWindow({ incognito, host }: Partial<Record<keyof OwnWindow, unknown>>): OwnWindow {
  return { incognito: incognito === true, host: typeof host === 'string' ? host : null };
}
