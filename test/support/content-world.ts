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
 * The extension's scripts that have run in the frames of a page, by the address of the frame: `['frame.js']`. Chromium only, and
 * only for frames of the page's own site, whose process they share.
 */
export async function scriptsOfFrames(
  page: Page,
  extensionOrigin: string,
): Promise<Record<string, string[]>> {
  const session = await page.createCDPSession();
  try {
    const frameOf = new Map<number, string>();
    const parsed: { readonly url: string; readonly executionContextId: number }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) =>
      frameOf.set(context.id, (context.auxData as { frameId: string }).frameId),
    );
    session.on('Debugger.scriptParsed', (script) => void parsed.push(script));
    await session.send('Runtime.enable');
    // Reports those that have been parsed before, too.
    await session.send('Debugger.enable');
    const { frameTree } = await session.send('Page.getFrameTree');
    const frames = [frameTree, ...(frameTree.childFrames ?? [])].map(({ frame }) => frame);
    const filesIn = (id: string): string[] => {
      const scripts = parsed.filter(
        ({ url, executionContextId: at }) => frameOf.get(at) === id && url.startsWith(extensionOrigin),
      );
      return [...new Set(scripts.map(({ url }) => url.slice(extensionOrigin.length + 1)))].toSorted();
    };
    return Object.fromEntries(frames.map(({ id, url }) => [url, filesIn(id)]));
  } finally {
    await session.detach();
  }
}
