import { browser } from './browser.ts';
import type { Frame } from './caller.ts';

const script = 'content-scripts/annotate.js';
const style = 'content-scripts/annotate.css';
const registration = 'granted-sites';

/** Runs a script of our package in one frame, in the isolated world of our content scripts. */
export async function runInFrame({ tabId, frameId }: Frame, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file as never] });
}

/**
 * Puts the rules for marks into one frame, or takes them out. Not by the manifest: a page whose elements have a style for
 * our highlights could tell that Tickmark is installed, so only pages with marks have the rules. Inserted this way they
 * are in no list of style sheets that the page sees, and no content security policy stops them.
 */
export async function styleFrame({ tabId, frameId }: Frame, on: boolean): Promise<void> {
  const rules = { target: { tabId, frameIds: [frameId] }, files: [style], origin: 'USER' as const };
  // Inserted twice they would have to be removed twice.
  await browser.scripting.removeCSS(rules);
  if (on) await browser.scripting.insertCSS(rules);
}

/** Marks the page in a tab now. Rejects where that is not allowed: no permission, or a page of the browser's own. */
export async function annotateTab(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: [script as never] });
}

/**
 * Has the browser run the content script on pages that match, over restarts too; on none where `matches` is empty.
 * An update of the extension drops what was registered, so call this at every install and start.
 */
export async function registerAnnotation(
  matches: readonly string[],
  excludeMatches: readonly string[],
): Promise<void> {
  const [old] = await browser.scripting.getRegisteredContentScripts({ ids: [registration] });
  if (matches.length === 0) {
    if (old) await browser.scripting.unregisterContentScripts({ ids: [registration] });
    return;
  }
  const wanted = {
    id: registration,
    js: [script],
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_end' as const,
    persistAcrossSessions: true,
  };
  if (old) await browser.scripting.updateContentScripts([wanted]);
  else await browser.scripting.registerContentScripts([wanted]);
}
