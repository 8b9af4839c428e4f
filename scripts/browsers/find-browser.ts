import { minimumVersion } from './browser.ts';
import { foreignCaches } from './caches.ts';
import { firstThatWorks, installByDownload, installWithApt, ownBuilds } from './install-browser.ts';
import { namedPlaces, usualPlaces } from './places.ts';
import { thisSystem } from './system.ts';
import type { BrowserKind, FoundBrowser } from './browser.ts';
import type { System } from './system.ts';

/**
 * A browser to run Tickmark in, in this order: environment variable, usual places, the project's own folder, the
 * caches of Puppeteer and Playwright; else installed by download, else with apt. Logs one line for each step.
 * Throws one message that says what to install where all of that fails.
 */
export async function findBrowser(kind: BrowserKind, system: System = thisSystem): Promise<FoundBrowser> {
  const named = namedPlaces(kind, system);
  for (const { path, from } of named) {
    if (!system.isFile(path)) system.log(`Browser: ${from} names ${path}, which is no file.`);
  }
  const candidates = [
    ...named,
    ...usualPlaces(kind, system),
    ...ownBuilds(kind, system),
    ...foreignCaches(kind, system),
  ];
  const found =
    (await firstThatWorks(kind, candidates, system)) ??
    (await installByDownload(kind, system)) ??
    (await installWithApt(kind, system));
  if (found) return found;
  throw new Error(adviceFor(kind, system));
}

function adviceFor(kind: BrowserKind, system: System): string {
  const name = kind === 'firefox' ? 'Firefox' : 'Chromium or Chrome';
  const variable = kind === 'firefox' ? 'TICKMARK_FIREFOX' : 'TICKMARK_CHROMIUM';
  const debian = kind === 'firefox' ? 'firefox-esr' : 'chromium';
  const how = system.platform === 'linux' ? ` (Debian, Ubuntu: sudo apt-get install ${debian})` : '';
  return (
    `No browser: install ${name} ${minimumVersion[kind]} or newer${how}, ` +
    `or set ${variable} to the path of one that is already there.`
  );
}
