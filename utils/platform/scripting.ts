import type { PaintedStyle } from '../domain/settings/page-settings.ts';
import type { Registration } from '../domain/sites/registrations.ts';
import { browser } from './browser.ts';
import type { Frame } from './caller.ts';

/** A style sheet of our package and its origin in the cascade. */
type Rules = readonly [file: string, origin: 'USER' | 'AUTHOR'];

const script = 'content-scripts/gate.js';
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

/**
 * Runs the content script in a tab. Rejects without permission for it, and on pages of the browser.
 * @param askedFor whether the reader asked for this page or its site by name
 */
export async function annotateTab(tabId: number, askedFor: boolean): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: scripts(askedFor) as never[] });
}

/**
 * Registers the content script for these pages, across browser restarts, and unregisters it for others. An update of the
 * extension drops registrations, so call this at every install and start.
 */
export async function registerAnnotation(wanted: readonly Registration[]): Promise<void> {
  const own: readonly Registration['id'][] = ['granted-sites', 'all-sites'];
  const registrations = await browser.scripting.getRegisteredContentScripts({ ids: [...own] });
  const old = new Set(registrations.map(({ id }) => id));
  const gone = [...old].filter((id) => !wanted.some((each) => each.id === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const all = wanted.map(registered);
  const known = all.filter(({ id }) => old.has(id));
  const fresh = all.filter(({ id }) => !old.has(id));
  if (known.length > 0) await browser.scripting.updateContentScripts(known);
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
}

function registered({ id, matches, excludeMatches, askedFor }: Registration) {
  return {
    id,
    js: scripts(askedFor),
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_end' as const,
    persistAcrossSessions: true,
  };
}

function scripts(askedFor: boolean): string[] {
  return askedFor ? [askedForScript, script] : [script];
}
