import { win32 } from 'node:path';
import { majorVersion, minimumVersion } from './browser.ts';
import type { BrowserKind, Candidate, FoundBrowser } from './browser.ts';
import type { System } from './system.ts';

/** The browser behind a candidate, or null if it cannot be used, with the reason logged. Logs nothing if there is no file. */
export async function checkBrowser(
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
