import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/**
 * Runs a function in the extension's content script on a page: in its isolated world, with its rights.
 * @param work as text: it may use nothing from outside, and returns what JSON can hold, as do its arguments
 */
export async function inContentScript<T, A extends readonly unknown[]>(
  page: Page,
  extensionId: string,
  work: (...args: A) => Promise<T>,
  ...args: A
): Promise<T> {
  const session = await page.createCDPSession();
  try {
    const contexts: { readonly id: number; readonly origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
    await session.send('Runtime.enable');
    const context = await waitFor(
      () => contexts.find(({ origin }) => origin === `chrome-extension://${extensionId}`),
      { what: 'the content script' },
    );
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${String(work)})(...${JSON.stringify(args)})`,
      contextId: context.id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await session.detach();
  }
}

/**
 * The addresses of the page's frames whose script still waits for text: none of them has the gate's. Chromium only, and only frames
 * of the page's own site, whose process they share.
 */
export async function waitingFrames(page: Page, extensionOrigin: string): Promise<string[]> {
  const session = await page.createCDPSession();
  try {
    const contexts: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === extensionOrigin) contexts.push(context.id);
    });
    await session.send('Runtime.enable');
    const addresses = contexts.map(async (contextId) => {
      const expression = "Reflect.has(globalThis, Symbol.for('tickmark.frame')) && location.href";
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      return result.value as string | false;
    });
    return (await Promise.all(addresses)).filter((address) => address !== false);
  } finally {
    await session.detach();
  }
}
