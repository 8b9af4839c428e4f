import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a build is newer than everything it was made from. A removed or renamed file counts as a change, since it
 * changes the modification time of its folder.
 * @param build the file that the build writes last
 * @param inputs files and folders; a path that does not exist is ignored
 */
export function isCurrent(build: string, inputs: readonly string[]): boolean {
  const built = modified(build);
  return built > 0 && inputs.every((input) => newestBelow(input) < built);
}

/** The latest modification time of a file, or of a folder and all that is in it; milliseconds since 1970. */
function newestBelow(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestBelow(join(path, name))),
    stats.mtimeMs,
  );
}

/** 0 if there is no such file. */
function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
