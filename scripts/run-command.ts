import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..');

/** Runs one of package.json's scripts with its output shown. True where it ends with 0. */
export function runScript(name: string): Promise<boolean> {
  return run(...npmRun(name), 'shown');
}

/** The same for a script that prints hundreds of lines; they are shown only where it fails. */
export function runQuietly(name: string): Promise<boolean> {
  return run(...npmRun(name), 'held back');
}

/** Runs a JavaScript file of a dependency with this Node and its output shown. True where it ends with 0. */
export function runNode(file: string, args: readonly string[]): Promise<boolean> {
  return run(process.execPath, [join(root, 'node_modules', file), ...args], false, 'shown');
}

/** On Windows npm is a batch file, which only a shell can start. */
function npmRun(name: string): [string, readonly string[], boolean] {
  return ['npm', ['run', '--silent', name], process.platform === 'win32'];
}

function run(
  command: string,
  args: readonly string[],
  shell: boolean,
  output: 'shown' | 'held back',
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const out = output === 'shown' ? 'inherit' : 'pipe';
    const child = spawn(command, args, { cwd: root, stdio: ['inherit', out, out], shell });
    const held: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => held.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => held.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(held));
      resolve(code === 0);
    });
  });
}
