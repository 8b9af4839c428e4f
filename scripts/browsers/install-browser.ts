import { join, win32 } from 'node:path';
import {
  type BrowserKind,
  type Candidate,
  type FoundBrowser,
  majorVersion,
  minimumVersion,
} from './browser.ts';
import { cachedBuilds } from './caches.ts';
import { usualPlaces } from './places.ts';
import type { System } from './system.ts';

const minute = 60_000;
const debianPackage: Readonly<Record<BrowserKind, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };
const downloader = join(import.meta.dirname, 'download.ts');

/** The folder for browsers of this project's own; ignored by git. */
export const ownFolder = join(import.meta.dirname, '..', '..', '.browsers');

/** Builds that an earlier run downloaded into the project. */
export function ownBuilds(kind: BrowserKind, system: System): readonly Candidate[] {
  return cachedBuilds(kind, ownFolder, 'downloaded by this project', system);
}

/** Downloads the browser into the project's own folder. Null, and one line, where that cannot be done. */
export async function installByDownload(kind: BrowserKind, system: System): Promise<FoundBrowser | null> {
  system.log(`Browser: none found, downloading ${kind} into .browsers/ ...`);
  const { ok, output } = await system.run(process.execPath, [downloader, kind, ownFolder], 15 * minute);
  if (!ok) {
    system.log(`Browser: the download failed (${lastError(output)}).`);
    return null;
  }
  return firstThatWorks(kind, ownBuilds(kind, system), system);
}

/** Installs the distribution's package on Debian and its relatives, as root only. */
export async function installWithApt(kind: BrowserKind, system: System): Promise<FoundBrowser | null> {
  if (system.platform !== 'linux' || !system.isRoot || !system.isFile('/usr/bin/apt-get')) return null;
  const packages = [debianPackage[kind], ...(await missingFonts(system))];
  system.log(`Browser: installing ${packages.join(' and ')} with apt-get ...`);
  const update = await system.run('apt-get', ['update', '-q'], 5 * minute);
  if (!update.ok) system.log(`Browser: apt-get update failed (${lastError(update.output)}), trying on.`);
  const args = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  const { ok, output } = await system.run('apt-get', args, 15 * minute);
  if (!ok) {
    system.log(`Browser: apt-get install failed (${lastError(output)}).`);
    return null;
  }
  return firstThatWorks(kind, usualPlaces(kind, system), system);
}

/** The first candidate that starts and is new enough. */
export async function firstThatWorks(
  kind: BrowserKind,
  candidates: readonly Candidate[],
  system: System,
): Promise<FoundBrowser | null> {
  for (const candidate of candidates) {
    const found = await checkBrowser(kind, candidate, system);
    if (found) return found;
  }
  return null;
}

/** A browser without any sans-serif font draws boxes for letters. */
async function missingFonts(system: System): Promise<readonly string[]> {
  const { ok, output } = await system.run('fc-list', [':lang=en', 'family'], 20_000);
  return ok && /sans|arial|helvetica/i.test(output) ? [] : ['fonts-liberation'];
}

/** The line with the error, shortened for a log line. */
function lastError(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const telling =
    lines.find((line) => /^(E:|(\w*Error|error)\b|no )/.test(line)) ?? lines.findLast((line) => line !== '');
  return (telling ?? 'no reason given').slice(0, 160);
}

/** The browser behind a candidate, or null if it cannot be used, with the reason logged. Logs nothing if there is no file. */
async function checkBrowser(
  kind: BrowserKind,
  candidate: Candidate,
  system: System,
): Promise<FoundBrowser | null> {
  const { path, from } = candidate;
  if (!system.isFile(path)) return null;
  const version = await versionOf(path, system);
  if (version === false) {
    system.log(`Browser: ${path} (${from}) does not start, skipped.`);
    return null;
  }
  const major = version === null ? null : majorVersion(version);
  if (major !== null && major < minimumVersion[kind]) {
    system.log(
      `Browser: ${path} (${from}) is version ${major}, older than ${minimumVersion[kind]}, skipped.`,
    );
    return null;
  }
  system.log(`Browser: ${version ?? kind} at ${path} (${from}).`);
  return { kind, path, version };
}

/**
 * The program's version line, null where it cannot be queried, false where it fails. On Windows `--version`
 * opens a window instead of printing; the version is then read off the folder that lies beside the program.
 */
async function versionOf(path: string, system: System): Promise<string | null | false> {
  if (system.platform === 'win32') {
    return system.list(win32.dirname(path)).find((name) => /^\d+(\.\d+){3}$/.test(name)) ?? null;
  }
  const { ok, output } = await system.run(path, ['--version'], 20_000);
  if (!ok) return false;
  const line = output.split('\n').find((text) => majorVersion(text) !== null);
  return line?.trim() ?? false;
}
