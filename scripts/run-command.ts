import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..');

/** When a command's output is shown: as it comes, in one piece at the end, or only after a failure. */
export type OutputMode = 'live' | 'at end' | 'on failure';

/** Runs a script of package.json. Resolves to whether it exited with 0. */
export function runScript(name: string, output: OutputMode = 'live'): Promise<boolean> {
  // On Windows npm is a batch file, which only a shell can start.
  return run('npm', ['run', '--silent', name], process.platform === 'win32', output);
}

/** Runs a JavaScript file of a dependency with this Node. Resolves to whether it exited with 0. */
export function runNode(
  file: string,
  args: readonly string[],
  output: OutputMode = 'live',
): Promise<boolean> {
  return run(process.execPath, [join(root, 'node_modules', file), ...args], false, output);
}

function run(command: string, args: readonly string[], shell: boolean, output: OutputMode): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const stream = output === 'live' ? 'inherit' : 'pipe';
    const child = spawn(command, args, { cwd: root, stdio: ['inherit', stream, stream], shell });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0 || output === 'at end') process.stdout.write(Buffer.concat(chunks));
      resolve(code === 0);
    });
  });
}
