import { browser } from './browser.ts';
import type { Frame } from './caller.ts';

/** Runs a script of our package in one frame, in the isolated world of our content scripts. */
export async function runInFrame({ tabId, frameId }: Frame, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file as never] });
}
