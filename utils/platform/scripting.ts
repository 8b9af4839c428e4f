import type { PaintedStyle } from '../domain/settings/page-settings.ts';
import type { Registration } from '../domain/sites/registrations.ts';
import { browser } from './browser.ts';
import type { Frame } from './caller.ts';

/** A style sheet of our package and its origin in the cascade. */
type Rules = readonly [file: string, origin: 'USER' | 'AUTHOR'];

/** Runs in the top document, and where a frame asks for it. */
const gateScript = 'content-scripts/gate.js';
/** Runs in all frames, and ends at once in the top document. */
const frameScript = 'frame.js';
/** The rules of each style of marks; those that change the underline are inserted after it. */
const underline: Rules = ['content-scripts/gate.css', 'USER'];
const rulesOf: Readonly<Record<PaintedStyle, readonly Rules[]>> = {
  underline: [underline],
  dotted: [underline, ['assets/marks-dotted.css', 'USER']],
  // Chromium (seen in 156) paints the background of a highlight for rules of authors only, and Firefox needs those of users in
  // shadow trees.
  tint: [underline, ['assets/marks-tint.css', 'USER'], ['assets/marks-tint.css', 'AUTHOR']],
};
const allRules: readonly Rules[] = [...new Set(Object.values(rulesOf).flat())];
/** Runs before the content script where the reader asked for this page or site, so that it also works on a private host. */
const askedForScript = 'asked-for.js';

/** Runs a script of our package in one frame, in the isolated world of our content scripts. */
export async function runInFrame({ tabId, frameId }: Frame, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file as never] });
}

/**
 * Inserts or removes the style rules for marks in one frame. Not in the manifest: a page could detect Tickmark by the style
 * of our highlights, so only pages with marks get the rules. Inserted this way they are in no list of style sheets that
 * the page sees, and no content security policy blocks them.
 * @param style null to remove them
 */
export async function styleFrame({ tabId, frameId }: Frame, style: PaintedStyle | null): Promise<void> {
  const details = ([file, origin]: Rules) => ({
    target: { tabId, frameIds: [frameId] },
    files: [file],
    origin,
  });
  // Rules inserted twice would have to be removed twice.
  await Promise.all(allRules.map((rules) => browser.scripting.removeCSS(details(rules))));
  // One after the other: of rules with one specificity, those inserted last apply.
  for (const rules of style ? rulesOf[style] : []) await browser.scripting.insertCSS(details(rules));
}

/** Runs the gate's script in a frame that has text. Resolves with false where the browser does not allow it, or not any more. */
export async function loadGate(frame: Frame): Promise<boolean> {
  try {
    await runInFrame(frame, gateScript);
    return true;
  } catch {
    // The permission was revoked or the frame is gone: nothing to report, and no reason to repeat the call.
    return false;
  }
}

/**
 * Runs the content scripts in a tab. Rejects without permission for it, and on pages of the browser.
 * @param askedFor whether the reader asked for this page or its site by name
 */
export async function annotateTab(tabId: number, askedFor: boolean): Promise<void> {
  const run = (allFrames: boolean): Promise<unknown> =>
    browser.scripting.executeScript({
      target: { tabId, allFrames },
      files: scripts(askedFor, allFrames) as never[],
    });
  // At once: the scripts for all frames have run only when the last frame has loaded.
  await Promise.all([run(false), run(true)]);
}

/**
 * Registers the content scripts for these pages, across browser restarts, and unregisters it for others. An update of the
 * extension drops registrations, so call this at every install and start.
 */
export async function registerAnnotation(wanted: readonly Registration[]): Promise<void> {
  const registrations = await browser.scripting.getRegisteredContentScripts();
  const old = new Set(registrations.map(({ id }) => id));
  const all = wanted.flatMap((each) => [registered(each, false), registered(each, true)]);
  const gone = [...old].filter((id) => !all.some((each) => each.id === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const known = all.filter(({ id }) => old.has(id));
  const fresh = all.filter(({ id }) => !old.has(id));
  if (known.length > 0) await browser.scripting.updateContentScripts(known);
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
}

function registered({ id, matches, excludeMatches, askedFor }: Registration, allFrames: boolean) {
  return {
    id: allFrames ? `${id}-frames` : id,
    js: scripts(askedFor, allFrames),
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    // Stated in any case: until 0.1 the registrations of these ids were for all frames.
    allFrames,
    matchOriginAsFallback: true,
    runAt: 'document_end' as const,
    persistAcrossSessions: true,
  };
}

function scripts(askedFor: boolean, allFrames: boolean): string[] {
  const script = allFrames ? frameScript : gateScript;
  return askedFor ? [askedForScript, script] : [script];
}
