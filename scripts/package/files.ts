import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ZipEntry } from './zip.ts';

/** Folders and files that are made from the sources, or belong to a tool: those of `.gitignore`, and git's own. */
const madeOrForeign = /^(?:node_modules|\.output|\.wxt|\.browsers|\.git|\.DS_Store)$|\.(?:log|tsbuildinfo)$/;

/** All files below a folder, with their paths in it. */
export function filesOf(folder: string): ZipEntry[] {
  return entriesBelow(folder, folder, () => true);
}

/** The sources of the project: what a checkout has. */
export function sourceFiles(root: string): ZipEntry[] {
  return entriesBelow(root, root, (name) => !madeOrForeign.test(name));
}

function entriesBelow(root: string, folder: string, isWanted: (name: string) => boolean): ZipEntry[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => isWanted(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entriesBelow(root, path, isWanted);
      if (!entry.isFile()) return [];
      return [{ path: relative(root, path).replaceAll('\\', '/'), contents: readFileSync(path) }];
    });
}
