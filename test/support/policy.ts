import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { browserPath } from './browser-path.ts';

/** An organisation's policy where a real browser reads it. */
export interface PolicyFile {
  write(policy: object): void;
  remove(): void;
}

/** The id that Chromium gives an extension that is loaded from a folder: of a hash of its path. */
function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replaceAll(/[0-9a-f]/g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}

/** The machine's policy folder of the Chromium that tests use. */
async function chromiumFolder(): Promise<string> {
  const version = execFileSync(await browserPath('chromium'), ['--version'], { encoding: 'utf8' });
  if (version.startsWith('Google Chrome for Testing')) return '/etc/opt/chrome_for_testing/policies/managed';
  if (version.startsWith('Google Chrome')) return '/etc/opt/chrome/policies/managed';
  return version.startsWith('Microsoft Edge')
    ? '/etc/opt/edge/policies/managed'
    : '/etc/chromium/policies/managed';
}

/**
 * A policy for the extension of this folder alone. Chromium has one place for all its profiles, which belongs to root: without
 * that, `sudo` must need no password.
 */
export async function chromiumPolicy(extensionDir: string): Promise<PolicyFile> {
  const id = unpackedId(extensionDir);
  const path = join(await chromiumFolder(), `tickmark-test-${id}.json`);
  const isRoot = process.getuid?.() === 0;
  const asRoot = (command: string, args: readonly string[], input = ''): void => {
    const [program, all] = isRoot ? [command, args] : ['sudo', ['-n', command, ...args]];
    execFileSync(program, all, { input, stdio: ['pipe', 'ignore', 'inherit'] });
  };
  return {
    write(policy) {
      asRoot('mkdir', ['-p', dirname(path)]);
      asRoot('tee', [path], JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
    },
    remove: () => asRoot('rm', ['-f', path]),
  };
}

/** A native manifest for Firefox, in a folder that it takes for the reader's home. It is read when the extension asks first. */
export function firefoxPolicy(id: string): PolicyFile & { readonly home: string } {
  const home = mkdtempSync(join(tmpdir(), 'tickmark-home-'));
  const folder = join(home, '.mozilla/managed-storage');
  return {
    home,
    write(policy) {
      mkdirSync(folder, { recursive: true });
      const manifest = { name: id, description: 'Tickmark', type: 'storage', data: policy };
      writeFileSync(join(folder, `${id}.json`), JSON.stringify(manifest));
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
